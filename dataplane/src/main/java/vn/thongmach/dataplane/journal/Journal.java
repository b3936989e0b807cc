package vn.thongmach.dataplane.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;

/**
 * Durable, ordered accept buffer in one folder, for one process. Safe for any number of threads,
 * virtual ones included; appends that come together share one fsync.
 */
public final class Journal implements AutoCloseable {

  private Journal() {}

  /**
   * Opens the folder, creating it when absent, and cuts a torn tail.
   *
   * @throws JournalDamagedException when accepted records cannot be read any more
   * @throws JournalUnavailableException when the folder cannot be used or is in use
   */
  public static Journal open(Path folder, JournalSettings settings) {
    throw new UnsupportedOperationException(folder + " " + settings);
  }

  /**
   * Appends all payloads with consecutive positions, all or none, and returns the first position
   * once they are durable. Without payloads nothing is written and the next position is returned.
   *
   * @param senderName at most 1,000 characters
   * @param receivedTime kept in microseconds
   * @throws JournalUnavailableException when nothing was accepted
   */
  public long append(
      RecordKind kind,
      List<byte[]> payloads,
      UUID sender,
      String senderName,
      Origin origin,
      Instant receivedTime) {
    throw new UnsupportedOperationException();
  }

  /**
   * Durable records after a position, in order, at most {@code maxRecords} and some 16 MiB; waits
   * up to {@code wait} for the first. Empty when there are none, or once the journal is closed.
   *
   * @throws JournalDamagedException when they cannot be read or were released already
   */
  public List<JournalRecord> read(long afterPosition, int maxRecords, Duration wait)
      throws InterruptedException {
    throw new UnsupportedOperationException();
  }

  /** Everything up to this position is recorded elsewhere; whole segments of it are deleted. */
  public void release(long upToPosition) {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes the next position at least {@code recordedPosition + 1}, for a journal that lost its
   * folder while the database kept its events. Does nothing when the journal is already there.
   *
   * @throws IllegalStateException when records accepted since opening would get positions that are
   *     taken
   */
  public void advanceTo(long recordedPosition) {
    throw new UnsupportedOperationException();
  }

  /** Position of the newest durable record, 0 when there has never been one. */
  public long lastPosition() {
    throw new UnsupportedOperationException();
  }

  /** Bytes in segments that are not yet released. */
  public long backlogBytes() {
    throw new UnsupportedOperationException();
  }

  /** Why the newest append was refused; empty again after one succeeded. */
  public Optional<JournalUnavailableException.Reason> failure() {
    throw new UnsupportedOperationException();
  }

  /** Lets waiting appends finish, then closes the files. */
  @Override
  public void close() {}
}
