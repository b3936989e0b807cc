package vn.thongmach.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Scorecard;

/**
 * What a grade rests on.
 *
 * @param results points for the results; null where no scorecard gives any
 * @param items each task and target that counts
 * @param onTimeShare part of the items on time, 0 to 1, rounded down to four decimals
 * @param beyondShare part of the items beyond their plan, 0 to 1, rounded down
 * @param lateShare part of the items not on time, 0 to 1, rounded up
 * @param shortcomings those named of this subject
 * @param discipline measures on this subject in the period
 * @param disciplineBelow measures in the period on people or units that a collective answers for
 */
public record GradingInputs(
    @Nullable BigDecimal results,
    List<GradingItem> items,
    BigDecimal onTimeShare,
    BigDecimal beyondShare,
    BigDecimal lateShare,
    boolean allDone,
    List<GradingFact> shortcomings,
    List<GradingFact> discipline,
    List<GradingFact> disciplineBelow) {

  public GradingInputs {
    items = List.copyOf(items);
    shortcomings = List.copyOf(shortcomings);
    discipline = List.copyOf(discipline);
    disciplineBelow = List.copyOf(disciplineBelow);
  }

  /** The same without facts about others than the subject. */
  public GradingInputs withoutOthers() {
    return new GradingInputs(
        results,
        items,
        onTimeShare,
        beyondShare,
        lateShare,
        allDone,
        shortcomings,
        discipline,
        List.of());
  }

  /** Whether every shortcoming named is mended. */
  public boolean shortcomingsMended() {
    return shortcomings.stream().allMatch(fact -> fact.mendedOn() != null);
  }

  /** How many items stand so. */
  public int count(Standing standing) {
    return (int) items.stream().filter(item -> item.standing() == standing).count();
  }

  /** How many items are beyond their plan. */
  public int beyond() {
    return (int) items.stream().filter(GradingItem::beyond).count();
  }

  /** What an item is. */
  public enum ItemKind {
    TASK,
    TARGET
  }

  /** How an item stands. */
  public enum Standing {
    ON_TIME,
    LATE,
    NOT_DONE
  }

  /**
   * One task or target.
   *
   * @param code of the task or target
   * @param due last day on time
   * @param doneOn day of acceptance of a task; null for a target and while nobody accepted it
   * @param beyond better than its plan; a task never is
   * @param card of a target; null for a task
   */
  public record GradingItem(
      ItemKind kind,
      String code,
      String title,
      LocalDate due,
      @Nullable LocalDate doneOn,
      Standing standing,
      boolean beyond,
      @Nullable GradingCard card) {}

  /**
   * The scorecard of a target.
   *
   * @param weight share of the target among those of the subject
   * @param rowHash SHA-256 of its row in the ledger, in hexadecimal
   */
  public record GradingCard(
      UUID id,
      String period,
      Scorecard.Kind kind,
      double weight,
      @Nullable Double plan,
      @Nullable Double value,
      @Nullable Double score,
      @Nullable Origin origin,
      String rowHash) {}
}
