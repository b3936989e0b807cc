/** Emulation in PostgreSQL. */
@NullMarked
package vn.thongmach.emulation.storage;

import org.jspecify.annotations.NullMarked;
