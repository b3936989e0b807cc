package vn.thongmach.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a union says about a draft, or about how a document is carried out. Nothing in it changes.
 *
 * @param union the union
 * @param draft the text of the draft as it stood; null for the execution of a document
 * @param directive the document that is carried out; null for a draft
 * @param desks units that were to answer: the one addressed, then the units above it
 * @param answer null while nobody has answered
 */
public record SocialCritique(
    UUID id,
    About about,
    UUID union,
    String title,
    @Nullable String draft,
    @Nullable UUID directive,
    String text,
    UUID by,
    Instant at,
    List<Desk> desks,
    @Nullable Answer answer) {

  public SocialCritique {
    desks = List.copyOf(desks);
  }

  /** What it is about. */
  public enum About {
    DRAFT,
    EXECUTION
  }

  /** What became of it. */
  public enum Outcome {
    ACCEPTED,
    PARTLY,
    REFUSED
  }

  /**
   * A unit that is to answer.
   *
   * @param level 0 for the one addressed
   * @param due last day, in Asia/Ho_Chi_Minh
   */
  public record Desk(UUID id, int level, UUID unit, LocalDate due, Instant at) {}

  /**
   * @param text why, or what is done
   * @param unit that answered
   */
  public record Answer(Outcome outcome, String text, UUID unit, UUID by, Instant at) {}

  /**
   * As somebody writes it.
   *
   * @param title of the draft; taken from the document for the execution of one
   * @param due null for the working days of rule {@code critique.escalation}
   */
  public record CritiqueDraft(
      @Nullable About about,
      @Nullable UUID union,
      @Nullable UUID addressee,
      @Nullable String title,
      @Nullable String draft,
      @Nullable UUID directive,
      @Nullable String text,
      @Nullable LocalDate due) {}

  /** An answer as somebody writes it. */
  public record CritiqueAnswerDraft(@Nullable Outcome outcome, @Nullable String text) {}
}
