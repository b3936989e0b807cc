package vn.thongmach.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step, recorded with its day. It is never changed; the last one may be withdrawn for a reason.
 *
 * @param number from 1 within the file
 * @param cell where a file begins, and where a transfer leads; null for other steps
 * @param symbol of the document that decides, for example {@code 12-QĐ/ĐU}
 * @param decidedBy the body that decided, in words
 * @param convened official members called to a vote, the base of the share that must agree
 * @param passed whether a vote reached the share by the rule of its day; null for other steps
 * @param recordedBy name of the account
 */
public record MembershipStep(
    UUID id,
    int number,
    Kind kind,
    LocalDate day,
    @Nullable UUID cell,
    @Nullable String symbol,
    @Nullable String decidedBy,
    List<UUID> introducers,
    @Nullable Integer convened,
    @Nullable Integer present,
    @Nullable Integer agreed,
    @Nullable Boolean passed,
    @Nullable String note,
    @Nullable Long event,
    String recordedBy,
    Instant recordedAt,
    @Nullable StepWithdrawn withdrawn) {

  public MembershipStep {
    introducers = List.copyOf(introducers);
  }

  /** That a step was withdrawn, by whom and why. */
  public record StepWithdrawn(Instant at, String by, String reason) {}

  /** What happened. */
  public enum Kind {
    /** A cell prepares somebody; the file of a candidate begins. */
    PROPOSED,
    /** Who was on probation before the register was kept. */
    ENTERED_PROBATIONARY,
    /** Who was an official member before the register was kept. */
    ENTERED_OFFICIAL,
    INTRODUCED,
    ADMISSION_VOTED,
    ADMITTED,
    OFFICIAL_VOTED,
    RECOGNISED,
    TRANSFERRED,
    ENDED;

    /** Whether a file begins with it. */
    public boolean begins() {
      return this == PROPOSED || this == ENTERED_PROBATIONARY || this == ENTERED_OFFICIAL;
    }

    public boolean isVote() {
      return this == ADMISSION_VOTED || this == OFFICIAL_VOTED;
    }

    /** Whether it rests on a decision with a symbol. */
    public boolean isDecision() {
      return this == ADMITTED || this == RECOGNISED || this == TRANSFERRED;
    }
  }
}
