package vn.thongmach.dataplane.journal;

/**
 * Sizes of a journal, in bytes.
 *
 * @param segmentBytes a segment is closed once it has reached this size
 * @param backlogBytes appends are refused while segments not yet released hold this much
 * @param reserveBytes appends are refused while the disk has less than this free, so that the
 *     database keeps room to take over what is already accepted
 * @param aheadBytes a segment grows by this much at a time, filled with zeroes, so that an fsync
 *     writes records alone and not the file's size as well; 0 to grow with each append
 * @param hotBytes the newest payloads kept in memory for the reader, at most this much
 */
public record JournalSettings(
    long segmentBytes, long backlogBytes, long reserveBytes, long aheadBytes, long hotBytes) {

  /** Largest payload bytes of one append. */
  public static final int LARGEST_APPEND_BYTES = 64 << 20;

  public JournalSettings {
    if (segmentBytes < 1
        || backlogBytes < 2 * segmentBytes
        || reserveBytes < 0
        || aheadBytes < 0
        || hotBytes < 0) {
      throw new IllegalArgumentException(
          "Segments hold at least one byte, the backlog at least two segments; nothing is negative.");
    }
  }

  /** 64 MiB segments, 8 GiB backlog, 128 MiB reserve, growth by 4 MiB, 32 MiB in memory. */
  public static JournalSettings defaults() {
    return new JournalSettings(64L << 20, 8L << 30, 128L << 20, 4L << 20, 32L << 20);
  }
}
