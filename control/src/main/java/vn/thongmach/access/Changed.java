package vn.thongmach.access;

/**
 * Detail of an audit entry about something that was there before.
 *
 * @param reason why, in the words of whoever changed it
 * @param now what it was changed to
 */
public record Changed(String reason, Object now) {}
