/** Rows of tasks in PostgreSQL. */
@NullMarked
package vn.thongmach.work.storage;

import org.jspecify.annotations.NullMarked;
