package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Gain;
import vn.thongmach.evaluation.Gains;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Units;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetLookup;

/** Evaluates kept figures once more with a change in them. */
@Service
class Gaining implements Gains {

  /** Kept sums of reported measures are in millionths. */
  private static final long MILLIONTHS = 1_000_000;

  private static final double PERCENT = 100;

  private final SubjectIndex index;
  private final LiveScores live;
  private final TargetLookup lookup;
  private final Units units;
  private final Clock clock;

  Gaining(SubjectIndex index, LiveScores live, TargetLookup lookup, Units units, Clock clock) {
    this.index = index;
    this.live = live;
    this.lookup = lookup;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public Asked read(
      Scope scope,
      Collection<String> measures,
      Collection<UUID> of,
      Collection<UUID> others,
      Period period) {
    Set<UUID> subjects = new HashSet<>(of);
    if (!of.isEmpty()) {
      subjects.addAll(units.above(of, clock.instant()));
    }
    subjects.addAll(others);
    Map<Target, Set<UUID>> counting = new LinkedHashMap<>();
    lookup
        .measuring(scope, measures, subjects)
        .forEach(target -> counting.put(target, index.objects(target)));
    Map<UUID, LiveScore> kept =
        counting.isEmpty()
            ? Map.of()
            : live.kept(counting.keySet(), period).stream()
                .collect(Collectors.toMap(LiveScore::target, Function.identity()));
    return changes -> with(counting, kept, changes);
  }

  private static List<Gain> with(
      Map<Target, Set<UUID>> counting, Map<UUID, LiveScore> kept, Collection<Change> changes) {
    List<Gain> gains = new ArrayList<>();
    for (Map.Entry<Target, Set<UUID>> each : counting.entrySet()) {
      Target target = each.getKey();
      LiveScore score = kept.get(target.id());
      Set<UUID> measured = each.getValue();
      List<Change> own =
          changes.stream()
              .filter(
                  change ->
                      change.measure().equals(target.measure())
                          && !Collections.disjoint(change.subjects(), measured))
              .toList();
      if (score != null && !own.isEmpty()) {
        gains.add(
            gain(
                target,
                score,
                own.stream().mapToLong(Change::part).sum(),
                own.stream().mapToLong(Change::whole).sum()));
      }
    }
    return gains;
  }

  private static Gain gain(Target target, LiveScore score, long part, long whole) {
    Double before = judged(target, score, score.numerator(), score.denominator());
    Double after =
        judged(
            target,
            score,
            score.numerator() + part * MILLIONTHS,
            score.denominator() + whole * MILLIONTHS);
    return new Gain(
        target.code(),
        before == null || after == null ? null : after - before,
        before,
        after,
        Origin.SIMULATED);
  }

  private static @Nullable Double judged(
      Target target, LiveScore score, long numerator, long denominator) {
    Figure figure =
        Figure.kept(score).withShare(numerator, denominator, share(numerator, denominator));
    return Evaluation.of(target, figure, List.of()).score();
  }

  private static @Nullable Double share(long numerator, long denominator) {
    return denominator <= 0 ? null : PERCENT * numerator / denominator;
  }
}
