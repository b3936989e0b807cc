package vn.thongmach.dataplane.source.snmp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/** What mapping rules can name of a trap. */
final class TrapFields {

  /** Varbinds that rules see; the text of the alarm holds further ones. */
  static final int MOST_VARBINDS = 100;

  private TrapFields() {}

  /**
   * {@code trapOid}, {@code enterprise}, {@code version} (v1, v2c, v3), {@code peer} (where the
   * datagram came from), {@code agentAddress} (what the trap claims, where it does), {@code upTime}
   * in hundredths of a second, and {@code varbind.<OID>} in the sender's order, as {@link
   * VarbindText} writes values.
   */
  static Map<String, String> of(String peer, String version, Trap trap) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("trapOid", trap.identity().toDottedString());
    fields.put("enterprise", enterprise(trap.identity()).toDottedString());
    fields.put("version", version);
    fields.put("peer", peer);
    List<VariableBinding> varbinds = trap.varbinds();
    for (VariableBinding varbind : varbinds) {
      String value = VarbindText.value(varbind.getVariable());
      OID oid = varbind.getOid();
      if (oid.equals(SnmpConstants.snmpTrapEnterprise)) {
        fields.put("enterprise", value);
      } else if (oid.equals(SnmpConstants.snmpTrapAddress)) {
        fields.put("agentAddress", value);
      } else if (oid.equals(SnmpConstants.sysUpTime)) {
        fields.put("upTime", value);
      }
    }
    for (VariableBinding varbind : varbinds.subList(0, Math.min(MOST_VARBINDS, varbinds.size()))) {
      fields.putIfAbsent(
          "varbind." + varbind.getOid().toDottedString(), VarbindText.value(varbind.getVariable()));
    }
    return fields;
  }

  /** As RFC 3584, section 3.2, derives it from the OID of a notification. */
  private static OID enterprise(OID identity) {
    int size = identity.size();
    boolean zero = size > 2 && identity.get(size - 2) == 0;
    return size < 2 ? identity : identity.subOID(0, size - (zero ? 2 : 1));
  }
}
