package vn.thongmach.alarm.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.AlarmItem;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * Which alarms are wanted; null = any.
 *
 * @param state its state now, or at {@code at}
 * @param since with an event at or after this instant by the source's time
 * @param source this source name, or all that begin with it and a slash
 * @param at as they stood then, those raised later left out; null for now
 * @param suppressed whether it is told by an incident now instead of by itself
 */
public record AlarmFilter(
    AlarmItem.@Nullable State state,
    @Nullable UUID object,
    @Nullable Instant since,
    @Nullable String source,
    @Nullable PerceivedSeverity severity,
    @Nullable Instant at,
    @Nullable Boolean suppressed) {}
