package vn.thongmach.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.VariableBinding;

/**
 * linkDown and linkUp of v2c as devices send them, with five varbinds. Encoded once and then
 * changed in place, so that sending costs little beside what is measured. Not thread-safe.
 */
final class LinkTraps {

  /** Request ids begin here, so that each takes four bytes. */
  static final int FIRST_ID = 0x10000000;

  private static final int FIRST_INTERFACE = 0x01000000;
  private static final int MARKED_ID = 0x13579BDF;
  private static final int MARKED_INTERFACE = 0x02468ACE;
  private static final String IF_ENTRY = "1.3.6.1.2.1.2.2.1.";
  private static final int DOWN = 2;

  private final Template down;
  private final Template up;

  /**
   * @param type {@link PDU#TRAP} or {@link PDU#INFORM}
   */
  LinkTraps(String community, int type) throws IOException {
    down = template(community, type, SnmpConstants.linkDown, DOWN);
    up = template(community, type, SnmpConstants.linkUp, 1);
  }

  /**
   * The message as it is to be sent next; good until the next call.
   *
   * @param id request id, at least {@link #FIRST_ID}
   * @param port number of the interface, from 0
   */
  ByteBuffer message(int id, int port, boolean isDown) {
    Template template = isDown ? down : up;
    template.bytes.putInt(template.idAt, id);
    template.bytes.putInt(template.interfaceAt, FIRST_INTERFACE + port);
    return template.bytes.rewind();
  }

  private record Template(ByteBuffer bytes, int idAt, int interfaceAt) {}

  private static Template template(String community, int type, OID identity, int operates)
      throws IOException {
    PDU pdu = new PDU();
    pdu.setType(type);
    pdu.setRequestID(new Integer32(MARKED_ID));
    pdu.add(new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(123_456)));
    pdu.add(new VariableBinding(SnmpConstants.snmpTrapOID, identity));
    pdu.add(new VariableBinding(new OID(IF_ENTRY + "1.1"), new Integer32(MARKED_INTERFACE)));
    pdu.add(new VariableBinding(new OID(IF_ENTRY + "7.1"), new Integer32(1)));
    pdu.add(new VariableBinding(new OID(IF_ENTRY + "8.1"), new Integer32(operates)));
    Integer32 version = new Integer32(SnmpConstants.version2c);
    OctetString words = new OctetString(community);
    int length = version.getBERLength() + words.getBERLength() + pdu.getBERLength();
    BEROutputStream out = new BEROutputStream(ByteBuffer.allocate(length + 10));
    BER.encodeHeader(out, BER.SEQUENCE, length);
    version.encodeBER(out);
    words.encodeBER(out);
    pdu.encodeBER(out);
    ByteBuffer bytes = out.rewind();
    return new Template(bytes, find(bytes, MARKED_ID), find(bytes, MARKED_INTERFACE));
  }

  private static int find(ByteBuffer bytes, int marker) {
    for (int at = 0; at + Integer.BYTES <= bytes.limit(); at++) {
      if (bytes.getInt(at) == marker) {
        return at;
      }
    }
    throw new IllegalStateException("The marker is not in the message.");
  }
}
