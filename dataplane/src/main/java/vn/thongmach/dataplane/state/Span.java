package vn.thongmach.dataplane.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * A stretch of an occurrence with one severity, half open: {@code from} belongs to it, {@code to}
 * does not. Empty ({@code from = to}) when a report of the same instant ended it.
 *
 * @param to null while it lasts
 * @param fromEvent the event that began it; no two spans share one
 * @param toEvent the event that ended it, null while it lasts
 */
public record Span(
    PerceivedSeverity severity,
    Instant from,
    @Nullable Instant to,
    long fromEvent,
    @Nullable Long toEvent) {}
