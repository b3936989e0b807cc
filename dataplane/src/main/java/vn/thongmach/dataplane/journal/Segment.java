package vn.thongmach.dataplane.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An open segment: a head with the first position and a random salt, then frames. The salt goes
 * into every CRC, so that bytes a sender made up are never taken for a frame.
 *
 * @param first position of the first record the segment was made for; also its file name
 */
record Segment(String name, SegmentFile file, long first, long salt) implements Closeable {

  /** Magic, first position, salt, CRC. */
  static final int HEAD_BYTES = 28;

  private static final byte[] MAGIC = "TMJRNL01".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern NAME = Pattern.compile("(\\d{19})\\.segment");
  private static final SecureRandom RANDOM = new SecureRandom();

  static String nameOf(long first) {
    return "%019d.segment".formatted(first);
  }

  /** The first position a file is named after, null when it is no segment's name. */
  static @Nullable Long firstOf(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
  }

  /** Makes a segment that survives a power cut as it is; leaves no file behind when it fails. */
  static Segment create(SegmentFiles files, long first) throws IOException {
    String name = nameOf(first);
    SegmentFile file = files.create(name);
    try {
      long salt = RANDOM.nextLong();
      ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).put(MAGIC).putLong(first).putLong(salt);
      head.putInt(headChecksum(head)).flip();
      file.write(head, 0);
      file.force();
      return new Segment(name, file, first, salt);
    } catch (IOException e) {
      try (file) {
        files.delete(name);
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  /** Opens a segment; null when its head was never wholly written. */
  static @Nullable Segment open(SegmentFiles files, String name, long first) throws IOException {
    SegmentFile file = files.open(name);
    try {
      ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
      if (file.read(head, 0) == HEAD_BYTES
          && head.getInt(HEAD_BYTES - Integer.BYTES) == headChecksum(head)
          && head.getLong(MAGIC.length) == first) {
        return new Segment(name, file, first, head.getLong(MAGIC.length + Long.BYTES));
      }
    } catch (IOException e) {
      try (file) {
        throw e;
      }
    }
    file.close();
    return null;
  }

  private static int headChecksum(ByteBuffer head) {
    CRC32C crc = new CRC32C();
    crc.update(head.array(), 0, HEAD_BYTES - Integer.BYTES);
    return (int) crc.getValue();
  }

  /**
   * The frame at an offset, from 0 to its limit; null when no intact frame lies there.
   *
   * @param end nothing is read beyond this offset
   */
  @Nullable ByteBuffer frameAt(long offset, long end) throws IOException {
    if (end - offset < Frame.HEAD_BYTES + Frame.FIXED_BYTES) {
      return null;
    }
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    file.read(length, offset);
    long content = length.getInt(0);
    if (content < Frame.FIXED_BYTES
        || content > Frame.LARGEST_CONTENT_BYTES
        || content > end - offset - Frame.HEAD_BYTES) {
      return null;
    }
    ByteBuffer frame = ByteBuffer.allocate(Frame.HEAD_BYTES + (int) content);
    if (file.read(frame, offset) < frame.limit()) {
      return null;
    }
    frame.flip();
    return Frame.isIntact(frame, salt) ? frame : null;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
