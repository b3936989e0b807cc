package vn.thongmach.dataplane.source.snmp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import vn.thongmach.dataplane.source.udp.Datagram;
import vn.thongmach.dataplane.source.udp.UdpSocket;

/**
 * Messages of v1 and v2c (RFC 3584): a sequence of version, community and PDU. Whoever sees one can
 * forge the next.
 */
final class CommunityMessages {

  private static final byte[] NO_USER = {};

  private CommunityMessages() {}

  /**
   * Opens a message of version 0 or 1.
   *
   * @param body the message behind its version
   */
  static Opening open(
      int version, BERInputStream body, Datagram datagram, TrapSenders senders, UdpSocket socket) {
    OctetString community = new OctetString();
    Optional<RegisteredSender> sender;
    try {
      community.decodeBER(body);
    } catch (IOException e) {
      return Opening.Closed.MALFORMED;
    }
    sender = senders.sender(datagram.peer().getAddress(), community.getValue());
    if (sender.isEmpty()) {
      return Opening.Closed.REFUSED;
    }
    byte[] pdu =
        Arrays.copyOfRange(datagram.bytes(), (int) body.getPosition(), datagram.bytes().length);
    try {
      Trap trap = Trap.decode(version, pdu);
      return new Opening.Opened(
          sender.get(),
          new TrapPayload(version, datagram.peer().getAddress(), datagram.received(), NO_USER, pdu),
          trap.wantsAnswer(),
          () -> socket.send(answer(version, community, trap), datagram.peer()));
    } catch (MalformedTrapException e) {
      return Opening.Closed.MALFORMED;
    }
  }

  private static ByteBuffer answer(int version, OctetString community, Trap trap)
      throws IOException {
    PDU pdu = new PDU(PDU.RESPONSE, trap.varbinds());
    if (trap.requestId() != null) {
      pdu.setRequestID(new Integer32(trap.requestId()));
    }
    Integer32 number = new Integer32(version);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BER.encodeHeader(
        bytes, BER.SEQUENCE, number.getBERLength() + community.getBERLength() + pdu.getBERLength());
    number.encodeBER(bytes);
    community.encodeBER(bytes);
    pdu.encodeBER(bytes);
    return ByteBuffer.wrap(bytes.toByteArray());
  }
}
