/**
 * Sources that were to be heard of and were not: which have a rhythm, and when each fell silent.
 */
@NullMarked
package vn.thongmach.alarm.silence;

import org.jspecify.annotations.NullMarked;
