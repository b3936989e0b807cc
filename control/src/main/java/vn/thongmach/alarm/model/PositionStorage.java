package vn.thongmach.alarm.model;

import java.time.Instant;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.JournalRecord;

/** Storage of how far the journal is recorded, and of what could not be. */
public interface PositionStorage {

  RecorderPosition read(Scope scope);

  /**
   * Moves on in the caller's transaction.
   *
   * @throws IllegalStateException when somebody else has moved meanwhile
   */
  void move(Scope scope, RecorderPosition from, RecorderPosition to);

  /** Sets a record aside; one already set aside stays as it is. */
  void quarantine(Scope scope, JournalRecord record, String error, Instant at);
}
