/** Notices over HTTP. */
@NullMarked
package vn.thongmach.notice.web;

import org.jspecify.annotations.NullMarked;
