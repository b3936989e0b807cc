/** Capability in PostgreSQL. */
@NullMarked
package vn.thongmach.capability.storage;

import org.jspecify.annotations.NullMarked;
