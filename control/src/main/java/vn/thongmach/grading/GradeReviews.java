package vn.thongmach.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.study.StudyStandings;

/**
 * The reviews of subjects and their grades. Read by whoever is graded, heads of their unit and
 * above, those who hold the round, inspectors of the unit, and of a collective by its people; every
 * reading of somebody else's is recorded.
 */
public interface GradeReviews {

  /**
   * Everything about one subject that the reader may read; recorded as a reading.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  SubjectFile read(Scope scope, UUID subject);

  /**
   * By the person, or the head for a collective, while the round is in review and nobody commented.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code grading.not-yours},
   *     {@code grading.state-wrong}, {@code grading.next-step-taken}, else all problems
   */
  SubjectFile review(Scope scope, UUID subject, ReviewDrafts.SelfReviewDraft draft);

  /**
   * By people of a collective, and for a person by the head of their unit or those who hold the
   * round; not by the person.
   *
   * @throws vn.thongmach.kernel.CodedException as {@link #review}, {@code grading.step-missing}
   */
  SubjectFile comment(Scope scope, UUID subject, ReviewDrafts.CollectiveCommentDraft draft);

  /**
   * By the head of the unit or of one above, not of themselves; about a head also by the office
   * that holds the round.
   *
   * @throws vn.thongmach.kernel.CodedException as {@link #review}, {@code grading.step-missing}
   */
  SubjectFile propose(Scope scope, UUID subject, ReviewDrafts.GradeProposalDraft draft);

  /**
   * By a leader above the unit who belongs to no collective decided on, is not the person and did
   * not propose. Of an issued grade only once its grounds changed: the new grade supersedes it.
   *
   * @throws vn.thongmach.kernel.CodedException as {@link #review}, {@code grading.step-missing},
   *     {@code grading.grounds-stand}
   */
  SubjectFile decide(Scope scope, UUID subject, ReviewDrafts.GradeDecisionDraft draft);

  /**
   * Gives a subject no grade, with a reason; by those who hold the round, before it is issued.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code grading.not-yours},
   *     {@code grading.state-wrong}
   */
  SubjectFile leaveOut(Scope scope, UUID subject, ReviewDrafts.LeftOutDraft draft);

  /**
   * Who read a review, latest first; for the person, the head of a collective and those who hold
   * the round.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  PageOf<Reading> readings(Scope scope, UUID subject, PageRequest page);

  /** How subjects of a round stand that the reader reaches, by subject. */
  Map<UUID, Overview> overview(Scope scope, GradingRound.File round);

  /** The reader's own subjects and those that wait for them, latest round first, at most 100. */
  List<Own> own(Scope scope);

  /**
   * The bytes of an issued grade, JSON in UTF-8; recorded as a reading.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  byte[] content(Scope scope, UUID issuedGrade);

  /**
   * Everything about a subject.
   *
   * @param grade null for readers who may not see it yet
   * @param issued latest first; empty before
   * @param form what the review is printed on
   * @param study how the person, or the people of the unit, stand in study campaigns of the period;
   *     null where they had none
   */
  record SubjectFile(
      GradingRound round,
      GradingSubject subject,
      String group,
      ReviewSteps steps,
      List<CommonCriterion> criteria,
      GradingInputs inputs,
      @Nullable SubjectGrade grade,
      List<IssuedGrade> issued,
      StudyStandings.@Nullable StudiedPeriod study,
      ReviewForm form,
      SubjectRights may) {

    public SubjectFile {
      criteria = List.copyOf(criteria);
      issued = List.copyOf(issued);
    }
  }

  /**
   * What the reader may do with a subject now.
   *
   * @param readings read who read the review
   */
  record SubjectRights(
      boolean review,
      boolean comment,
      boolean propose,
      boolean decide,
      boolean leaveOut,
      boolean readings) {}

  /**
   * How far a subject has come.
   *
   * @param grade as things stand, the issued one once there is one; null for readers who may not
   *     see it and while points are missing
   * @param now what it would be now where its grounds changed; null where they stand
   */
  record Overview(
      Reached reached,
      @Nullable Grade grade,
      @Nullable BigDecimal points,
      boolean capped,
      boolean resultsMissing,
      @Nullable Grade now) {}

  /** The last step taken. */
  enum Reached {
    NOTHING,
    REVIEWED,
    COMMENTED,
    PROPOSED,
    DECIDED,
    ISSUED,
    LEFT_OUT
  }

  /**
   * A subject that concerns the reader.
   *
   * @param mine whether it is about the reader or a collective they head
   * @param act what waits for the reader; null where nothing does
   */
  record Own(
      GradingRound round,
      GradingSubject subject,
      boolean mine,
      @Nullable Act act,
      @Nullable Grade grade,
      boolean restated) {}

  /** What somebody is to do. */
  enum Act {
    REVIEW,
    COMMENT,
    PROPOSE,
    DECIDE
  }

  /**
   * One reading.
   *
   * @param account name of the account that read
   */
  record Reading(Instant at, @Nullable UUID person, String account) {}
}
