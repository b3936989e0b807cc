package vn.thongmach.dataplane.source.snmp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.RecordKind;

/**
 * What the journal keeps of a trap: the PDU as BER, and what stood around it. The community is left
 * out, because the bytes of an event are shown; so is the encryption, which only the keys of its
 * day could open.
 *
 * <pre>
 * byte  the layout: 2; 1 of traps from before there were mapping rules for them
 * byte  version as in the message: 0 for v1, 1 for v2c, 3 for v3
 * long  when the datagram came, in microseconds
 * byte  length of the peer's address, its bytes
 * byte  length of the user's name, its bytes; 0 but for v3
 * …     the PDU
 * </pre>
 *
 * @param version as in the message
 * @param peer the source address of the datagram
 * @param received when the datagram came, microseconds; no two of one listener are equal
 * @param user the name of the v3 user, empty otherwise
 * @param pdu the PDU with its header
 * @param byRules whether mapping rules say what an unknown trap means; false for layout 1
 */
record TrapPayload(
    int version, InetAddress peer, Instant received, byte[] user, byte[] pdu, boolean byRules) {

  static final int V1 = 0;
  static final int V2C = 1;
  static final int V3 = 3;

  private static final byte LAYOUT_BEFORE_RULES = 1;
  private static final byte LAYOUT = 2;
  private static final int FIXED_BYTES = 12;
  private static final int LONGEST_USER = 32;
  private static final long MICROS_PER_SECOND = 1_000_000L;

  TrapPayload {
    if (user.length > LONGEST_USER) {
      throw new IllegalArgumentException("A user's name has at most 32 bytes.");
    }
  }

  TrapPayload(int version, InetAddress peer, Instant received, byte[] user, byte[] pdu) {
    this(version, peer, received, user, pdu, true);
  }

  /** Whether the protocol proves who sent it. */
  boolean isAuthenticated() {
    return version == V3;
  }

  byte[] encode() {
    byte[] address = peer.getAddress();
    ByteBuffer bytes = ByteBuffer.allocate(FIXED_BYTES + address.length + user.length + pdu.length);
    bytes.put(byRules ? LAYOUT : LAYOUT_BEFORE_RULES).put((byte) version);
    bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, received));
    bytes.put((byte) address.length).put(address);
    bytes.put((byte) user.length).put(user);
    return bytes.put(pdu).array();
  }

  /**
   * @throws IllegalArgumentException when the record does not carry a trap
   */
  static TrapPayload of(JournalRecord record) {
    if (record.kind() != RecordKind.SNMP_TRAP) {
      throw new IllegalArgumentException(
          "Record %d is no trap but %s.".formatted(record.position(), record.kind()));
    }
    try {
      return decode(ByteBuffer.wrap(record.payload()));
    } catch (BufferUnderflowException | UnknownHostException e) {
      throw new IllegalArgumentException(
          "Record %d is not in the layout of traps.".formatted(record.position()), e);
    }
  }

  private static TrapPayload decode(ByteBuffer bytes) throws UnknownHostException {
    byte layout = bytes.get();
    if (layout != LAYOUT && layout != LAYOUT_BEFORE_RULES) {
      throw new BufferUnderflowException();
    }
    int version = bytes.get();
    long micros = bytes.getLong();
    Instant received =
        Instant.ofEpochSecond(
            Math.floorDiv(micros, MICROS_PER_SECOND),
            Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
    InetAddress peer = InetAddress.getByAddress(take(bytes, bytes.get()));
    byte[] user = take(bytes, bytes.get());
    byte[] pdu = take(bytes, bytes.remaining());
    return new TrapPayload(version, peer, received, user, pdu, layout == LAYOUT);
  }

  private static byte[] take(ByteBuffer bytes, int length) {
    if (length < 0) {
      throw new BufferUnderflowException();
    }
    byte[] taken = new byte[length];
    bytes.get(taken);
    return taken;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrapPayload that && Arrays.equals(encode(), that.encode());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encode());
  }

  @Override
  public String toString() {
    return "TrapPayload[version=%d, peer=%s, received=%s]".formatted(version, peer, received);
  }
}
