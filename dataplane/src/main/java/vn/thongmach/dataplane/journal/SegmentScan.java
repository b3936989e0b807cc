package vn.thongmach.dataplane.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What the newest segment holds after a stop of whatever kind.
 *
 * @param end offset behind the last intact frame
 * @param last position of its last record, {@code first - 1} when there is none
 * @param lastGroup offset at which the group of that frame begins
 * @param torn whether bytes lie behind it, of an append that was never acknowledged
 */
record SegmentScan(long end, long last, long lastGroup, boolean torn) {

  private static final int WINDOW_BYTES = 1 << 20;

  /**
   * Reads all frames. What cannot be read is a torn tail as long as nothing behind it proves that
   * it had been durable.
   *
   * @throws JournalDamagedException when durable records cannot be read
   */
  static SegmentScan of(Segment segment) throws IOException {
    long size = segment.file().size();
    long offset = Segment.HEAD_BYTES;
    long last = segment.first() - 1;
    long group = offset;
    while (offset < size) {
      ByteBuffer frame = segment.frameAt(offset, size);
      if (frame == null || Frame.firstPosition(frame) != last + 1) {
        refuseDamage(segment, offset, size, last);
        return new SegmentScan(offset, last, group, true);
      }
      last += Frame.count(frame);
      group = Frame.groupOffset(frame);
      offset += frame.limit();
    }
    return new SegmentScan(offset, last, group, false);
  }

  private static void refuseDamage(Segment segment, long damagedAt, long size, long last)
      throws IOException {
    Long proof = laterGroup(segment, damagedAt, size);
    if (proof != null) {
      throw new JournalDamagedException(
          ("Segment '%s' is damaged at byte %d: the records after position %d were durable before"
                  + " those at byte %d and can no longer be read. Restore the file from a copy.")
              .formatted(segment.name(), damagedAt, last, proof),
          null);
    }
  }

  /** Where a frame lies whose group began behind an offset; null when there is none. */
  private static @Nullable Long laterGroup(Segment segment, long damagedAt, long size)
      throws IOException {
    int head = Frame.HEAD_BYTES + Frame.FIXED_BYTES;
    ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES + head);
    for (long start = damagedAt + 1; start + head <= size; start += WINDOW_BYTES) {
      window.clear();
      int filled = segment.file().read(window, start);
      for (int at = 0; at < WINDOW_BYTES && at + head <= filled; at++) {
        long group = window.getLong(at + Frame.HEAD_BYTES);
        if (group > damagedAt && group <= start + at && segment.frameAt(start + at, size) != null) {
          return start + at;
        }
      }
    }
    return null;
  }
}
