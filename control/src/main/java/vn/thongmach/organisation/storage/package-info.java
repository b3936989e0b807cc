/** Rows of units, people and mandates in PostgreSQL. */
@NullMarked
package vn.thongmach.organisation.storage;

import org.jspecify.annotations.NullMarked;
