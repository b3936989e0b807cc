/** Membership in PostgreSQL. */
@NullMarked
package vn.thongmach.membership.storage;

import org.jspecify.annotations.NullMarked;
