package vn.thongmach.grading.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.evaluation.grading.Graded;
import vn.thongmach.evaluation.grading.Grading;
import vn.thongmach.evaluation.grading.GradingRules;
import vn.thongmach.evaluation.grading.Reason;
import vn.thongmach.grading.GradingInputs.GradingItem;
import vn.thongmach.grading.GradingInputs.Standing;
import vn.thongmach.grading.SubjectGrade.GradeChange;
import vn.thongmach.grading.SubjectGrade.Lever;

/**
 * What would have changed a grade: each condition that failed is met by the smallest change of one
 * thing, found by grading the whole group anew with the very computation that gave the grade.
 */
final class WhatIf {

  private static final String PREFIX = "evaluation.grading.";
  private static final int CENTS = 2;
  private static final int MOST_ITEMS = 20;

  private final Grading grading;
  private final GradingRules rules;
  private final List<Counted> others;
  private final Counted one;
  private final boolean fromCards;

  /**
   * @param group all of the group, the one among them
   * @param fromCards whether the results come from scorecards
   */
  WhatIf(GradingRules rules, List<Counted> group, UUID subject, boolean fromCards) {
    this.grading = new Grading(rules);
    this.rules = rules;
    this.others = group.stream().filter(each -> !each.id().equals(subject)).toList();
    this.one = group.stream().filter(each -> each.id().equals(subject)).findFirst().orElseThrow();
    this.fromCards = fromCards;
  }

  List<GradeChange> changes() {
    Graded now = graded(one);
    List<GradeChange> changes = new ArrayList<>();
    Counted all = one;
    Grade next = now.grade() == Grade.EXCELLENT ? null : better(now.grade());
    for (Reason reason : now.reasons()) {
      Optional<Found> found = found(reason);
      if (found.isEmpty()) {
        continue;
      }
      Found change = found.get();
      changes.add(
          new GradeChange(
              change.lever, change.wanted, change.amount, null, graded(change.changed).grade()));
      if (change.wanted == next) {
        all = together(all, change);
      }
    }
    if (next != null
        && changes.stream().noneMatch(each -> each.becomes().compareTo(now.grade()) < 0)) {
      Grade becomes = graded(all).grade();
      if (becomes.compareTo(now.grade()) < 0) {
        changes.add(new GradeChange(Lever.ALL, next, null, null, becomes));
      }
    }
    changes.addAll(items(now.grade()));
    return changes;
  }

  /** The grade just above. */
  private static Grade better(Grade grade) {
    return Grade.values()[grade.ordinal() - 1];
  }

  private record Found(Lever lever, Grade wanted, @Nullable BigDecimal amount, Counted changed) {}

  private Optional<Found> found(Reason reason) {
    String key = reason.key().substring(PREFIX.length());
    return switch (key) {
      case "disciplined" ->
          Optional.of(
              new Found(
                  Lever.DISCIPLINE,
                  better(now()),
                  null,
                  one.facts(one.mended(), false, one.disciplineBelow())));
      case "points-failed" -> points(Lever.POINTS, wanted(reason), met(reason, key));
      case "on-time-failed", "late-failed" ->
          items(Lever.ON_TIME, wanted(reason), notOnTime(), one::moreOnTime, met(reason, key));
      case "beyond-failed" ->
          items(
              Lever.BEYOND, wanted(reason), one.items().size(), one::moreBeyond, met(reason, key));
      case "all-done-failed" ->
          items(Lever.DONE, wanted(reason), notDone(), one::moreDone, met(reason, key));
      case "mended-failed" ->
          Optional.of(
              new Found(
                  Lever.MENDED,
                  wanted(reason),
                  null,
                  one.facts(true, one.disciplined(), one.disciplineBelow())));
      case "none-below-failed" ->
          Optional.of(
              new Found(
                  Lever.DISCIPLINE_BELOW,
                  wanted(reason),
                  null,
                  one.facts(one.mended(), one.disciplined(), false)));
      case "cap-capped", "cap-tied" ->
          points(Lever.CAP, Grade.EXCELLENT, graded -> graded.grade() == Grade.EXCELLENT);
      default -> Optional.empty();
    };
  }

