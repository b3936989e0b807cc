package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.Stakes;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/** Evaluates kept figures of availability once more, with and without an outage that goes on. */
@Service
class Staking implements Stakes {

  private static final Scope SCOPE = Scope.system("stakes");
  private static final double PERCENT = 100;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Comparator<Stake> DEAREST =
      Comparator.comparing(Stake::inAnHour, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
          .thenComparing(Stake::untilEnd, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(stake -> stake.target().code());

  private final SubjectIndex index;
  private final LiveScores live;
  private final Scores scores;
  private final Targets targets;
  private final Measures measures;
  private final Clock clock;

  Staking(
      SubjectIndex index,
      LiveScores live,
      Scores scores,
      Targets targets,
      Measures measures,
      Clock clock) {
    this.index = index;
    this.live = live;
    this.scores = scores;
    this.targets = targets;
    this.measures = measures;
    this.clock = clock;
  }

  /** A target's kept figure with how many objects stand behind it. */
  private record Counted(Target target, LiveScore score, Set<UUID> objects) {}

  private record Lost(Counted counted, int objects, @Nullable Double hour, @Nullable Double end) {}

  @Override
  public List<AtStake> of(Scope scope, List<? extends Collection<UUID>> outages, Period period) {
    Instant now = clock.instant();
    if (outages.isEmpty() || !period.contains(now)) {
      return outages.stream().map(_ -> new AtStake(List.of(), 0, 0)).toList();
    }
    List<Counted> counted = counted(period);
    List<List<Lost>> lost = new ArrayList<>();
    for (Collection<UUID> outage : outages) {
      lost.add(lost(counted, outage, Duration.between(now, period.end())));
    }
    Map<UUID, LiveScore> concerned = new HashMap<>();
    lost.stream()
        .flatMap(List::stream)
        .forEach(one -> concerned.put(one.counted.target.id(), one.counted.score));
    Set<UUID> readable =
        targets.findAll(scope, concerned.keySet()).stream()
            .map(Target::id)
            .collect(Collectors.toSet());
    concerned.keySet().retainAll(readable);
    Map<String, TargetItem> items =
        scores.items(scope, List.copyOf(concerned.values())).stream()
            .collect(Collectors.toMap(TargetItem::code, Function.identity()));
    return lost.stream().map(each -> told(each, items)).toList();
  }

  private List<Counted> counted(Period period) {
    Set<String> availability =
        measures.catalogue(SCOPE).stream()
            .filter(measure -> measure.kind() == MeasureDefinition.Kind.AVAILABILITY)
            .map(MeasureDefinition::code)
            .collect(Collectors.toSet());
    Map<UUID, Target> known =
        index.all().stream()
            .filter(target -> target.measure() != null && availability.contains(target.measure()))
            // What an area loses by an object depends on what that weighs.
            .filter(target -> target.subject() == null || !target.subject().isArea())
            .collect(Collectors.toMap(Target::id, Function.identity()));
    List<Counted> counted = new ArrayList<>();
    for (LiveScore score : live.kept(known.values(), period)) {
      Target target = known.get(score.target());
      if (target != null) {
        counted.add(new Counted(target, score, index.objects(target)));
      }
    }
    return counted;
  }

  private static List<Lost> lost(List<Counted> counted, Collection<UUID> outage, Duration left) {
    List<Lost> lost = new ArrayList<>();
    for (Counted each : counted) {
      int down = (int) outage.stream().filter(each.objects::contains).count();
      if (down > 0) {
        lost.add(
            new Lost(
                each,
                down,
                points(each, down, HOUR.compareTo(left) < 0 ? HOUR : left),
                points(each, down, left)));
      }
    }
    return lost;
  }

  /** The score if all works from now on for so long, less that with so many out of service. */
  private static @Nullable Double points(Counted counted, int down, Duration lasting) {
    long micros = lasting.toMillis() * 1_000;
    long observed = counted.score.denominator() + counted.objects.size() * micros;
    long available = counted.score.numerator() + counted.objects.size() * micros;
    Double without = judged(counted, available, observed);
    Double with = judged(counted, available - down * micros, observed);
    return without == null || with == null ? null : Math.max(0, without - with);
  }

  private static @Nullable Double judged(Counted counted, long available, long observed) {
    Double share = observed <= 0 ? null : PERCENT * available / observed;
    Figure figure = Figure.kept(counted.score).withShare(available, observed, share);
    return Evaluation.of(counted.target, figure, List.of()).score();
  }

  private static AtStake told(List<Lost> lost, Map<String, TargetItem> items) {
    List<Stake> stakes = new ArrayList<>();
    double most = 0;
    for (Lost one : lost) {
      Double hour = one.hour;
      most = Math.max(most, hour == null ? 0 : hour);
      TargetItem item = items.get(one.counted.target.code());
      if (item != null) {
        stakes.add(new Stake(item, one.objects, hour, one.end, Origin.SIMULATED));
      }
    }
    stakes.sort(DEAREST);
    return new AtStake(stakes, lost.size() - stakes.size(), most);
  }
}
