package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody announces.
 *
 * @param object the network object worked on
 * @param from a moment to come
 * @param to after that, at most 30 days
 * @param reason what is done, and why; at most 1,000 characters
 * @param recurrence the part of RFC 5545's RRULE described at {@code WindowRecurrence}; null for
 *     work that comes once
 * @param conflictReason why it is announced against other work; needed where some conflicts
 */
public record WindowDraft(
    @Nullable UUID object,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String reason,
    @Nullable String recurrence,
    @Nullable String conflictReason) {}
