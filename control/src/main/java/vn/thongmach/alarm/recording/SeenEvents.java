package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.util.UUID;

/**
 * Tells for most events, without asking the database, that they cannot have been recorded before:
 * the key includes the source time, so an event newer than everything recorded is new. May say
 * "perhaps" for a new event, never "no" for a recorded one. One thread.
 */
final class SeenEvents {

  private static final int SLOTS = 1 << 18;
  private static final int MOST_KEYS = SLOTS / 2;

  private final long[] slots = new long[SLOTS];
  private Instant everythingUntil;
  private Instant newest;
  private int keys;

  /**
   * @param latestSourceTime newest source time of all events recorded so far
   */
  SeenEvents(Instant latestSourceTime) {
    this.everythingUntil = latestSourceTime;
    this.newest = latestSourceTime;
  }

  /** Whether the event may have been recorded before; from now on it counts as recorded. */
  boolean perhapsAndAdd(UUID dedupKey, Instant sourceTime) {
    boolean perhaps = !sourceTime.isAfter(everythingUntil);
    if (keys >= MOST_KEYS) {
      forget();
    }
    if (sourceTime.isAfter(newest)) {
      newest = sourceTime;
    }
    return !put(mark(dedupKey)) || perhaps;
  }

  /** Gives room: whatever is not newer than what was seen is answered with "perhaps". */
  private void forget() {
    java.util.Arrays.fill(slots, 0);
    keys = 0;
    everythingUntil = newest;
  }

  /** False when it was there. */
  private boolean put(long mark) {
    int slot = (int) (mark & (SLOTS - 1));
    while (slots[slot] != 0) {
      if (slots[slot] == mark) {
        return false;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    slots[slot] = mark;
    keys++;
    return true;
  }

  /** The key is a hash already; zero marks an empty slot. */
  private static long mark(UUID key) {
    long mark = key.getLeastSignificantBits() ^ Long.rotateLeft(key.getMostSignificantBits(), 32);
    return mark == 0 ? 1 : mark;
  }
}
