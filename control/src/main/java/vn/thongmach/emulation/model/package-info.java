/** The rules of emulation. */
@NullMarked
package vn.thongmach.emulation.model;

import org.jspecify.annotations.NullMarked;
