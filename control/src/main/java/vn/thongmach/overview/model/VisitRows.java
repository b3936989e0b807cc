package vn.thongmach.overview.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ScoreState;

/** Stored visits, one row an account. */
public interface VisitRows {

  /** The reader's own running visit, held against other writers until the transaction ends. */
  Optional<Visit> locked(Scope scope);

  /** Writes the reader's own visit. */
  void write(Scope scope, Visit visit);

  /**
   * A visit.
   *
   * @param seenAt when it was last seen
   * @param states of targets by code, as last seen
   * @param beforeAt when the visit before it was last seen; null for a first one
   * @param beforeStates as they were last seen in that one; empty for a first one
   */
  record Visit(
      Instant beganAt,
      Instant seenAt,
      Map<String, ScoreState> states,
      @Nullable Instant beforeAt,
      Map<String, ScoreState> beforeStates) {

    public Visit {
      states = Map.copyOf(states);
      beforeStates = Map.copyOf(beforeStates);
    }
  }
}
