package vn.thongmach.assembly.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody is to be told on a day about what follows an election.
 *
 * @param due the day it is about
 * @param on when to tell
 */
public record ElectionClock(UUID election, About about, LocalDate due, LocalDate on) {

  /** What is told, each once. */
  public enum About {
    /** The record is not confirmed by both. */
    RECORD,
    /** No ratification is recorded. */
    RATIFICATION,
    /** The time for complaints ends soon. */
    COMPLAINTS_CLOSE,
    /** The time for complaints has ended and some are not settled. */
    COMPLAINTS_OPEN,
    /** The ballots need not stay sealed any longer. */
    SEAL
  }
}
