package vn.thongmach.alarm.protectedevent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that somebody declares protected.
 *
 * @param name at most 200 characters
 * @param purpose at most 1,000 characters
 * @param readyFrom null for the begin itself
 * @param from a moment to come, or one that has passed of an event that goes on
 * @param to to come, at most 60 days after {@code from}
 * @param provinces as the inventory writes them; the declarer reaches all that stands in them
 * @param objects at most 1,000
 * @param watchers at most 100
 */
public record EventDraft(
    @Nullable String name,
    @Nullable String purpose,
    @Nullable Instant readyFrom,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable List<String> provinces,
    @Nullable List<@Nullable UUID> objects,
    @Nullable List<@Nullable UUID> watchers) {}
