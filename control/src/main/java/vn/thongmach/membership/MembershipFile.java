package vn.thongmach.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file of a candidate or member. Days are those of Asia/Ho_Chi_Minh.
 *
 * @param consentOn day on which a candidate agreed in writing that the file is kept; null for who
 *     was entered as a member
 * @param steps in the order in which they were recorded, withdrawn ones too
 * @param stands how the person stands after the last step
 * @param version from 1, grows with every step
 */
public record MembershipFile(
    UUID id,
    UUID person,
    LocalDate bornOn,
    @Nullable LocalDate consentOn,
    String enteredBy,
    Instant enteredAt,
    List<MembershipStep> steps,
    MemberStands stands,
    int version) {

  public MembershipFile {
    steps = List.copyOf(steps);
  }

  /** How a person stands. */
  public enum Status {
    /** Quần chúng ưu tú: being prepared. */
    CANDIDATE,
    PROBATIONARY,
    OFFICIAL,
    /** Not a candidate or member any more. */
    ENDED
  }

  /**
   * How a person stands after all steps that count.
   *
   * @param cell the last one
   * @param admittedOn since when on probation; null for a candidate
   * @param probationEnds first day on which an official member may be voted on; null for a
   *     candidate
   * @param officialOn null before
   */
  public record MemberStands(
      Status status,
      UUID cell,
      LocalDate since,
      @Nullable LocalDate admittedOn,
      @Nullable LocalDate probationEnds,
      @Nullable LocalDate officialOn) {

    /** On probation though its time is over. */
    public boolean overdue(LocalDate today) {
      return status == Status.PROBATIONARY
          && probationEnds != null
          && !today.isBefore(probationEnds);
    }
  }
}
