package vn.thongmach.evaluation;

import java.util.List;
import java.util.Locale;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.TargetTies;

/**
 * The scores of the targets in scope, as of now or as they stood at an earlier moment: the targets
 * in their versions of then, the events up to then. What was recorded later about the time before
 * counts, as it does in a score of now.
 */
public interface Scores {

  PageOf<TargetItem> list(Scope scope, Moment moment, TargetFilter filter, PageRequest page);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  TargetDetail find(Scope scope, String target, Moment moment);

  /**
   * The parts of a target within the scope, by code.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  PageOf<TargetItem> children(Scope scope, String target, Moment moment, PageRequest page);

  /**
   * What stands behind a figure, equal to the live score where one is kept.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  Evidence evidence(Scope scope, String target, Moment moment, Locale language);

  /** Resolutions adopted by then with clauses, targets and scores; latest adopted first. */
  PageOf<ResolutionProgress> commitments(Scope scope, Moment moment, PageRequest page);

  /**
   * All targets in scope and all resolutions in reach from the scores as last computed, at most a
   * minute old: for views that many people read at once. A period for which no scores are kept, and
   * an earlier moment, is computed.
   */
  StandingScores standing(Scope scope, Moment moment);

  /** The targets alone. */
  List<TargetItem> standingTargets(Scope scope, Moment moment);

  /** The few that something is tied to, read alone. */
  List<TargetItem> standingTargets(Scope scope, Moment moment, TargetTies ties);

  /** These live scores as list items, for targets in scope. */
  List<TargetItem> items(Scope scope, List<LiveScore> scores);

  /**
   * What stands.
   *
   * @param targets by code
   * @param resolutions latest adopted first, with those of the targets that stand on their clauses
   */
  record StandingScores(List<TargetItem> targets, List<ResolutionProgress> resolutions) {

    public StandingScores {
      targets = List.copyOf(targets);
      resolutions = List.copyOf(resolutions);
    }
  }
}
