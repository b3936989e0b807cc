package vn.thongmach.evaluation.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thongmach.regulation.RuleReference;

/** What one subject qualifies for by itself, condition by condition, before any cap. */
final class Assessment {

  private final Subject subject;
  private final GradingRules rules;
  private final RuleReference levels;
  private final List<Reason> reasons = new ArrayList<>();

  Assessment(Subject subject, GradingRules rules) {
    this.subject = subject;
    this.rules = rules;
    this.levels = rules.levels().reference();
  }

  List<Reason> reasons() {
    return List.copyOf(reasons);
  }

  /** The grade, with every condition asked on the way told among the reasons. */
  Grade grade() {
    reasons.add(Reason.of(levels, "sum", subject.common(), subject.results(), subject.points()));
    Grade best = rules.discipline().best();
    if (subject.disciplined()) {
      reasons.add(Reason.of(rules.discipline().reference(), "disciplined", best));
      if (best == Grade.NOT_COMPLETED) {
        return best;
      }
    }
    Grade byConditions =
        isExcellent()
            ? Grade.EXCELLENT
            : isGood() ? Grade.GOOD : isCompleted() ? Grade.COMPLETED : Grade.NOT_COMPLETED;
    return subject.disciplined() ? byConditions.worse(best) : byConditions;
  }

  private boolean isExcellent() {
    GradingRules.Excellent level = rules.levels().excellent();
    boolean reached = atLeast(Grade.EXCELLENT, "points", subject.points(), level.points());
    reached &= shareAtLeast(Grade.EXCELLENT, "on-time", subject.onTimeShare(), level.onTimeShare());
    reached &= shareAtLeast(Grade.EXCELLENT, "beyond", subject.beyondShare(), level.beyondShare());
    if (level.shortcomingsMended()) {
      reached &= met(subject.shortcomingsMended(), "mended", Grade.EXCELLENT);
    }
    if (level.noneBelowDisciplined() && subject.kind() == Subject.Kind.COLLECTIVE) {
      reached &= met(!subject.disciplineBelow(), "none-below", Grade.EXCELLENT);
    }
    return reached;
  }

  private boolean isGood() {
    GradingRules.Good level = rules.levels().good();
    boolean reached = atLeast(Grade.GOOD, "points", subject.points(), level.points());
    reached &= shareAtLeast(Grade.GOOD, "on-time", subject.onTimeShare(), level.onTimeShare());
    return reached;
  }

  private boolean isCompleted() {
    GradingRules.Completed level = rules.levels().completed();
    boolean reached = atLeast(Grade.COMPLETED, "points", subject.points(), level.points());
    if (level.allDone()) {
      reached &= met(subject.allDone(), "all-done", Grade.COMPLETED);
    }
    reached &=
        met(
            subject.lateShare().compareTo(level.lateShare()) <= 0,
            "late",
            Grade.COMPLETED,
            new Reason.Share(subject.lateShare()),
            new Reason.Share(level.lateShare()));
    return reached;
  }

  private boolean atLeast(Grade grade, String condition, BigDecimal found, BigDecimal least) {
    return met(found.compareTo(least) >= 0, condition, grade, found, least);
  }

  private boolean shareAtLeast(Grade grade, String condition, BigDecimal found, BigDecimal least) {
    return met(
        found.compareTo(least) >= 0,
        condition,
        grade,
        new Reason.Share(found),
        new Reason.Share(least));
  }

  private boolean met(boolean met, String condition, Object... arguments) {
    reasons.add(Reason.of(levels, condition + (met ? "-met" : "-failed"), arguments));
    return met;
  }
}
