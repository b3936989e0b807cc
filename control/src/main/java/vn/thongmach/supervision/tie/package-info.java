/** Finds what a file names in the modules that keep it. */
@NullMarked
package vn.thongmach.supervision.tie;

import org.jspecify.annotations.NullMarked;
