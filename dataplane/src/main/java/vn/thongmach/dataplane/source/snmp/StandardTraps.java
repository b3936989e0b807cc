package vn.thongmach.dataplane.source.snmp;

import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.SourceText;

/**
 * Traps of SNMPv2-MIB and IF-MIB in the terms of ITU-T X.733:
 *
 * <ul>
 *   <li>{@code linkDown} raises CRITICAL on the interface, {@code linkUp} clears it
 *   <li>{@code coldStart}, {@code warmStart} and {@code authenticationFailure} are a WARNING on the
 *       device that nothing clears: they tell of a moment, not of a state
 * </ul>
 */
final class StandardTraps {

  /** Longest text of the varbinds of a trap, in UTF-16 units. */
  static final int LONGEST_WORDS = 32_000;

  private static final String PORT = "port";
  private static final String DEVICE = "device";
  private static final String LINK_DOWN = "linkDown";
  private static final int LINK_DOWN_ARC = 3;
  private static final int LINK_UP_ARC = 4;

  /** Columns of ifTable and ifXTable, whose index is the interface. */
  private static final OID IF_ENTRY = new OID(new int[] {1, 3, 6, 1, 2, 1, 2, 2, 1});

  private static final OID IF_X_ENTRY = new OID(new int[] {1, 3, 6, 1, 2, 1, 31, 1, 1, 1});
  private static final OID IF_INDEX = new OID(new int[] {1, 3, 6, 1, 2, 1, 2, 2, 1, 1});

  private StandardTraps() {}

  /** What the trap claims of the device at an address; null when it is none of these. */
  static @Nullable AlarmReport report(String address, Trap trap) {
    OID identity = trap.identity();
    boolean standard = identity.startsWith(Trap.STANDARD) && identity.size() == 10;
    return switch (standard ? identity.last() : 0) {
      case 1 -> ofDevice(address, "coldStart", trap);
      case 2 -> ofDevice(address, "warmStart", trap);
      case LINK_DOWN_ARC -> link(address, trap, PerceivedSeverity.CRITICAL);
      case LINK_UP_ARC -> link(address, trap, PerceivedSeverity.NORMAL);
      case 5 -> ofDevice(address, "authenticationFailure", trap);
      default -> null;
    };
  }

  /** A WARNING of the device, on which nothing clears it. */
  static AlarmReport ofDevice(String address, String condition, Trap trap) {
    return report(
        address, null, DEVICE, condition, trap.identity(), trap, PerceivedSeverity.WARNING);
  }

  /** The varbinds as text. */
  static String words(Trap trap) {
    return SourceText.words(VarbindText.of(trap.varbinds(), LONGEST_WORDS), LONGEST_WORDS);
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
        words(trap));
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
