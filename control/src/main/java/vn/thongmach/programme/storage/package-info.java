/** Rows of programmes and what belongs to them in PostgreSQL. */
@NullMarked
package vn.thongmach.programme.storage;

import org.jspecify.annotations.NullMarked;
