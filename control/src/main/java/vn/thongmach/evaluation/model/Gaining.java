package vn.thongmach.evaluation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
import vn.thongmach.target.Target;

/** Evaluates kept figures once more with a change in them. */
@Service
class Gaining implements Gains {

  /** Kept sums of reported measures are in millionths. */
  private static final long MILLIONTHS = 1_000_000;

  private static final double PERCENT = 100;

  private final SubjectIndex index;
  private final LiveScores live;

  Gaining(SubjectIndex index, LiveScores live) {
    this.index = index;
    this.live = live;
  }

  @Override
  public Asked read(Scope scope, String measure, Collection<String> targets, Period period) {
    Set<String> wanted = Set.copyOf(targets);
    List<Target> counting =
        index.all().stream()
            .filter(target -> measure.equals(target.measure()) && wanted.contains(target.code()))
            .sorted(Comparator.comparing(Target::code))
            .toList();
    Map<UUID, LiveScore> kept =
        live.kept(counting, period).stream()
            .collect(Collectors.toMap(LiveScore::target, Function.identity()));
    return changes -> with(counting, kept, changes);
  }

  private List<Gain> with(
      List<Target> counting, Map<UUID, LiveScore> kept, Collection<Change> changes) {
    List<Gain> gains = new ArrayList<>();
    for (Target target : counting) {
      LiveScore score = kept.get(target.id());
      Set<UUID> measured = index.objects(target);
      List<Change> own =
          changes.stream()
              .filter(change -> !Collections.disjoint(change.subjects(), measured))
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
