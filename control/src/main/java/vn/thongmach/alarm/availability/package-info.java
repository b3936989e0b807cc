/** The measure {@code availability}: outage time of network objects by the dated rule. */
@NullMarked
package vn.thongmach.alarm.availability;

import org.jspecify.annotations.NullMarked;
