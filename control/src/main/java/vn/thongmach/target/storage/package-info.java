/** Rows of targets and their versions in PostgreSQL. */
@NullMarked
package vn.thongmach.target.storage;

import org.jspecify.annotations.NullMarked;
