package vn.thongmach.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/**
 * What waits for somebody's decision: obstacles for who must remove them, handed-over tasks for who
 * accepts them. The reader's own first, then by what they endanger.
 *
 * @param items at most {@value #MOST}
 */
public record Decisions(Period period, DecisionSums sums, List<Decision> items) {

  /** Most decisions told. */
  public static final int MOST = 500;

  public Decisions {
    items = List.copyOf(items);
  }

  /**
   * How much waits.
   *
   * @param mine for the reader
   */
  public record DecisionSums(int obstacles, int tasks, int overdue, int mine) {}

  /** What kind of decision is wanted. */
  public enum DecisionKind {
    OBSTACLE,
    TASK
  }

  /**
   * One thing that waits.
   *
   * @param id the obstacle's id, or the task's
   * @param version of the obstacle or task, for the decision
   * @param on what the obstacle stands in the way of, or the task itself
   * @param decider on whose desk it lies; null where nobody is named, for a task then its unit's
   *     heads
   * @param from who asks: who raised the obstacle, or who handed the task over
   * @param since since when it waits
   * @param due by when it is to be decided; null for a task
   * @param overdue whether that day has passed
   * @param days until due, below 0 past it; for a task days waited, as a negative
   * @param mine whether it waits for the reader, also where they stand in for the decider
   * @param mayDecide whether the reader's role and reach let them decide it
   * @param level how far up an obstacle has gone: 0 with the person named; 0 for a task
   * @param firstDue by when the person named was to decide, once that has passed; null otherwise
   * @param endangers the targets held up, the furthest below plan first, at most {@value
   *     #MOST_HELD}
   */
  public record Decision(
      DecisionKind kind,
      UUID id,
      int version,
      String title,
      DecisionSubject on,
      @Nullable UnitName unit,
      @Nullable PersonName decider,
      @Nullable String from,
      LocalDate since,
      @Nullable LocalDate due,
      boolean overdue,
      long days,
      boolean mine,
      boolean mayDecide,
      int level,
      @Nullable LocalDate firstDue,
      @Nullable String note,
      List<HeldTarget> endangers) {

    /** Most targets named with one decision. */
    public static final int MOST_HELD = 3;

    public Decision {
      endangers = List.copyOf(endangers);
    }
  }

  /**
   * What a decision is about.
   *
   * @param type {@code PROGRAMME}, {@code MILESTONE}, {@code TASK}, {@code TARGET} or {@code
   *     OBJECT}
   * @param code code of it; its id for an object
   * @param name null where the reader does not reach it
   * @param url where the console shows it
   */
  public record DecisionSubject(String type, String code, @Nullable String name, String url) {}

  /** A target that a decision holds up. */
  public record HeldTarget(
      String code,
      String name,
      @Nullable Double score,
      @Nullable ScoreState state,
      @Nullable Origin origin) {}
}
