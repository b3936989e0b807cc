package vn.thongmach.grading.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.grading.GradingInputs.GradingCard;
import vn.thongmach.grading.GradingInputs.GradingItem;
import vn.thongmach.grading.GradingInputs.ItemKind;
import vn.thongmach.grading.GradingInputs.Standing;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Direction;
import vn.thongmach.target.Target;
import vn.thongmach.work.Task;

/** The one reading of tasks and scorecards as items of a review. */
final class Items {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int POINT_DECIMALS = 2;
  private static final int INNER_DECIMALS = 20;

  private Items() {}

  /**
   * Those of a target's scorecards that count: of the longest kind of period there is, one for each
   * period, its final one before an interim one, the latest issued before others; those without a
   * score left out.
   */
  static List<Scorecard> counted(List<Scorecard> found) {
    List<Scorecard> scored = found.stream().filter(card -> card.score() != null).toList();
    Period.Kind longest =
        scored.stream()
            .map(card -> card.period().kind())
            .max(Comparator.naturalOrder())
            .orElse(Period.Kind.DAY);
    Map<Period, List<Scorecard>> byPeriod =
        scored.stream()
            .filter(card -> card.period().kind() == longest)
            .collect(Collectors.groupingBy(Scorecard::period, TreeMap::new, Collectors.toList()));
    List<Scorecard> counted = new ArrayList<>();
    byPeriod.forEach(
        (_, cards) ->
            cards.stream()
                .max(
                    Comparator.comparing((Scorecard card) -> card.kind())
                        .thenComparing(Scorecard::issuedAt)
                        .thenComparing(Scorecard::id))
                .ifPresent(counted::add));
    return counted;
  }

  /**
   * A target is on time or late by its score, and beyond when its value is better than its plan.
   */
  static GradingItem of(Target target, Scorecard card, RoundRules rules) {
    double score = card.score() == null ? 0 : card.score();
    Standing standing =
        score >= rules.targetOnTimeFrom().doubleValue()
            ? Standing.ON_TIME
            : score >= rules.targetDoneFrom().doubleValue() ? Standing.LATE : Standing.NOT_DONE;
    return new GradingItem(
        ItemKind.TARGET,
        target.code(),
        target.name(),
        LocalDate.ofInstant(card.period().end(), Period.ZONE).minusDays(1),
        null,
        standing,
        standing == Standing.ON_TIME && beyond(target.direction(), card),
        new GradingCard(
            card.id(),
            card.period().toString(),
            card.kind(),
            target.weight(),
            card.plan(),
            card.value(),
            card.score(),
            card.origin(),
            card.rowHash()));
  }

  private static boolean beyond(Direction direction, Scorecard card) {
    Double plan = card.plan();
    Double value = card.value();
    if (plan == null || value == null) {
      return false;
    }
    return switch (direction) {
      case HIGHER -> value > plan;
      case LOWER -> value < plan;
      case WITHIN -> false;
    };
  }

  /** A task is on time when it was accepted by its due day. */
  static GradingItem of(Task task) {
    LocalDate accepted = task.acceptedOn();
    Standing standing =
        accepted == null
            ? Standing.NOT_DONE
            : accepted.isAfter(task.due()) ? Standing.LATE : Standing.ON_TIME;
    return new GradingItem(
        ItemKind.TASK, task.code(), task.title(), task.due(), accepted, standing, false, null);
  }

  /**
   * Points for the results: the mean of the scores by the weights of their targets, as a part of
   * the most points, to two decimals; null where there is no scorecard.
   */
  static @Nullable BigDecimal results(List<GradingItem> items, BigDecimal most) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (GradingItem item : items) {
      GradingCard card = item.card();
      Double score = card == null ? null : card.score();
      if (card != null && score != null) {
        BigDecimal weight = BigDecimal.valueOf(card.weight());
        sum = sum.add(weight.multiply(BigDecimal.valueOf(score)));
        weights = weights.add(weight);
      }
    }
    return weights.signum() == 0
        ? null
        : sum.multiply(most)
            .divide(weights.multiply(HUNDRED), INNER_DECIMALS, RoundingMode.HALF_UP)
            .setScale(POINT_DECIMALS, RoundingMode.HALF_UP);
  }
}
