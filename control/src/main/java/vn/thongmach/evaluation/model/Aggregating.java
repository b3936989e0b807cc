package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Target;

/**
 * Brings the figures of a target's parts together. Parts without a value take no part in it; how
 * many did is said beside it. The origin is the weakest of those that did.
 */
final class Aggregating {

  private static final double MILLIONTHS = 1e6;
  private static final double PERCENT = 100;

  private Aggregating() {}

  /** The figure of a target from those of its parts. */
  static Figure figure(Target target, Period period, Instant asOf, List<Evaluation> parts) {
    List<Evaluation> counted =
        parts.stream()
            .filter(
                part ->
                    target.countsScores() ? part.score() != null : part.figure().value() != null)
            .toList();
    long numerators = 0;
    long denominators = 0;
    for (Evaluation part : counted) {
      numerators = saturated(numerators, part.figure().numerator());
      denominators = saturated(denominators, part.figure().denominator());
    }
    Double value = value(target, counted, numerators, denominators);
    boolean sums =
        target.aggregation() == Aggregation.RATIO_OF_SUMS
            || (target.aggregation() == Aggregation.SUM && denominators == 0);
    return new Figure(
        period,
        asOf,
        sums ? numerators : value == null ? 0 : Math.round(value * MILLIONTHS),
        sums ? denominators : 0,
        value,
        completeness(parts),
        value == null ? null : origin(counted),
        parts.stream().mapToLong(part -> part.figure().lastEvent()).max().orElse(0),
        parts.stream().mapToLong(part -> part.figure().lastBusinessEvent()).max().orElse(0),
        Map.of(
            "children",
            parts.size(),
            "childrenCounted",
            counted.size(),
            "childrenScored",
            parts.stream().filter(part -> part.score() != null).count()),
        rules(parts),
        parts.stream().mapToInt(part -> part.figure().objectCount()).sum(),
        null);
  }

  private static @Nullable Double value(
      Target target, List<Evaluation> counted, long numerators, long denominators) {
    if (counted.isEmpty()) {
      return null;
    }
    ToDoubleFunction<Evaluation> own =
        target.countsScores()
            ? part -> Objects.requireNonNull(part.score())
            : part -> Objects.requireNonNull(part.figure().value());
    return switch (Objects.requireNonNull(target.aggregation())) {
      case SUM -> counted.stream().mapToDouble(own).sum();
      case MIN -> counted.stream().mapToDouble(own).min().orElseThrow();
      case MAX -> counted.stream().mapToDouble(own).max().orElseThrow();
      case WEIGHTED_MEAN ->
          counted.stream()
                  .mapToDouble(part -> part.target().weight() * own.applyAsDouble(part))
                  .sum()
              / counted.stream().mapToDouble(part -> part.target().weight()).sum();
      case RATIO_OF_SUMS ->
          denominators == 0
              ? null
              : (MeasureDefinition.PERCENT.equals(target.unitOfMeasure()) ? PERCENT : 1)
                  * numerators
                  / denominators;
    };
  }

  private static double completeness(List<Evaluation> parts) {
    double weight = 0;
    double sum = 0;
    for (Evaluation part : parts) {
      weight += part.target().weight();
      sum += part.target().weight() * part.figure().completeness();
    }
    return weight == 0 ? 0 : Math.min(1, sum / weight);
  }

  private static @Nullable Origin origin(List<Evaluation> counted) {
    return counted.stream()
        .map(part -> part.figure().origin())
        .filter(Objects::nonNull)
        .reduce(Origin::weakest)
        .orElse(null);
  }

  private static List<AppliedRule> rules(List<Evaluation> parts) {
    List<AppliedRule> rules = new ArrayList<>();
    for (Evaluation part : parts) {
      for (AppliedRule rule : part.figure().rules()) {
        if (!rules.contains(rule)) {
          rules.add(rule);
        }
      }
    }
    return rules;
  }

  private static long saturated(long one, long other) {
    long sum = one + other;
    return sum < one ? Long.MAX_VALUE : sum;
  }
}
