package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction that somebody proposes.
 *
 * @param from before {@code to}
 * @param to not after now
 * @param state how the object stood instead
 * @param reason why the alarms do not tell it right; at most 1,000 characters
 */
public record CorrectionDraft(
    @Nullable UUID object,
    @Nullable Instant from,
    @Nullable Instant to,
    OutageCorrection.@Nullable Stood state,
    @Nullable String reason) {}
