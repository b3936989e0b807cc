package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * An occurrence of an alarm as the correlation hears it.
 *
 * @param object what it lies on, null while unplaced
 * @param sourceName the name under which its source knows the object
 * @param condition what kind of alarm: a source has one of a kind open on an object
 * @param clearedAt null while open
 * @param change journal position of its last raise, change of severity or clear
 */
public record ChangedAlarm(
    UUID id,
    @Nullable UUID object,
    String sourceName,
    String condition,
    PerceivedSeverity severity,
    Instant raisedAt,
    @Nullable Instant clearedAt,
    long change) {}
