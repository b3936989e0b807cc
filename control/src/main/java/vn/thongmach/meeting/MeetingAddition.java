package vn.thongmach.meeting;

import java.time.Instant;

/** What was added to closed minutes, by the user of that name. */
public record MeetingAddition(String text, String addedBy, Instant addedAt) {}
