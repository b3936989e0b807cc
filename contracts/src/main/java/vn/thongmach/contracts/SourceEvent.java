package vn.thongmach.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as one accepted event.
 *
 * @param id the journal position
 * @param domain the protocol's domain, for VES {@code fault}, {@code heartbeat}, …; {@link
 *     #SNMP_DOMAIN} for SNMP
 * @param sourceEventId the source's own event id
 * @param sequence the source's ordering of its events, 0 where it gives none
 * @param sourceTime when the source says it happened, UTC, microseconds
 * @param receivedTime when it was accepted, UTC, microseconds
 * @param raw the exact bytes received
 * @param validated false when it refers to a schema that is not shipped
 * @param authenticated false when the protocol does not prove who sent it
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
    boolean authenticated,
    @Nullable AlarmReport report) {

  /** The domain of every SNMP trap and inform, and of nothing else. */
  public static final String SNMP_DOMAIN = "snmpTrap";
}
