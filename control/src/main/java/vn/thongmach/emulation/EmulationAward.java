package vn.thongmach.emulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A title or award, from its nomination on. What was given is never deleted: for false claims it is
 * withdrawn and stands as withdrawn.
 *
 * @param title code of the title
 * @param unit in whose name it is decided
 * @param proposedBy name of the account that nominated
 * @param decision null until it is awarded
 * @param declined why it was not awarded; null unless it was declined
 * @param withdrawal null unless it was withdrawn
 */
public record EmulationAward(
    UUID id,
    String title,
    Achievement achievement,
    UUID unit,
    State state,
    String proposedBy,
    Instant proposedAt,
    @Nullable Decision decision,
    @Nullable String declined,
    @Nullable Withdrawal withdrawal,
    int version) {

  /** Where a nomination stands. */
  public enum State {
    PROPOSED,
    DECLINED,
    AWARDED,
    WITHDRAWN
  }

  /** Where an achievement comes from. */
  public enum Kind {
    MOVEMENT,
    DESCRIBED,
    INITIATIVE
  }

  /**
   * What is awarded. Exactly one of unit and person achieved it.
   *
   * @param source the registration of the closed movement, or the initiative; null where described
   * @param standsIn the unit, or the one where the person held a post when it was named
   * @param text what was achieved
   * @param evidence where it can be checked; null where the source tells
   */
  public record Achievement(
      UUID id,
      Kind kind,
      @Nullable UUID source,
      @Nullable UUID unit,
      @Nullable UUID person,
      UUID standsIn,
      String text,
      @Nullable String evidence) {}

  /**
   * The decision to award.
   *
   * @param place where it was made, printed before its day
   * @param by the person who decided
   * @param capacity the post in which they signed
   */
  public record Decision(String symbol, String place, LocalDate day, UUID by, String capacity) {

    /** The year it counts for. */
    public int year() {
      return day.getYear();
    }
  }

  /** The decision to withdraw for false claims. */
  public record Withdrawal(String symbol, LocalDate day, String reason) {}
}
