/** Tables event, alarm, alarm_identity, alarm_span, recorder_position and event_quarantine. */
@NullMarked
package vn.thongmach.alarm.storage;

import org.jspecify.annotations.NullMarked;
