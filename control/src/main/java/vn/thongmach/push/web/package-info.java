/** HTTP of push devices. */
@NullMarked
package vn.thongmach.push.web;

import org.jspecify.annotations.NullMarked;
