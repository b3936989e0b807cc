/** The tables of supervision. */
@NullMarked
package vn.thongmach.supervision.storage;

import org.jspecify.annotations.NullMarked;
