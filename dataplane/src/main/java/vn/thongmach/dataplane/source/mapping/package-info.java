/**
 * Rules as data that turn messages without X.733 terms of their own (Alertmanager, syslog, traps of
 * vendors) into claims about alarms. Patterns are RE2: linear in the text, whatever is sent.
 */
@NullMarked
package vn.thongmach.dataplane.source.mapping;

import org.jspecify.annotations.NullMarked;
