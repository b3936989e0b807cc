package vn.thongmach.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One inspection or supervision. Days are those of Asia/Ho_Chi_Minh.
 *
 * @param planItem the item of an issued plan it carries out; null where it was not planned
 * @param ground signs of a violation or other ground where it was not planned; null where it was
 * @param symbol of the decision
 * @param decidedOn day of the decision; its rules hold for the whole case
 * @param delegate who follows the case for whoever decided; null where nobody does
 * @param first first day on which it is to be conducted
 * @param last last day on which it is to be conducted
 * @param version from 1, grows with every change of phase or team
 */
public record SupervisionCase(
    UUID id,
    SupervisionKind kind,
    UUID body,
    UUID subject,
    UUID directive,
    @Nullable UUID planItem,
    @Nullable String ground,
    String symbol,
    LocalDate decidedOn,
    UUID decidedBy,
    @Nullable UUID delegate,
    LocalDate first,
    LocalDate last,
    Phase phase,
    int version) {

  /** In this order, none left out. */
  public enum Phase {
    PREPARE,
    CONDUCT,
    FINISH,
    CLOSED
  }

  /** The same in another phase. */
  public SupervisionCase in(Phase next) {
    return new SupervisionCase(
        id,
        kind,
        body,
        subject,
        directive,
        planItem,
        ground,
        symbol,
        decidedOn,
        decidedBy,
        delegate,
        first,
        last,
        next,
        version + 1);
  }

  /** The same after its team changed. */
  public SupervisionCase changed() {
    return in(phase);
  }

  /**
   * A case as it stands in a list.
   *
   * @param open whether its file is open to the reader, who learns no more than the decision else
   */
  public record Listed(SupervisionCase of, boolean open) {}

  /**
   * Somebody of the team.
   *
   * @param leftAt null while they belong to it
   * @param reason why they joined after the decision or left; null for the first team
   */
  public record Member(
      UUID person,
      boolean head,
      Instant joinedAt,
      @Nullable Instant leftAt,
      @Nullable String reason) {}

  /**
   * When a phase began.
   *
   * @param by person who recorded it
   */
  public record PhaseChange(Phase phase, LocalDate day, Instant at, UUID by) {}

  /**
   * Everything in a file but its diary.
   *
   * @param team those who belong to it now, its head first, then those who left
   */
  public record File(SupervisionCase of, List<Member> team, List<PhaseChange> phases) {

    public File {
      team = List.copyOf(team);
      phases = List.copyOf(phases);
    }
  }

  /**
   * What was written in the diary; never changed.
   *
   * @param number from 1 within the case
   * @param day what day it is about
   * @param corrects number of the entry it puts right; null for none
   */
  public record DiaryEntry(
      int number, LocalDate day, String text, @Nullable Integer corrects, UUID by, Instant at) {}

  /**
   * One reading of a file.
   *
   * @param account name of the account that read
   */
  public record Reading(Instant at, @Nullable UUID person, String account, Part part) {}

  /** Parts of a file whose reading is told apart. */
  public enum Part {
    FILE,
    DIARY,
    EVIDENCE,
    FINDINGS,
    CONCLUSION
  }
}
