package vn.thongmach.dataplane.source.snmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * A trap or inform as v2 speaks (RFC 3416); one of v1 is translated as RFC 3584, section 3.1, says.
 *
 * @param requestId the sender's number of the request; null for v1, which has none
 * @param wantsAnswer whether it is an inform
 * @param identity the notification's OID, {@code snmpTrapOID.0}
 * @param varbinds all that it carries, in the sender's order; of v1 its time and identity first and
 *     its agent address, community-less, and enterprise last
 */
record Trap(
    @Nullable Integer requestId,
    boolean wantsAnswer,
    OID identity,
    List<VariableBinding> varbinds) {

  /** Of the notifications of RFC 3418, of which the last arc tells which. */
  static final OID STANDARD = new OID(new int[] {1, 3, 6, 1, 6, 3, 1, 1, 5});

  private static final OID UP_TIME = SnmpConstants.sysUpTime;
  private static final OID TRAP_OID = SnmpConstants.snmpTrapOID;
  private static final OID TRAP_ADDRESS = SnmpConstants.snmpTrapAddress;
  private static final OID TRAP_ENTERPRISE = SnmpConstants.snmpTrapEnterprise;
  private static final int MOST_VARBINDS = 5_000;
  private static final int ENTERPRISE_SPECIFIC = 6;

  /** Decodes a PDU with its header. */
  static Trap decode(int version, byte[] pdu) throws MalformedTrapException {
    try {
      BERInputStream bytes = new BERInputStream(ByteBuffer.wrap(pdu));
      if (version == TrapPayload.V1) {
        PDUv1 message = new PDUv1();
        message.decodeBER(bytes);
        return of(message);
      }
      PDU message = new PDU();
      message.decodeBER(bytes);
      return of(message);
    } catch (IOException | RuntimeException e) {
      throw new MalformedTrapException("The bytes are not a PDU.", e);
    }
  }

  private static Trap of(PDU pdu) throws MalformedTrapException {
    if (pdu.getType() != PDU.TRAP && pdu.getType() != PDU.INFORM) {
      throw new MalformedTrapException("The PDU is neither trap nor inform.", null);
    }
    if (!(pdu.getVariable(TRAP_OID) instanceof OID identity)) {
      throw new MalformedTrapException("The trap does not tell which it is.", null);
    }
    return new Trap(
        pdu.getRequestID().getValue(),
        pdu.getType() == PDU.INFORM,
        identity,
        checked(List.copyOf(pdu.getVariableBindings())));
  }

  private static Trap of(PDUv1 pdu) throws MalformedTrapException {
    if (pdu.getType() != PDU.V1TRAP) {
      throw new MalformedTrapException("The PDU is not a trap.", null);
    }
    OID identity = identity(pdu);
    List<VariableBinding> varbinds = new ArrayList<>();
    varbinds.add(new VariableBinding(UP_TIME, new TimeTicks(pdu.getTimestamp())));
    varbinds.add(new VariableBinding(TRAP_OID, identity));
    varbinds.addAll(pdu.getVariableBindings());
    addUnlessThere(varbinds, TRAP_ADDRESS, pdu.getAgentAddress());
    addUnlessThere(varbinds, TRAP_ENTERPRISE, pdu.getEnterprise());
    return new Trap(null, false, identity, checked(varbinds));
  }

  private static OID identity(PDUv1 pdu) throws MalformedTrapException {
    int generic = pdu.getGenericTrap();
    if (generic < 0 || generic > ENTERPRISE_SPECIFIC) {
      throw new MalformedTrapException("The generic trap " + generic + " is unknown.", null);
    }
    if (generic < ENTERPRISE_SPECIFIC) {
      return new OID(STANDARD.getValue(), generic + 1);
    }
    OID identity = new OID(pdu.getEnterprise());
    identity.append(0);
    identity.append(pdu.getSpecificTrap());
    return identity;
  }

  private static void addUnlessThere(List<VariableBinding> varbinds, OID oid, Variable value) {
    if (varbinds.stream().noneMatch(varbind -> varbind.getOid().equals(oid))) {
      varbinds.add(new VariableBinding(oid, value));
    }
  }

  private static List<VariableBinding> checked(List<VariableBinding> varbinds)
      throws MalformedTrapException {
    if (varbinds.size() > MOST_VARBINDS) {
      throw new MalformedTrapException("The trap has too many varbinds.", null);
    }
    return varbinds;
  }
}
