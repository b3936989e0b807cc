/** HTTP of making and changing targets. */
@NullMarked
package vn.thongmach.target.web;

import org.jspecify.annotations.NullMarked;
