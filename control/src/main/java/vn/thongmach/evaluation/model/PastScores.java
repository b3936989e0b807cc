package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/** Scores as they stood at an earlier instant: computed when asked for, never kept. */
@Component
class PastScores {

  private static final Scope SCOPE = Scope.system("past scores");

  private final Targets targets;
  private final Evaluating evaluating;

  PastScores(Targets targets, Evaluating evaluating) {
    this.targets = targets;
    this.evaluating = evaluating;
  }

  /** All targets as they stood at an instant. */
  Past at(Instant at) {
    return new Past(at, StoodCascade.of(targets.allAt(SCOPE, at)));
  }

  /** The cascade of an instant, and what events said up to then. For one thread. */
  final class Past implements Cascade {

    private final Instant at;
    private final StoodCascade cascade;
    private final Map<LiveKey, Evaluation> evaluated = new HashMap<>();

    private Past(Instant at, StoodCascade cascade) {
      this.at = at;
      this.cascade = cascade;
    }

    /** The target in its version of then. */
    Target then(Target target) {
      return cascade.then(target);
    }

    Evaluation score(Target target, Period period) {
      return evaluated.computeIfAbsent(
          new LiveKey(target, period),
          key -> evaluating.within(cascade, target, period, asOf(period), false));
    }

    Evaluation evidence(Target target, Period period) {
      return evaluating.within(cascade, target, period, asOf(period), true);
    }

    /** A period that ended with the day is told whole. */
    private Instant asOf(Period period) {
      return at.plusSeconds(1).isBefore(period.end()) ? at : period.end();
    }

    @Override
    public List<Target> children(Target target) {
      return cascade.children(target);
    }

    @Override
    public List<Target> above(Target target) {
      return cascade.above(target);
    }
  }
}
