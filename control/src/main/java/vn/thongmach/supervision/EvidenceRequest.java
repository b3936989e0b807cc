package vn.thongmach.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * Something the team of a case asks the unit for.
 *
 * @param number from 1 within the case
 * @param due last day of the answer, in Asia/Ho_Chi_Minh
 * @param by who asked
 * @param answers in order; nothing in them ever changes
 */
public record EvidenceRequest(
    UUID id,
    int number,
    String text,
    LocalDate due,
    List<EvidenceTie> ties,
    UUID by,
    Instant at,
    List<EvidenceAnswer> answers) {

  public EvidenceRequest {
    ties = List.copyOf(ties);
    answers = List.copyOf(answers);
  }

  /** Refused where nothing but a refusal was said, answered once something was handed over. */
  public State state() {
    if (answers.isEmpty()) {
      return State.OPEN;
    }
    return answers.stream().allMatch(EvidenceAnswer::refuses) ? State.REFUSED : State.ANSWERED;
  }

  /** Whether nothing was said by the due day. */
  public boolean late(LocalDate today) {
    LocalDate said =
        answers.isEmpty() ? today : LocalDate.ofInstant(answers.getFirst().at(), Period.ZONE);
    return said.isAfter(due);
  }

  /** Where a request stands. */
  public enum State {
    OPEN,
    ANSWERED,
    REFUSED
  }

  /**
   * What the head of the unit said.
   *
   * @param number from 1 within the request
   * @param refuses whether it says why nothing is handed over
   */
  public record EvidenceAnswer(
      UUID id,
      int number,
      boolean refuses,
      String text,
      List<EvidenceTie> ties,
      UUID by,
      Instant at) {

    public EvidenceAnswer {
      ties = List.copyOf(ties);
    }
  }

  /** A request as somebody writes it. */
  public record EvidenceRequestDraft(
      @Nullable String text,
      @Nullable LocalDate due,
      @Nullable List<EvidenceTie.@Nullable EvidenceTieDraft> ties) {}

  /**
   * An answer as somebody writes it.
   *
   * @param refuses null for false
   */
  public record EvidenceAnswerDraft(
      @Nullable Boolean refuses,
      @Nullable String text,
      @Nullable List<EvidenceTie.@Nullable EvidenceTieDraft> ties) {}
}
