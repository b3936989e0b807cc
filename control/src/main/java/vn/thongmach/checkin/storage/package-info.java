/** Check-ins in PostgreSQL. */
@NullMarked
package vn.thongmach.checkin.storage;

import org.jspecify.annotations.NullMarked;
