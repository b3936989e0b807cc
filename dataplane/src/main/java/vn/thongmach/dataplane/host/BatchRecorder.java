package vn.thongmach.dataplane.host;

import java.util.List;
import vn.thongmach.contracts.JournalRecord;

/** Port: takes journal records into the state of record. Called by one thread at a time. */
public interface BatchRecorder {

  /** The position up to which everything is recorded, 0 at first. */
  long recordedPosition();

  /**
   * Records a batch and its last position in one transaction, all or nothing. Throwing means that
   * nothing of it was recorded, or that it is unknown; the host asks {@link #recordedPosition} and
   * goes on from there.
   */
  void record(List<JournalRecord> batch);

  /**
   * Sets one record aside that cannot be recorded, with its error, and moves the position past it
   * in one transaction. Nothing is lost: the raw bytes stay readable.
   */
  void quarantine(JournalRecord record, Throwable error);

  /** Called at least once a second, between batches: for what is due by time. */
  void idle();

  /**
   * Whether trying the same again later may succeed, for example because the database is away.
   * Other errors lead to quarantine of the record that causes them.
   */
  default boolean isTransient(Throwable error) {
    return TransientErrors.isTransient(error);
  }
}
