package vn.thongmach.dataplane.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;

/**
 * Layout of one append in a segment, big endian:
 *
 * <pre>
 * int   length of the content
 * int   CRC32C over the segment's salt, the length and the content
 * ----- content
 * long  offset in the segment at which the group of this frame begins: what lies before it was
 *       durable when this frame was written
 * long  position of the first record
 * int   number of records
 * byte  kind, byte origin, long long sender, long received time in microseconds
 * short length of the sender's name, its UTF-8 bytes
 * int   length, bytes: once for each record
 * </pre>
 */
final class Frame {

  /** Length and CRC. */
  static final int HEAD_BYTES = 8;

  /** The content's bytes before the sender's name. */
  static final int FIXED_BYTES = 48;

  static final int LARGEST_CONTENT_BYTES = JournalSettings.LARGEST_APPEND_BYTES + (8 << 20);
  static final int LONGEST_NAME = 1_000;

  private static final int POSITION_AT = HEAD_BYTES + Long.BYTES;
  private static final long MICROS_PER_SECOND = 1_000_000L;

  private Frame() {}

  /** A frame without group, position and CRC, which {@link #seal} fills in. */
  static ByteBuffer encode(
      RecordKind kind,
      List<byte[]> payloads,
      UUID sender,
      String senderName,
      Origin origin,
      Instant receivedTime) {
    byte[] name = senderName.getBytes(StandardCharsets.UTF_8);
    long payloadBytes = 0;
    for (byte[] payload : payloads) {
      payloadBytes += payload.length;
    }
    if (senderName.length() > LONGEST_NAME
        || payloadBytes > JournalSettings.LARGEST_APPEND_BYTES
        || payloads.size() > 1_000_000) {
      throw new IllegalArgumentException(
          "One append takes at most %d bytes, 1000000 records and %d characters of a name."
              .formatted(JournalSettings.LARGEST_APPEND_BYTES, LONGEST_NAME));
    }
    int content = FIXED_BYTES + name.length + payloads.size() * Integer.BYTES + (int) payloadBytes;
    ByteBuffer frame = ByteBuffer.allocate(HEAD_BYTES + content);
    frame.putInt(content).putInt(0).putLong(0).putLong(0).putInt(payloads.size());
    frame.put(codeOf(kind)).put(codeOf(origin));
    frame.putLong(sender.getMostSignificantBits()).putLong(sender.getLeastSignificantBits());
    frame.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, receivedTime));
    frame.putShort((short) name.length).put(name);
    for (byte[] payload : payloads) {
      frame.putInt(payload.length).put(payload);
    }
    return frame.flip();
  }

  /** Completes an encoded frame for its place in a segment. */
  static void seal(ByteBuffer frame, long salt, long groupOffset, long firstPosition) {
    frame.putLong(HEAD_BYTES, groupOffset).putLong(POSITION_AT, firstPosition);
    frame.putInt(Integer.BYTES, checksum(frame, salt));
  }

  /** Whether a whole frame, from 0 to its limit, is as it was sealed. */
  static boolean isIntact(ByteBuffer frame, long salt) {
    return frame.getInt(Integer.BYTES) == checksum(frame, salt);
  }

  private static int checksum(ByteBuffer frame, long salt) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(12).putLong(salt).putInt(frame.getInt(0)).flip());
    crc.update(frame.duplicate().position(HEAD_BYTES));
    return (int) crc.getValue();
  }

  static long groupOffset(ByteBuffer frame) {
    return frame.getLong(HEAD_BYTES);
  }

  static long firstPosition(ByteBuffer frame) {
    return frame.getLong(POSITION_AT);
  }

  static int count(ByteBuffer frame) {
    return frame.getInt(POSITION_AT + Long.BYTES);
  }

  /** The records of an intact frame whose positions come after one. */
  static List<JournalRecord> records(ByteBuffer frame, long afterPosition) {
    ByteBuffer content = frame.duplicate().position(HEAD_BYTES + Long.BYTES);
    long position = content.getLong();
    int count = content.getInt();
    RecordKind kind = kindOf(content.get());
    Origin origin = originOf(content.get());
    UUID sender = new UUID(content.getLong(), content.getLong());
    Instant received = instantOf(content.getLong());
    byte[] name = new byte[content.getShort()];
    content.get(name);
    String senderName = new String(name, StandardCharsets.UTF_8);
    List<JournalRecord> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++, position++) {
      int length = content.getInt();
      if (position <= afterPosition) {
        content.position(content.position() + length);
        continue;
      }
      byte[] payload = new byte[length];
      content.get(payload);
      records.add(new JournalRecord(position, kind, sender, senderName, origin, received, payload));
    }
    return records;
  }

  private static Instant instantOf(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
  }

  private static byte codeOf(RecordKind kind) {
    return switch (kind) {
      case VES_EVENT -> 1;
      case INVENTORY_CHANGED -> 2;
      case RULE_CHANGED -> 3;
      case SNMP_TRAP -> 4;
      case ALERT -> 5;
      case SYSLOG_MESSAGE -> 6;
      case EVENT_READ_AGAIN -> 7;
      case MAPPING_CHANGED -> 8;
    };
  }

  private static RecordKind kindOf(byte code) {
    return switch (code) {
      case 1 -> RecordKind.VES_EVENT;
      case 2 -> RecordKind.INVENTORY_CHANGED;
      case 3 -> RecordKind.RULE_CHANGED;
      case 4 -> RecordKind.SNMP_TRAP;
      case 5 -> RecordKind.ALERT;
      case 6 -> RecordKind.SYSLOG_MESSAGE;
      case 7 -> RecordKind.EVENT_READ_AGAIN;
      case 8 -> RecordKind.MAPPING_CHANGED;
      default -> throw new JournalDamagedException("Record kind " + code + " is unknown.", null);
    };
  }

  private static byte codeOf(Origin origin) {
    return switch (origin) {
      case SIMULATED -> 1;
      case REPORTED -> 2;
      case MEASURED -> 3;
    };
  }

  private static Origin originOf(byte code) {
    return switch (code) {
      case 1 -> Origin.SIMULATED;
      case 2 -> Origin.REPORTED;
      case 3 -> Origin.MEASURED;
      default -> throw new JournalDamagedException("Origin " + code + " is unknown.", null);
    };
  }
}
