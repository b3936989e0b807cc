package vn.thongmach.grading.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.evaluation.grading.Graded;
import vn.thongmach.evaluation.grading.ReasonWords;
import vn.thongmach.grading.CommonCriterion;
import vn.thongmach.grading.GradeReviews.Act;
import vn.thongmach.grading.GradeReviews.Own;
import vn.thongmach.grading.GradeReviews.Reading;
import vn.thongmach.grading.GradeReviews.SubjectFile;
import vn.thongmach.grading.GradeReviews.SubjectRights;
import vn.thongmach.grading.GradingInputs;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.grading.ReviewForm;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.ReviewSteps.CommentText;
import vn.thongmach.grading.ReviewSteps.DecisionText;
import vn.thongmach.grading.ReviewSteps.ProposalText;
import vn.thongmach.grading.ReviewSteps.SelfReviewText;
import vn.thongmach.grading.ReviewSteps.Written;
import vn.thongmach.grading.SubjectGrade;
import vn.thongmach.kernel.Texts;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.study.StudyStandings;

/** Puts names on the file of a subject, and words on its grade. */
@Component
class SubjectItems {

  private final Naming naming;
  private final Texts texts;

  SubjectItems(Naming naming, Texts texts) {
    this.naming = naming;
    this.texts = texts;
  }

  GradingSubjectPage page(SubjectFile file, Locale language) {
    ReviewSteps steps = file.steps();
    List<@Nullable UUID> people = new ArrayList<>();
    people.add(file.subject().person());
    steps.reviews().forEach(step -> people.add(step.written().by()));
    steps.comments().forEach(step -> people.add(step.written().by()));
    steps.proposals().forEach(step -> people.add(step.written().by()));
    steps.decisions().forEach(step -> people.add(step.written().by()));
    file.issued().forEach(grade -> people.add(grade.decidedBy()));
    NameBook names =
        naming.of(Stream.of(file.subject().unit(), file.round().unit()), people.stream());
    SubjectGrade grade = file.grade();
    return new GradingSubjectPage(
        file.round(),
        names.unit(file.round().unit()),
        file.subject(),
        names.unit(file.subject().unit()),
        names.person(file.subject().person()),
        file.group(),
        steps.reviews().stream()
            .map(step -> new SelfReviewView(by(step.written(), names), step.text()))
            .toList(),
        steps.comments().stream()
            .map(step -> new CollectiveCommentView(by(step.written(), names), step.text()))
            .toList(),
        steps.proposals().stream()
            .map(step -> new GradeProposalView(by(step.written(), names), step.text()))
            .toList(),
        steps.decisions().stream()
            .map(step -> new GradeDecisionView(by(step.written(), names), step.text()))
            .toList(),
        file.criteria(),
        inputs(file.inputs()),
        grade == null ? null : grade(grade, language),
        file.issued().stream().map(one -> issued(one, names)).toList(),
        file.study(),
        file.form(),
        file.may());
  }

  private static StepWritten by(Written written, NameBook names) {
    return new StepWritten(
        written.by(), names.person(written.by()), written.account(), written.at());
  }

  private static GradingInputsView inputs(GradingInputs inputs) {
    return new GradingInputsView(
        inputs,
        inputs.items().size(),
        inputs.count(GradingInputs.Standing.ON_TIME),
        inputs.count(GradingInputs.Standing.LATE),
        inputs.count(GradingInputs.Standing.NOT_DONE),
        inputs.beyond(),
        inputs.shortcomingsMended());
  }

  private GradeView grade(SubjectGrade grade, Locale language) {
    Graded graded = grade.graded();
    ReasonWords words = new ReasonWords(texts, language);
    return new GradeView(
        grade.common(),
        grade.results(),
        grade.reported(),
        graded == null ? null : graded.points(),
        graded == null ? null : graded.grade(),
        graded != null && graded.capped(),
        graded == null
            ? List.of()
            : graded.reasons().stream()
                .map(
                    reason ->
                        new GradeReason(
                            words.rule(reason.rule()),
                            words.text(reason),
                            reason.key().endsWith("-failed")
                                || reason.key().endsWith("cap-capped")
                                || reason.key().endsWith("cap-tied")
                                || reason.key().endsWith("disciplined")))
                .toList(),
        grade.changes());
  }

