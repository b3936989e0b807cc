/** Rules of programmes and what belongs to them, and the ports to their rows. */
@NullMarked
package vn.thongmach.programme.model;

import org.jspecify.annotations.NullMarked;
