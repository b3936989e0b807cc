/** Feeds over HTTP. */
@NullMarked
package vn.thongmach.calendar.web;

import org.jspecify.annotations.NullMarked;
