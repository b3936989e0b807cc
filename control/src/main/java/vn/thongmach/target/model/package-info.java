/** Rules of targets and the port to their rows. */
@NullMarked
package vn.thongmach.target.model;

import org.jspecify.annotations.NullMarked;
