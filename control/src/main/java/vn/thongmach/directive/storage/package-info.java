/** Rows of resolutions and clauses in PostgreSQL. */
@NullMarked
package vn.thongmach.directive.storage;

import org.jspecify.annotations.NullMarked;
