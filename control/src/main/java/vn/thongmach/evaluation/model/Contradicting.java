package vn.thongmach.evaluation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Contradictions;
import vn.thongmach.evaluation.ReportedValue;
import vn.thongmach.evaluation.Score;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Naming;
import vn.thongmach.target.Target;

/**
 * Compares reports with what was computed up to the same instant. A comparison is made when it is
 * first asked for and kept, because it costs as much as a score; late events may change it, so all
 * kept ones are made anew each minute. Safe for several threads.
 */
@Service
class Contradicting implements Contradictions {

  private static final long MINUTE_MILLIS = 60_000;
  private static final int MOST_KEPT = 10_000;
  private static final double ROUNDING = 1e-6;

  private final SubjectIndex index;
  private final ReportedRows rows;
  private final Comparing comparing;
  private final Naming naming;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  Contradicting(SubjectIndex index, ReportedRows rows, Comparing comparing, Naming naming) {
    this.naming = naming;
    this.index = index;
    this.rows = rows;
    this.comparing = comparing;
  }

  private record Kept(ReportedValue reported, @Nullable Computed computed) {}

  private record Computed(double value, Origin origin) {}

  private record Found(Target target, ReportedValue reported, Computed computed) {}

  @Override
  public List<Compared> latest(Scope scope, Collection<String> targets, Period period) {
    Set<String> wanted = Set.copyOf(targets);
    List<Found> found = new ArrayList<>();
    for (ReportedValue reported : rows.latest(scope, period)) {
      Target target = index.known(reported.target()).orElse(null);
      if (target != null && wanted.contains(target.code())) {
        Computed computed = computed(target, reported);
        if (computed != null) {
          found.add(new Found(target, reported, computed));
        }
      }
    }
    Map<String, String> names =
        naming.ofAccounts(found.stream().map(each -> each.reported().reportedBy()).toList());
    return found.stream().map(each -> compared(each, names)).toList();
  }

  private @Nullable Computed computed(Target target, ReportedValue reported) {
    Kept known = kept.get(reported.id());
    if (known == null) {
      known = kept(target, reported);
      if (kept.size() < MOST_KEPT) {
        kept.put(reported.id(), known);
      }
    }
    return known.computed();
  }

  @Scheduled(initialDelay = MINUTE_MILLIS, fixedDelay = MINUTE_MILLIS)
  void compareAnew() {
    kept.replaceAll(
        (id, known) ->
            index
                .known(known.reported().target())
                .map(target -> kept(target, known.reported()))
                .orElse(known));
  }

  private Kept kept(Target target, ReportedValue reported) {
    Evaluation evaluation = comparing.upTo(target, reported);
    Double value = evaluation.figure().value();
    Origin origin = evaluation.origin();
    return new Kept(reported, value == null || origin == null ? null : new Computed(value, origin));
  }

  private static Compared compared(Found found, Map<String, String> names) {
    Target target = found.target();
    ReportedValue reported = found.reported();
    Computed computed = found.computed();
    return new Compared(
        reported.id(),
        target.code(),
        reported.period(),
        reported.value(),
        reported.note(),
        names.getOrDefault(reported.reportedBy(), reported.reportedBy()),
        reported.cutOff(),
        computed.value(),
        computed.origin(),
        score(target, reported.period(), reported.value()),
        score(target, reported.period(), computed.value()),
        Math.abs(reported.value() - computed.value()) < ROUNDING,
        reported.reportedAt());
  }

  private static @Nullable Double score(Target target, Period period, double value) {
    return target
        .planFor(period)
        .map(
            plan ->
                Score.of(
                    target.direction(),
                    target.baselineOf(plan),
                    plan.value(),
                    target.tolerance(),
                    value))
        .orElse(null);
  }
}
