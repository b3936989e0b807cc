/** Mapping rules in PostgreSQL. */
@NullMarked
package vn.thongmach.mapping.storage;

import org.jspecify.annotations.NullMarked;
