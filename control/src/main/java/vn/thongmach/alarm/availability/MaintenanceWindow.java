package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on a network object, announced before it begins. It is never changed, only cancelled.
 *
 * @param from when it begins, UTC
 * @param to when it ends, not included
 * @param reason what is done, and why
 * @param cancelledAt null while it stands; from then on it excuses nothing
 * @param series the work that comes again of which this is one time; null where it comes once
 * @param conflictReason why it was announced against other work; null where nothing conflicted
 */
public record MaintenanceWindow(
    UUID id,
    UUID object,
    Instant from,
    Instant to,
    String reason,
    Instant declaredAt,
    String declaredBy,
    @Nullable Instant cancelledAt,
    @Nullable String cancelledBy,
    @Nullable UUID series,
    @Nullable String conflictReason) {}
