package vn.thongmach.grading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * One review of a period, held by a unit for itself and those below it. Days are those of
 * Asia/Ho_Chi_Minh.
 *
 * @param last last day of the period, whose rules and posts hold for the whole round
 * @param onPaper symbol of the minutes where the round was held on paper and is entered later, with
 *     the days of its papers; null else
 * @param due day by which the present state is to be done; null where none was set
 * @param reviewOpenedAt when the review was opened; null before
 * @param issuedAt when the grades were issued; null before
 * @param version from 1, grows with every change of groups or state
 */
public record GradingRound(
    UUID id,
    UUID unit,
    Span span,
    LocalDate first,
    LocalDate last,
    String title,
    State state,
    @Nullable String onPaper,
    @Nullable LocalDate due,
    @Nullable Instant reviewOpenedAt,
    @Nullable Instant issuedAt,
    int version) {

  /** What a round judges. */
  public enum Span {
    YEAR,
    QUARTER,
    TERM
  }

  /** In this order, none left out. */
  public enum State {
    DRAFT,
    REVIEW,
    PROPOSAL,
    DECISION,
    ISSUED
  }

  /** Whether a whole period lies in it. */
  public boolean holds(Period period) {
    return !period.first().isBefore(first)
        && !LocalDate.ofInstant(period.end(), Period.ZONE).isAfter(last.plusDays(1));
  }

  /** The instant of whose rules it is judged: the beginning of its last day. */
  public Instant judgedAt() {
    return last.atStartOfDay(Period.ZONE).toInstant();
  }

  /** The same in another state. */
  public GradingRound in(State next, @Nullable LocalDate until, Instant now) {
    return new GradingRound(
        id,
        unit,
        span,
        first,
        last,
        title,
        next,
        onPaper,
        until,
        next == State.REVIEW ? now : reviewOpenedAt,
        next == State.ISSUED ? now : issuedAt,
        version + 1);
  }

  /** The same after its groups changed. */
  public GradingRound changed() {
    return new GradingRound(
        id,
        unit,
        span,
        first,
        last,
        title,
        state,
        onPaper,
        due,
        reviewOpenedAt,
        issuedAt,
        version + 1);
  }

  /**
   * A round with its groups.
   *
   * @param reviewUntil first instant at which the review may be ended; null before it was opened
   */
  public record File(
      GradingRound of, List<SubjectGroup> groups, @Nullable Instant reviewUntil, RoundRights may) {

    public File {
      groups = List.copyOf(groups);
    }
  }

  /**
   * What the reader may do with a round.
   *
   * @param holds change its groups and state, and read all of it
   * @param grades read what grades the subjects within reach would have
   */
  public record RoundRights(boolean holds, boolean grades) {}

  /**
   * Who could be graded and stands in no group.
   *
   * @param person null for a collective
   * @param post null for a collective
   */
  public record Missing(
      SubjectGroup.Kind kind, UUID unit, @Nullable UUID person, @Nullable String post) {}
}
