/** Senders of syslog in PostgreSQL. */
@NullMarked
package vn.thongmach.intake.storage;

import org.jspecify.annotations.NullMarked;
