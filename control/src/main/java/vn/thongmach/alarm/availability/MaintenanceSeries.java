package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.UUID;

/**
 * Announced work that comes again. Each time is a window of its own.
 *
 * @param rule the part of RFC 5545's RRULE described at {@code WindowRecurrence}
 * @param reason what is done, and why
 */
public record MaintenanceSeries(
    UUID id, UUID object, String rule, String reason, Instant declaredAt, String declaredBy) {}
