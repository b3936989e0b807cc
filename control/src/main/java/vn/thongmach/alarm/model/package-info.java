/**
 * How events become alarms and outages: placing, folding, outage time. Plain Java, with the ports
 * to storage.
 */
@NullMarked
package vn.thongmach.alarm.model;

import org.jspecify.annotations.NullMarked;
