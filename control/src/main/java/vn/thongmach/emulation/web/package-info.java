/** Emulation over HTTP. */
@NullMarked
package vn.thongmach.emulation.web;

import org.jspecify.annotations.NullMarked;