  private static IssuedGradeView issued(IssuedGrade grade, NameBook names) {
    return new IssuedGradeView(grade, names.person(grade.decidedBy()));
  }

  List<OwnGrading> own(List<Own> found) {
    NameBook names =
        naming.of(
            found.stream().map(one -> one.subject().unit()),
            found.stream().map(one -> one.subject().person()));
    return found.stream()
        .map(
            one ->
                new OwnGrading(
                    one.round(),
                    one.subject(),
                    names.unit(one.subject().unit()),
                    names.person(one.subject().person()),
                    one.mine(),
                    one.act(),
                    one.grade(),
                    one.restated()))
        .toList();
  }

  List<ReviewReading> readings(List<Reading> found) {
    NameBook names = naming.of(Stream.of(), found.stream().map(Reading::person));
    return found.stream()
        .map(one -> new ReviewReading(one.at(), names.person(one.person()), one.account()))
        .toList();
  }

  /**
   * Everything about a subject that the reader may read.
   *
   * @param grade null for readers who may not see it yet
   * @param issued latest first
   */
  record GradingSubjectPage(
      GradingRound round,
      @Nullable UnitName heldBy,
      GradingSubject subject,
      @Nullable UnitName unitName,
      @Nullable PersonName personName,
      String group,
      List<SelfReviewView> reviews,
      List<CollectiveCommentView> comments,
      List<GradeProposalView> proposals,
      List<GradeDecisionView> decisions,
      List<CommonCriterion> criteria,
      GradingInputsView inputs,
      @Nullable GradeView grade,
      List<IssuedGradeView> issued,
      StudyStandings.@Nullable StudiedPeriod study,
      ReviewForm form,
      SubjectRights may) {}

  /** Who wrote a step, and when. */
  record StepWritten(UUID by, @Nullable PersonName name, String account, Instant at) {}

  /** A self-review. */
  record SelfReviewView(StepWritten written, SelfReviewText text) {}

  /** What the collective said. */
  record CollectiveCommentView(StepWritten written, CommentText text) {}

  /** What the head proposes. */
  record GradeProposalView(StepWritten written, ProposalText text) {}

  /** What was decided. */
  record GradeDecisionView(StepWritten written, DecisionText text) {}

  /** What a grade rests on, with its counts. */
  record GradingInputsView(
      GradingInputs of,
      int items,
      int onTime,
      int late,
      int notDone,
      int beyond,
      boolean shortcomingsMended) {}

  /**
   * A grade as things stand.
   *
   * @param points null while points are missing
   */
  record GradeView(
      @Nullable BigDecimal common,
      @Nullable BigDecimal results,
      boolean reported,
      @Nullable BigDecimal points,
      @Nullable Grade grade,
      boolean capped,
      List<GradeReason> reasons,
      List<SubjectGrade.GradeChange> changes) {}

  /**
   * One step towards a grade, in the reader's language.
   *
   * @param failed whether a condition was not met
   */
  record GradeReason(String rule, String text, boolean failed) {}

  /** An issued grade with the name of who decided it. */
  record IssuedGradeView(IssuedGrade of, @Nullable PersonName decidedBy) {}

  /** A subject that concerns the reader. */
  record OwnGrading(
      GradingRound round,
      GradingSubject subject,
      @Nullable UnitName unitName,
      @Nullable PersonName personName,
      boolean mine,
      @Nullable Act act,
      @Nullable Grade grade,
      boolean restated) {}

  /** One reading of a review. */
  record ReviewReading(Instant at, @Nullable PersonName person, String account) {}
}
