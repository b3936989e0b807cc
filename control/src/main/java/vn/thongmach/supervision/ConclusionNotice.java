package vn.thongmach.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.supervision.EvidenceTie.EvidenceTieDraft;

/**
 * How a case ends: an inspection with a conclusion, a supervision with an assessment. It is served
 * on the head of the unit and never changed.
 *
 * @param discipline what the inspection proposes; null where it proposes none, and always of a
 *     supervision
 * @param warning of what a supervision warns the unit; null where it does not, and always of an
 *     inspection
 * @param announcedOn day on which it was announced to the unit
 * @param fileDue last day for the file to be complete
 * @param acknowledgedBy head of the unit who acknowledged it; null while nobody has
 * @param shortcomings what is to be mended, in order
 */
public record ConclusionNotice(
    UUID supervisionCase,
    SupervisionKind kind,
    String symbol,
    LocalDate announcedOn,
    String text,
    @Nullable String discipline,
    @Nullable String warning,
    LocalDate fileDue,
    UUID by,
    Instant at,
    @Nullable UUID acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    List<Shortcoming> shortcomings) {

  public ConclusionNotice {
    shortcomings = List.copyOf(shortcomings);
  }

  /**
   * Something to be mended.
   *
   * @param number from 1 within the case
   * @param finding number of the finding it comes from; null for none
   * @param unit who is to mend it: the subject or a unit below it
   * @param due last day, in Asia/Ho_Chi_Minh
   * @param mendings what the unit said it did, in order; nothing in them ever changes
   */
  public record Shortcoming(
      UUID id,
      int number,
      @Nullable Integer finding,
      String text,
      UUID unit,
      LocalDate due,
      List<Mending> mendings) {

    public Shortcoming {
      mendings = List.copyOf(mendings);
    }

    /** Where it stands. */
    public State state() {
      Mending last = mendings.isEmpty() ? null : mendings.getLast();
      if (last == null) {
        return State.OPEN;
      }
      Boolean accepted = last.accepted();
      if (accepted == null) {
        return State.ANSWERED;
      }
      return accepted ? State.MENDED : State.RETURNED;
    }

    /** The day it was mended by what was accepted; null while nothing was. */
    public @Nullable LocalDate mendedOn() {
      return state() == State.MENDED ? mendings.getLast().day() : null;
    }
  }

  /** Where something to be mended stands. */
  public enum State {
    OPEN,
    ANSWERED,
    RETURNED,
    MENDED
  }

  /**
   * What the unit did, and what was said to it.
   *
   * @param day when it was done
   * @param accepted null while nobody has decided
   * @param words why it was returned; null where nothing was said
   */
  public record Mending(
      UUID id,
      int number,
      LocalDate day,
      String text,
      List<EvidenceTie> ties,
      UUID by,
      Instant at,
      @Nullable Boolean accepted,
      @Nullable String words,
      @Nullable UUID decidedBy,
      @Nullable Instant decidedAt) {

    public Mending {
      ties = List.copyOf(ties);
    }
  }

  /** As somebody records it. */
  public record ConclusionDraft(
      @Nullable String symbol,
      @Nullable LocalDate announcedOn,
      @Nullable String text,
      @Nullable String discipline,
      @Nullable String warning,
      @Nullable List<@Nullable ShortcomingDraft> shortcomings) {}

  /**
   * @param unit null for the subject
   */
  public record ShortcomingDraft(
      @Nullable String text,
      @Nullable UUID unit,
      @Nullable LocalDate due,
      @Nullable Integer finding) {}

  /** What the unit says it did. */
  public record MendingDraft(
      @Nullable LocalDate day,
      @Nullable String text,
      @Nullable List<@Nullable EvidenceTieDraft> ties) {}

  /**
   * @param words required where it is returned
   */
  public record MendingDecision(@Nullable Boolean accepted, @Nullable String words) {}
}
