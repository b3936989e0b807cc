/** Saved views over HTTP. */
@NullMarked
package vn.thongmach.view.web;

import org.jspecify.annotations.NullMarked;
