package vn.thongmach.dataplane.source.syslog;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A message as it lies in the journal.
 *
 * @param stream whether it came over TCP
 * @param received microseconds, no two of one listener equal
 */
@SuppressWarnings("ArrayRecordComponent") // made and read, never compared
public record SyslogPayload(boolean stream, InetAddress peer, Instant received, byte[] message) {

  private static final byte LAYOUT = 1;
  private static final int FIXED_BYTES = 11;
  private static final long MICROS_PER_SECOND = 1_000_000L;

  /** Layout 1: layout, way, received microseconds, length and bytes of the address, message. */
  public byte[] encode() {
    byte[] address = peer.getAddress();
    return ByteBuffer.allocate(FIXED_BYTES + address.length + message.length)
        .put(LAYOUT)
        .put((byte) (stream ? 1 : 0))
        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, received))
        .put((byte) address.length)
        .put(address)
        .put(message)
        .array();
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException when the bytes are not in the layout
   */
  static SyslogPayload of(byte[] payload) {
    ByteBuffer bytes = ByteBuffer.wrap(payload);
    try {
      if (bytes.get() != LAYOUT) {
        throw new IllegalArgumentException("Not in the layout of syslog messages.");
      }
      boolean stream = bytes.get() == 1;
      long micros = bytes.getLong();
      byte[] address = new byte[bytes.get() & 0xff];
      bytes.get(address);
      byte[] message = new byte[bytes.remaining()];
      bytes.get(message);
      return new SyslogPayload(
          stream,
          InetAddress.getByAddress(address),
          Instant.ofEpochSecond(
              Math.floorDiv(micros, MICROS_PER_SECOND),
              Math.floorMod(micros, MICROS_PER_SECOND) * 1_000),
          message);
    } catch (BufferUnderflowException | UnknownHostException e) {
      throw new IllegalArgumentException("Not in the layout of syslog messages.", e);
    }
  }
}
