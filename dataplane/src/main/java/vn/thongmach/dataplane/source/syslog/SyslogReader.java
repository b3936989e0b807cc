package vn.thongmach.dataplane.source.syslog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.source.SourceText;
import vn.thongmach.dataplane.source.mapping.Effect;
import vn.thongmach.dataplane.source.mapping.MessageProtocol;
import vn.thongmach.dataplane.source.mapping.RuleSet;

/**
 * Reads a syslog message. It happened at its own TIMESTAMP, or when it came where that is absent or
 * no time. Two messages are never the same event: syslog has no id to tell a repeat by.
 */
public final class SyslogReader {

  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private SyslogReader() {}

  /**
   * Fields of a message: {@code format} ({@code rfc5424} or {@code other}), {@code facility},
   * {@code severity} (0 to 7), {@code timestamp}, {@code hostname}, {@code appName}, {@code
   * procId}, {@code msgId}, {@code sd.<id>.<name>}, {@code message}, {@code peer}.
   *
   * @param peer address of the sender; empty where it is not known
   */
  public static Map<String, String> fields(byte[] message, String peer) {
    Map<String, String> fields = SyslogParser.parse(message);
    if (!peer.isEmpty()) {
      fields.put("peer", peer);
    }
    return fields;
  }

  /** What the rules make of a message's fields. */
  public static Effect effect(Map<String, String> fields, RuleSet rules) {
    return rules.apply(
        MessageProtocol.SYSLOG,
        fields,
        "rfc5424".equals(fields.get("format")),
        SourceText.words(fields.getOrDefault("message", "")));
  }

  /** Reads an accepted message by the rules of a version. */
  public static SourceEvent read(JournalRecord record, RuleSet rules, @Nullable Integer version) {
    SyslogPayload payload = SyslogPayload.of(record.payload());
    String peer = NetworkAddress.text(payload.peer());
    Map<String, String> fields = fields(payload.message(), peer);
    Effect effect = effect(fields, rules);
    return new SourceEvent(
        record.position(),
        record.sender(),
        record.senderName(),
        record.origin(),
        SourceEvent.SYSLOG_DOMAIN,
        effect.report() == null
            ? SourceText.name(fields.getOrDefault("hostname", peer))
            : effect.report().sourceName(),
        (payload.stream() ? "tcp/" : "udp/")
            + ChronoUnit.MICROS.between(Instant.EPOCH, payload.received()),
        0,
        time(fields.getOrDefault("timestamp", ""), payload.received()),
        record.receivedTime(),
        record.payload(),
        true,
        false,
        effect.report(),
        version,
        effect.unclear());
  }

  private static Instant time(String timestamp, Instant received) {
    try {
      Instant time = OffsetDateTime.parse(timestamp).toInstant();
      return time.isBefore(EARLIEST) || time.isAfter(LATEST)
          ? received
          : time.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException notATime) {
      return received;
    }
  }
}
