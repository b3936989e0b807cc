package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.DelayCost;
import vn.thongmach.evaluation.DelayCost.Rule;
import vn.thongmach.evaluation.DelayCost.Why;
import vn.thongmach.evaluation.DelayCosts;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;

/**
 * Prices one more day of delay by the figures of the targets that it holds up. Safe for several
 * threads.
 */
@Service
class PricingDelay implements DelayCosts {

  private static final Scope SCOPE = Scope.system("cost of delay");
  private static final int MOST_KEPT = 5_000;
  private static final double FULL = 100;
  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();
  private static final double DAY_MICROS = DAY_SECONDS * 1e6;

  private final SubjectIndex index;
  private final Measures measures;
  private final LiveScores live;
  private final Projecting projecting;
  private final Clock clock;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  PricingDelay(
      SubjectIndex index, Measures measures, LiveScores live, Projecting projecting, Clock clock) {
    this.index = index;
    this.measures = measures;
    this.live = live;
    this.projecting = projecting;
    this.clock = clock;
  }

  private record Key(UUID target, int version, Period period) {}

  private record Kept(Instant minute, Price price) {}

  /** A price in points, or why there is none. */
  private record Price(@Nullable Double points, @Nullable Rule rule, @Nullable Why why) {

    static Price of(Rule rule, double points) {
      return new Price(points, rule, null);
    }

    static Price none(Why why) {
      return new Price(null, null, why);
    }
  }

  @Override
  public Map<String, DelayCost> ofADay(Scope scope, Collection<String> targets, Period period) {
    Instant now = clock.instant();
    Map<String, DelayCost> costs = new HashMap<>();
    for (String code : Set.copyOf(targets)) {
      index.known(code).ifPresent(target -> costs.put(code, cost(target, period, now)));
    }
    return costs;
  }

  private DelayCost cost(Target target, Period period, Instant now) {
    Price price = kept(target, period, now);
    Double points = price.points();
    return new DelayCost(
        target.code(),
        points,
        points == null ? null : points * index.shareOfClause(target),
        price.rule(),
        price.why(),
        Origin.SIMULATED);
  }

  /** The same for every reader, so it is computed once a minute. */
  private Price kept(Target target, Period period, Instant now) {
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    Key key = new Key(target.id(), target.version(), period);
    Kept known = kept.get(key);
    if (known != null && known.minute().equals(minute)) {
      return known.price();
    }
    Price price = price(target, period, now);
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(key, new Kept(minute, price));
    return price;
  }

  private Price price(Target target, Period period, Instant now) {
    PlanEntry plan = target.planFor(period).orElse(null);
    String measure = target.measure();
    Subject subject = target.subject();
    if (!period.contains(now)) {
      return Price.none(Why.NOT_RUNNING);
    }
    if (measure == null && target.aggregation() != Aggregation.SUM) {
      return Price.none(Why.OF_PARTS);
    }
    if (plan == null) {
      return Price.none(Why.NO_PLAN);
    }
    double way = plan.value() - target.baselineOf(plan);
    if (target.direction() != Direction.HIGHER || way <= 0 || plan.value() <= 0) {
      return Price.none(Why.OTHER_DIRECTION);
    }
    double days = days(period.start(), period.end());
    if (measure == null || subject == null) {
      return Price.of(Rule.PLAN_OF_A_DAY, FULL * plan.value() / days / way);
    }
    double left = days(now, period.end());
    MeasureDefinition.Kind kind = measures.definition(SCOPE, measure).kind();
    return switch (kind) {
      case SUM, COUNT, RATIO -> Price.of(Rule.PLAN_OF_A_DAY, FULL * plan.value() / days / way);
      case AVAILABILITY -> outage(measures.parts(SCOPE, measure, subject, period, now), left, way);
      case LAST, MEAN -> slope(live.evaluate(target, period), period, now, left, plan.value(), way);
    };
  }

  /** Objects out of service lose a day each, or what is left of the period. */
  private static Price outage(List<MeasurePart> parts, double left, double way) {
    long down = parts.stream().filter(MeasurePart::lasting).count();
    if (down == 0) {
      return Price.none(Why.NOTHING_DOWN);
    }
    double observed =
        parts.stream().mapToDouble(MeasurePart::denominator).sum()
            + parts.size() * left * DAY_MICROS;
    return Price.of(
        Rule.OUTAGE_OF_A_DAY,
        FULL * (FULL * down * Math.min(1, left) * DAY_MICROS / observed) / way);
  }

  private Price slope(
      Evaluation now, Period period, Instant asOf, double left, double plan, double way) {
    Evaluation end = projecting.project(now, period, asOf).end();
    Double value = end == null ? null : end.figure().value();
    if (value == null) {
      return Price.none(Why.NO_FORECAST);
    }
    return value >= plan
        ? Price.none(Why.ON_COURSE)
        : Price.of(Rule.FORECAST_SLOPE, FULL * (plan - value) / Math.max(1, left) / way);
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / DAY_SECONDS;
  }
}
