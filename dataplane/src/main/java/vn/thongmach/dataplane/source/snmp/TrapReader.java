package vn.thongmach.dataplane.source.snmp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.source.mapping.Effect;
import vn.thongmach.dataplane.source.mapping.MessageProtocol;
import vn.thongmach.dataplane.source.mapping.RuleSet;

/**
 * Reads what an accepted trap claims: {@link StandardTraps} by their own meaning, every other by
 * the mapping rules. A trap of layout 1, from before there were rules for traps, is read as it
 * always was: an unknown one as a WARNING on the device under its own OID.
 */
public final class TrapReader {

  /** Stands for the meaning of standard traps where rules are named. */
  public static final String STANDARD_MEANING = "SNMPv2-MIB";

  private TrapReader() {}

  /**
   * Reads a record of kind {@code SNMP_TRAP}. Total on accepted traps. A trap carries no time of
   * day, only the device's up-time, so its source time is when the datagram came; its event id is
   * the request id, empty for v1.
   *
   * @param version of the rules; null before the first
   * @throws IllegalArgumentException when the record does not carry an accepted trap
   */
  public static SourceEvent read(JournalRecord record, RuleSet rules, @Nullable Integer version) {
    TrapPayload payload = TrapPayload.of(record);
    Trap trap;
    try {
      trap = Trap.decode(payload.version(), payload.pdu());
    } catch (MalformedTrapException e) {
      throw new IllegalArgumentException(
          "Record %d does not hold a trap.".formatted(record.position()), e);
    }
    String address = NetworkAddress.text(payload.peer());
    AlarmReport report = StandardTraps.report(address, trap);
    if (report == null && !payload.byRules()) {
      report = StandardTraps.ofDevice(address, trap.identity().toDottedString(), trap);
    }
    Effect effect =
        report == null
            ? byRules(TrapFields.of(address, word(payload.version()), trap), trap, rules)
            : standard(report);
    boolean ruled = report == null;
    AlarmReport claimed = effect.report();
    return new SourceEvent(
        record.position(),
        record.sender(),
        record.senderName(),
        record.origin(),
        SourceEvent.SNMP_DOMAIN,
        claimed == null ? address : claimed.sourceName(),
        Objects.toString(trap.requestId(), ""),
        0,
        payload.received(),
        record.receivedTime(),
        record.payload(),
        true,
        payload.isAuthenticated(),
        claimed,
        ruled ? version : null,
        effect.unclear());
  }

  /** What becomes of a trap: of a standard one, what it means; of another, what the rules say. */
  static Effect effect(String address, Map<String, String> fields, Trap trap, RuleSet rules) {
    AlarmReport report = StandardTraps.report(address, trap);
    return report == null ? byRules(fields, trap, rules) : standard(report);
  }

  private static Effect standard(AlarmReport report) {
    return new Effect(STANDARD_MEANING, report, null, List.of());
  }

  private static Effect byRules(Map<String, String> fields, Trap trap, RuleSet rules) {
    return rules.apply(MessageProtocol.SNMP, fields, true, StandardTraps.words(trap));
  }

  private static String word(int version) {
    return switch (version) {
      case TrapPayload.V1 -> "v1";
      case TrapPayload.V2C -> "v2c";
      default -> "v3";
    };
  }
}
