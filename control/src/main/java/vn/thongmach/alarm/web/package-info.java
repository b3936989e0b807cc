/** The VES event listener; alarms, events and the quarantine over HTTP. */
@NullMarked
package vn.thongmach.alarm.web;

import org.jspecify.annotations.NullMarked;
