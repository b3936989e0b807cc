package vn.thongmach.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as one accepted event.
 *
 * @param id the journal position
 * @param domain the protocol's domain, for VES {@code fault}, {@code heartbeat}, …
 * @param sourceEventId the source's own event id
 * @param sequence the source's ordering of its events, 0 where it gives none
 * @param sourceTime when the source says it happened, UTC, microseconds
 * @param receivedTime when it was accepted, UTC, microseconds
 * @param raw the exact bytes received
 * @param validated false when it refers to a schema that is not shipped
 * @param report the claim about an alarm; null for events that carry none
 */
public record SourceEvent(
    long id,
    UUID sender,
    String senderName,
    Origin origin,
    String domain,
    String sourceName,
    String sourceEventId,
    long sequence,
    Instant sourceTime,
    Instant receivedTime,
    byte[] raw,
    boolean validated,
    @Nullable AlarmReport report) {}
