/** HTTP of tasks. */
@NullMarked
package vn.thongmach.work.web;

import org.jspecify.annotations.NullMarked;
