package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    List<Target> all = targets.allAt(SCOPE, at);
    return new Past(
        at,
        all.stream().collect(Collectors.toMap(Target::code, Function.identity())),
        all.stream()
            .filter(target -> target.parent() != null)
            .sorted(Comparator.comparing(Target::code))
            .collect(Collectors.groupingBy(target -> String.valueOf(target.parent()))));
  }

  /** The cascade of an instant, and what events said up to then. For one thread. */
  final class Past implements Cascade {

    private final Instant at;
    private final Map<String, Target> byCode;
    private final Map<String, List<Target>> parts;
    private final Map<LiveKey, Evaluation> evaluated = new HashMap<>();

    private Past(Instant at, Map<String, Target> byCode, Map<String, List<Target>> parts) {
      this.at = at;
      this.byCode = byCode;
      this.parts = parts;
    }

    /** The target in its version of then. */
    Target then(Target target) {
      return byCode.getOrDefault(target.code(), target);
    }

    Evaluation score(Target target, Period period) {
      return evaluated.computeIfAbsent(
          new LiveKey(target, period),
          key -> evaluating.within(this, target, period, asOf(period), false));
    }

    Evaluation evidence(Target target, Period period) {
      return evaluating.within(this, target, period, asOf(period), true);
    }

    /** A period that ended with the day is told whole. */
    private Instant asOf(Period period) {
      return at.plusSeconds(1).isBefore(period.end()) ? at : period.end();
    }

    @Override
    public List<Target> children(Target target) {
      return parts.getOrDefault(target.code(), List.of());
    }

    @Override
    public List<Target> above(Target target) {
      List<Target> above = new ArrayList<>();
      for (Target up = parent(target); up != null && !above.contains(up); up = parent(up)) {
        above.add(up);
      }
      return above;
    }

    private @Nullable Target parent(Target target) {
      String parent = target.parent();
      return parent == null ? null : byCode.get(parent);
    }
  }
}