  private Grade now() {
    Grade grade = graded(one).grade();
    return grade == Grade.EXCELLENT ? Grade.GOOD : grade;
  }

  private static Grade wanted(Reason reason) {
    return (Grade) reason.arguments().getFirst();
  }

  /** Whether the same condition of the same grade is met, or a grade as good is reached anyway. */
  private static Predicate<Graded> met(Reason failed, String key) {
    String wanted = PREFIX + key.replace("-failed", "-met");
    Grade grade = wanted(failed);
    return graded ->
        graded.grade().compareTo(grade) <= 0
            || graded.reasons().stream()
                .anyMatch(
                    reason ->
                        reason.key().equals(wanted) && reason.arguments().getFirst().equals(grade));
  }

  /** The fewest hundredths of a point more; none where not even all points do. */
  private Optional<Found> points(Lever lever, Grade wanted, Predicate<Graded> enough) {
    BigDecimal room =
        rules
            .levels()
            .mostCommon()
            .add(rules.levels().mostResults())
            .subtract(one.common())
            .subtract(one.results());
    int most = room.movePointRight(CENTS).intValue();
    if (most <= 0 || !enough.test(graded(more(most)))) {
      return Optional.empty();
    }
    int low = 1;
    int high = most;
    while (low < high) {
      int middle = (low + high) / 2;
      if (enough.test(graded(more(middle)))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Optional.of(new Found(lever, wanted, BigDecimal.valueOf(low, CENTS), more(low)));
  }

  private Counted more(int hundredths) {
    return one.results(one.results().add(BigDecimal.valueOf(hundredths, CENTS)));
  }

  private Optional<Found> items(
      Lever lever, Grade wanted, int most, IntFunction<Counted> change, Predicate<Graded> enough) {
    for (int more = 1; more <= most; more++) {
      Counted changed = change.apply(more);
      if (enough.test(graded(changed))) {
        return Optional.of(new Found(lever, wanted, BigDecimal.valueOf(more), changed));
      }
    }
    return Optional.empty();
  }

  /** Single tasks and targets that alone would have given a better grade. */
  private List<GradeChange> items(Grade now) {
    List<GradeChange> changes = new ArrayList<>();
    for (int at = 0; at < one.items().size() && changes.size() < MOST_ITEMS; at++) {
      GradingItem item = one.items().get(at);
      if (item.standing() == Standing.ON_TIME) {
        continue;
      }
      Grade becomes = graded(one.reached(at, rules.levels().mostResults(), fromCards)).grade();
      if (becomes.compareTo(now) < 0) {
        changes.add(new GradeChange(Lever.ITEM, becomes, null, item.code(), becomes));
      }
    }
    return changes;
  }

  private Counted together(Counted sum, Found change) {
    Counted changed = change.changed;
    int amount = change.amount == null ? 0 : change.amount.intValue();
    return switch (change.lever) {
      case POINTS, CAP -> sum.results(sum.results().add(changed.results().subtract(one.results())));
      case ON_TIME -> sum.moreOnTime(amount);
      case BEYOND -> sum.moreBeyond(amount);
      case DONE -> sum.moreDone(amount);
      case MENDED -> sum.facts(true, sum.disciplined(), sum.disciplineBelow());
      case DISCIPLINE -> sum.facts(sum.mended(), false, sum.disciplineBelow());
      case DISCIPLINE_BELOW -> sum.facts(sum.mended(), sum.disciplined(), false);
      case ITEM, ALL -> sum;
    };
  }

  private int notOnTime() {
    return (int) one.items().stream().filter(item -> item.standing() != Standing.ON_TIME).count();
  }

  private int notDone() {
    return (int) one.items().stream().filter(item -> item.standing() == Standing.NOT_DONE).count();
  }

  private Graded graded(Counted changed) {
    List<Counted> group = new ArrayList<>(others);
    group.add(changed);
    String wanted = changed.id().toString();
    return grading.grade(group.stream().map(Counted::subject).toList()).stream()
        .filter(each -> each.id().equals(wanted))
        .findFirst()
        .orElseThrow();
  }
}
