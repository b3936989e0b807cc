/**
 * The recorder: takes accepted records from the journal into the tables, one transaction per batch,
 * and tells the others what changed once it is committed.
 */
@NullMarked
package vn.thongmach.alarm.recording;

import org.jspecify.annotations.NullMarked;
