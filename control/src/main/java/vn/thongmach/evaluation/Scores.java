package vn.thongmach.evaluation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.TargetFilter;

/** The scores of the targets in scope. A null period means the current year. */
public interface Scores {

  PageOf<TargetItem> list(
      Scope scope, @Nullable Period period, TargetFilter filter, PageRequest page);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  TargetDetail find(Scope scope, String target, @Nullable Period period);

  /**
   * The parts of a target within the scope, by code.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  PageOf<TargetItem> children(
      Scope scope, String target, @Nullable Period period, PageRequest page);

  /**
   * What stands behind a figure, equal to the live score where one is kept.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  Evidence evidence(Scope scope, String target, @Nullable Period period, Locale language);

  /** Resolutions with their clauses, targets and scores; latest adopted first. */
  PageOf<ResolutionProgress> commitments(Scope scope, @Nullable Period period, PageRequest page);

  /**
   * All targets in scope and all resolutions in reach from the scores as last computed, at most a
   * minute old: for views that many people read at once. A period for which no scores are kept is
   * computed.
   */
  StandingScores standing(Scope scope, @Nullable Period period);

  /** The targets alone. */
  List<TargetItem> standingTargets(Scope scope, @Nullable Period period);

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
