package vn.thongmach.alarm.silence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.silence.Silence.Kind;
import vn.thongmach.contracts.Origin;

/**
 * When a source was heard last.
 *
 * @param every seconds that it announced with its heartbeats; null where the rhythm is declared
 * @param lastHeard where it never was, since when it is watched
 * @param lastEvent null where it never was
 */
public record Rhythm(
    Kind kind,
    String name,
    @Nullable Integer every,
    Instant lastHeard,
    @Nullable Long lastEvent,
    Origin origin) {}
