package vn.thongmach.dataplane.source.snmp;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.SourceText;

/**
 * Reads what an accepted trap claims, in the terms of ITU-T X.733:
 *
 * <ul>
 *   <li>{@code linkDown} raises CRITICAL on the interface, {@code linkUp} clears it
 *   <li>{@code coldStart}, {@code warmStart} and {@code authenticationFailure} are a WARNING on the
 *       device that nothing clears: they tell of a moment, not of a state
 *   <li>every other trap is a WARNING on the device under its own OID, without invented meaning
 * </ul>
 */
public final class TrapReader {

  /** Longest text of the varbinds of a trap, in UTF-16 units. */
  public static final int LONGEST_WORDS = 32_000;

  private static final String PORT = "port";
  private static final String DEVICE = "device";
  private static final String LINK_DOWN = "linkDown";
  private static final int LINK_DOWN_ARC = 3;
  private static final int LINK_UP_ARC = 4;

  /** Columns of ifTable and ifXTable, whose index is the interface. */
  private static final OID IF_ENTRY = new OID(new int[] {1, 3, 6, 1, 2, 1, 2, 2, 1});

  private static final OID IF_X_ENTRY = new OID(new int[] {1, 3, 6, 1, 2, 1, 31, 1, 1, 1});
  private static final OID IF_INDEX = new OID(new int[] {1, 3, 6, 1, 2, 1, 2, 2, 1, 1});

  private TrapReader() {}

  /**
   * Reads a record of kind {@code SNMP_TRAP}. Total on accepted traps. A trap carries no time of
   * day, only the device's up-time, so its source time is when the datagram came; its event id is
   * the request id, empty for v1.
   *
   * @throws IllegalArgumentException when the record does not carry an accepted trap
   */
  public static SourceEvent read(JournalRecord record) {
    TrapPayload payload = TrapPayload.of(record);
    Trap trap;
    try {
      trap = Trap.decode(payload.version(), payload.pdu());
    } catch (MalformedTrapException e) {
      throw new IllegalArgumentException(
          "Record %d does not hold a trap.".formatted(record.position()), e);
    }
    String address = NetworkAddress.text(payload.peer());
    return new SourceEvent(
        record.position(),
        record.sender(),
        record.senderName(),
        record.origin(),
        SourceEvent.SNMP_DOMAIN,
        address,
        Objects.toString(trap.requestId(), ""),
        0,
        payload.received(),
        record.receivedTime(),
        record.payload(),
        true,
        payload.isAuthenticated(),
        report(address, trap));
  }

  private static AlarmReport report(String address, Trap trap) {
    OID identity = trap.identity();
    boolean standard = identity.startsWith(Trap.STANDARD) && identity.size() == 10;
    int arc = standard ? identity.last() : 0;
    return switch (arc) {
      case 1 -> of(address, DEVICE, "coldStart", trap, PerceivedSeverity.WARNING);
      case 2 -> of(address, DEVICE, "warmStart", trap, PerceivedSeverity.WARNING);
      case LINK_DOWN_ARC -> link(address, trap, PerceivedSeverity.CRITICAL);
      case LINK_UP_ARC -> link(address, trap, PerceivedSeverity.NORMAL);
      case 5 -> of(address, DEVICE, "authenticationFailure", trap, PerceivedSeverity.WARNING);
      default -> of(address, DEVICE, identity.toDottedString(), trap, PerceivedSeverity.WARNING);
    };
  }

  private static AlarmReport of(
      String address, String type, String condition, Trap trap, PerceivedSeverity severity) {
    return report(address, null, type, condition, trap.identity(), trap, severity);
  }

  /** Raise and clear name the same alarm, so both carry the identity of the raise. */
  private static AlarmReport link(String address, Trap trap, PerceivedSeverity severity) {
    OID raise = new OID(Trap.STANDARD.getValue(), LINK_DOWN_ARC);
    return report(address, interfaceOf(trap), PORT, LINK_DOWN, raise, trap, severity);
  }

  private static AlarmReport report(
      String address,
      @Nullable String interfaceName,
      String type,
      String condition,
      OID problem,
      Trap trap,
      PerceivedSeverity severity) {
    return new AlarmReport(
        SourceProtocol.SNMP,
        address,
        interfaceName,
        type,
        SourceText.name(condition),
        SourceText.name(problem.toDottedString()),
        severity,
        SourceText.words(VarbindText.of(trap.varbinds(), LONGEST_WORDS), LONGEST_WORDS));
  }

  /** The value of ifIndex, else the index of the first column of an interface; null without. */
  private static @Nullable String interfaceOf(Trap trap) {
    for (VariableBinding varbind : trap.varbinds()) {
      if (varbind.getOid().startsWith(IF_INDEX)
          && varbind.getVariable() instanceof Integer32 index) {
        return Integer.toString(index.getValue());
      }
    }
    for (VariableBinding varbind : trap.varbinds()) {
      OID oid = varbind.getOid();
      if (isColumn(oid, IF_ENTRY) || isColumn(oid, IF_X_ENTRY)) {
        return Integer.toUnsignedString(oid.last());
      }
    }
    return null;
  }

  private static boolean isColumn(OID oid, OID entry) {
    return oid.startsWith(entry) && oid.size() == entry.size() + 2;
  }
}
