package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.TargetItem.PersonReference;
import vn.thongmach.kernel.Period;

/**
 * What a target is short of its plan by, shared out over what brought it about: the smallest set
 * that explains four fifths, and one line for all the rest, so that they add up to the whole.
 *
 * @param plan what judged the period as of that instant
 * @param unit of {@code gap} and amounts: the measure's, or {@code point} where only scores are
 *     brought together
 * @param gap how far the value lies from the plan, above 0; null where {@code lack} says why
 * @param points how far the score lies below 100
 * @param origin of the figure that was shared out, and so of every share of it
 * @param rule how it was shared out; null where {@code lack} says why
 * @param causes those that cost the most first
 * @param rest what the others come to together; below 0 where they made good more than they cost
 */
public record TargetCauses(
    String target,
    Period period,
    Instant asOf,
    @Nullable Double value,
    @Nullable Double plan,
    String unit,
    @Nullable Double gap,
    @Nullable Double points,
    @Nullable Origin origin,
    @Nullable Rule rule,
    @Nullable Lack lack,
    List<TargetCause> causes,
    @Nullable OtherCauses rest,
    @Nullable Needed needed) {

  public TargetCauses {
    causes = List.copyOf(causes);
  }

  /** How a gap is shared out. */
  public enum Rule {
    /** By outage: each second out of service bears the same. */
    OUTAGE,
    /** By what was not done: each missed thing bears the same. */
    MISSED,
    /** By what each is away from the plan for what it had to do. */
    AGAINST_PLAN,
    /** By months or days: each against its share of the plan by its length. */
    TIME,
    /** By parts: weight times what each is short of. */
    PARTS,
    /** The one part that the whole stands at. */
    EXTREME_PART
  }

  /** Why nothing is shared out. */
  public enum Lack {
    KEPT,
    NO_VALUE,
    NO_PLAN
  }

  /** What a cause is. */
  public enum Kind {
    OBJECT,
    UNIT,
    PROGRAMME,
    PERSON,
    TIME,
    NOT_DUE,
    PART,
    UNASSIGNED
  }

  /**
   * One cause.
   *
   * @param id the object's or unit's id, the part's code, the period; null where nothing opens
   * @param name in nobody's language: a name, or the period
   * @param amount its share of the gap
   * @param points its share of the points
   * @param person who can act: who answers for the part, the unit's target or this target
   * @param events outages or reports behind it; 0 where that says nothing
   * @param outageSeconds how long an object was out of service; null for what is none
   * @param longestFrom when its longest outage began; null for none
   * @param longestSeconds how long that lasted
   * @param lasting whether an outage lasts
   */
  public record TargetCause(
      Kind kind,
      @Nullable String id,
      String name,
      double amount,
      double points,
      PersonReference person,
      int events,
      @Nullable Double outageSeconds,
      @Nullable Instant longestFrom,
      @Nullable Double longestSeconds,
      boolean lasting) {}

  /**
   * What is not named.
   *
   * @param count how many there are
   */
  public record OtherCauses(int count, double amount, double points) {}

  /**
   * What it would take to reach the plan of the period's end.
   *
   * @param reachable whether it can be reached at all
   * @param amount what is wanted of the days to come: seconds out of service still allowed, what is
   *     to be added, the share that must be kept, how far the level must move; below 0 where
   *     nothing is left
   * @param perMonth that for 30 days; null for a share
   * @param soFarPerMonth what 30 days of the period came to so far; the share so far
   * @param best most that as many days of the history ever came to; for a share the value reached
   *     if nothing were missed any more; null where nobody knows
   */
  public record Needed(
      Want want,
      boolean reachable,
      double amount,
      @Nullable Double perMonth,
      @Nullable Double soFarPerMonth,
      @Nullable Double best,
      double daysLeft) {}

  /** What is wanted. */
  public enum Want {
    OUTAGE_BUDGET,
    SHARE,
    AMOUNT,
    LEVEL,
    CEILING
  }
}
