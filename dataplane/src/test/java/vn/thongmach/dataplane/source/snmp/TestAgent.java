package vn.thongmach.dataplane.source.snmp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.UserTarget;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/** A device that sends traps to a port of this machine. */
final class TestAgent {

  static final OID LINK_DOWN = new OID("1.3.6.1.6.3.1.1.5.3");
  static final OID LINK_UP = new OID("1.3.6.1.6.3.1.1.5.4");

  private final UdpAddress manager;

  TestAgent(int port) {
    manager = new UdpAddress("127.0.0.1/" + port);
  }

  static VariableBinding ifIndex(int index) {
    return varbind("1.3.6.1.2.1.2.2.1.1." + index, new Integer32(index));
  }

  static VariableBinding varbind(String oid, Variable value) {
    return new VariableBinding(new OID(oid), value);
  }

  static PDU trap(OID identity, VariableBinding... varbinds) {
    return fill(new PDU(), PDU.TRAP, identity, varbinds);
  }

  static PDU inform(OID identity, VariableBinding... varbinds) {
    return fill(new PDU(), PDU.INFORM, identity, varbinds);
  }

  static ScopedPDU scoped(int type, OID identity, VariableBinding... varbinds) {
    return fill(new ScopedPDU(), type, identity, varbinds);
  }

  private static <P extends PDU> P fill(
      P pdu, int type, OID identity, VariableBinding... varbinds) {
    pdu.setType(type);
    pdu.setRequestID(new Integer32(4711));
    pdu.add(new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(1234)));
    pdu.add(new VariableBinding(SnmpConstants.snmpTrapOID, identity));
    pdu.addAll(List.of(varbinds));
    return pdu;
  }

  /** A message of v1 or v2c. */
  static byte[] message(int version, String community, PDU pdu) throws IOException {
    Integer32 number = new Integer32(version);
    OctetString words = new OctetString(community);
    int length = number.getBERLength() + words.getBERLength() + pdu.getBERLength();
    BEROutputStream bytes = new BEROutputStream(ByteBuffer.allocate(length + 10));
    BER.encodeHeader(bytes, BER.SEQUENCE, length);
    number.encodeBER(bytes);
    words.encodeBER(bytes);
    pdu.encodeBER(bytes);
    ByteBuffer filled = bytes.rewind();
    byte[] message = new byte[filled.remaining()];
    filled.get(message);
    return message;
  }

  static PDUv1 v1(int generic, int specific, VariableBinding... varbinds) {
    PDUv1 pdu = new PDUv1();
    pdu.setType(PDU.V1TRAP);
    pdu.setEnterprise(new OID("1.3.6.1.4.1.9.1"));
    pdu.setAgentAddress(new org.snmp4j.smi.IpAddress("10.9.8.7"));
    pdu.setGenericTrap(generic);
    pdu.setSpecificTrap(specific);
    pdu.setTimestamp(99);
    pdu.addAll(List.of(varbinds));
    return pdu;
  }

  void send(byte[] message) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.send(new DatagramPacket(message, message.length, target()));
    }
  }

  private InetSocketAddress target() {
    return new InetSocketAddress(manager.getInetAddress(), manager.getPort());
  }

  /** The answer to a v2c inform, or null without one. */
  @Nullable PDU askV2c(String community, PDU inform) throws IOException {
    try (Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
      snmp.listen();
      CommunityTarget<UdpAddress> target = new CommunityTarget<>(manager, words(community));
      target.setVersion(SnmpConstants.version2c);
      target.setTimeout(2_000);
      return snmp.send(inform, target).getResponse();
    }
  }

  /** Sends as a v3 user; the answer to an inform, or null without one. */
  @Nullable PDU sendV3(User user, ScopedPDU pdu) throws IOException {
    SecurityProtocols protocols =
        new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.maxCompatibility);
    byte[] engineId = MPv3.createLocalEngineID(words("agent" + System.nanoTime()));
    USM usm = new USM(protocols, new OctetString(engineId), 1);
    SecurityModels models = new SecurityModels();
    models.addSecurityModel(usm);
    var dispatcher = new org.snmp4j.MessageDispatcherImpl();
    dispatcher.addMessageProcessingModel(
        new MPv3(engineId, null, protocols, models, new org.snmp4j.mp.CounterSupport()));
    try (Snmp snmp = new Snmp(dispatcher, new DefaultUdpTransportMapping())) {
      snmp.setLocalEngine(engineId, 1, 100);
      usm.addUser(
          new UsmUser(
              words(user.name()),
              user.authentication(),
              words(user.authenticationPassword()),
              user.level() == SecurityLevel.AUTH_PRIV ? user.privacy() : null,
              user.level() == SecurityLevel.AUTH_PRIV ? words(user.privacyPassword()) : null));
      snmp.listen();
      UserTarget<UdpAddress> target = new UserTarget<>();
      target.setAddress(manager);
      target.setVersion(SnmpConstants.version3);
      target.setSecurityName(words(user.name()));
      target.setSecurityLevel(user.level());
      target.setTimeout(3_000);
      if (pdu.getType() == PDU.TRAP) {
        target.setAuthoritativeEngineID(engineId);
        snmp.send(pdu, target);
        return null;
      }
      return snmp.send(pdu, target).getResponse();
    }
  }

  private static OctetString words(String text) {
    return new OctetString(text);
  }

  /** How a device believes to be registered. */
  record User(
      String name,
      int level,
      OID authentication,
      String authenticationPassword,
      OID privacy,
      String privacyPassword) {}
}
