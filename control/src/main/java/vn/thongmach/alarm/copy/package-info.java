/** PostgreSQL's binary COPY format, the fastest way into a table. */
@NullMarked
package vn.thongmach.alarm.copy;

import org.jspecify.annotations.NullMarked;
