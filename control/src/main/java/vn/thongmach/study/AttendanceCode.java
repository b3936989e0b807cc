package vn.thongmach.study;

import java.time.Instant;

/**
 * What hangs on the wall of a session for a moment. Whoever reads it within its time and must take
 * part attended.
 *
 * @param code to be sent with the person's own attendance
 * @param nextAt when the next one takes its place
 * @param validUntil first instant at which it is not taken any more
 */
public record AttendanceCode(String code, Instant nextAt, Instant validUntil) {}
