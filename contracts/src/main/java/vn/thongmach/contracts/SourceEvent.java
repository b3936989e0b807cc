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
 * @param mapping version of the mapping rules that it was read by; null where none are needed
 * @param unclear why no claim could be read from it although it should carry one, a short code;
 *     null otherwise
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
    @Nullable AlarmReport report,
    @Nullable Integer mapping,
    @Nullable String unclear) {

  /** An event of a protocol that has X.733 terms of its own. */
  public SourceEvent(
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
    this(
        id,
        sender,
        senderName,
        origin,
        domain,
        sourceName,
        sourceEventId,
        sequence,
        sourceTime,
        receivedTime,
        raw,
        validated,
        authenticated,
        report,
        null,
        null);
  }

  /** The domain of every SNMP trap and inform, and of nothing else. */
  public static final String SNMP_DOMAIN = "snmpTrap";

  /** The domain of every alert of Alertmanager, and of nothing else. */
  public static final String ALERT_DOMAIN = "alertmanagerAlert";

  /** The domain of every message over syslog (VES has a domain {@code syslog} of its own). */
  public static final String SYSLOG_DOMAIN = "syslogMessage";
}
