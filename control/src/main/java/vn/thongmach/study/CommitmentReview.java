package vn.thongmach.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment made in a campaign with what was said at the end of the year of how far it was kept.
 *
 * @param unit where the person is or was last counted in the campaign
 * @param commitment latest version of what was committed to
 * @param state where the review stands
 * @param said null until the person has said how far
 */
public record CommitmentReview(
    UUID campaign,
    String title,
    LocalDate first,
    UUID person,
    UUID unit,
    String commitment,
    State state,
    @Nullable Said said) {

  /** Where a review stands. */
  public enum State {
    /** The person has not said anything yet. */
    TO_WRITE,
    /** The head has not answered yet. */
    TO_ANSWER,
    CONFIRMED,
    /** Back with the person, for a reason. */
    RETURNED
  }

  /** How far a commitment was kept. */
  public enum Kept {
    FULLY,
    MOSTLY,
    PARTLY,
    NOT
  }

  /**
   * What the person said last.
   *
   * @param version from 1
   * @param late whether it came after the last day for it
   * @param answeredBy name of the account that answered; null before
   * @param reason why it was returned, or a word with the confirmation
   */
  public record Said(
      int version,
      Kept kept,
      String text,
      boolean late,
      Instant writtenAt,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt,
      @Nullable String reason) {}
}
