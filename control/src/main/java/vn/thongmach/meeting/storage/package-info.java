/** Meetings in PostgreSQL. */
@NullMarked
package vn.thongmach.meeting.storage;

import org.jspecify.annotations.NullMarked;
