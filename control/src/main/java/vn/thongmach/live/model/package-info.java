/** Pushes, their memory and the readers connected. */
@NullMarked
package vn.thongmach.live.model;

import org.jspecify.annotations.NullMarked;
