/** Supervision over HTTP. */
@NullMarked
package vn.thongmach.supervision.web;

import org.jspecify.annotations.NullMarked;
