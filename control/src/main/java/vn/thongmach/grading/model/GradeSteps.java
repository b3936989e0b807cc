package vn.thongmach.grading.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradeReviews;
import vn.thongmach.grading.GradingError;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingRound.State;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.grading.ReviewDrafts;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.ReviewSteps.DecisionText;
import vn.thongmach.grading.ReviewSteps.Written;
import vn.thongmach.grading.SubjectGrade;
import vn.thongmach.grading.model.RoundRows.Found;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;

/**
 * The ladder from self-review to decision. The audit trail tells that a step was taken and never
 * what it says: its readers are not those of a review.
 */
@Service
class GradeSteps implements GradeReviews {

  static final String SUBJECT = "grading-subject";

  private final RoundRows rounds;
  private final StepRows rows;
  private final IssuedRows issued;
  private final ReachOfReaders reaching;
  private final SubjectRightsOf rights;
  private final StepChecks checks;
  private final Grades grades;
  private final Standings standings;
  private final Issuing issuing;
  private final Forms forms;
  private final AuditTrail audit;
  private final Clock clock;

  GradeSteps(
      RoundRows rounds,
      StepRows rows,
      IssuedRows issued,
      ReachOfReaders reaching,
      SubjectRightsOf rights,
      StepChecks checks,
      Grades grades,
      Standings standings,
      Issuing issuing,
      Forms forms,
      AuditTrail audit,
      Clock clock) {
    this.rounds = rounds;
    this.rows = rows;
    this.issued = issued;
    this.reaching = reaching;
    this.rights = rights;
    this.checks = checks;
    this.grades = grades;
    this.standings = standings;
    this.issuing = issuing;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public SubjectFile read(Scope scope, UUID subject) {
    Reach reach = reaching.of(scope);
    return file(scope, reach, found(scope, reach, subject));
  }

  private Found found(Scope scope, Reach reach, UUID subject) {
    return rounds
        .subject(scope, reach, subject)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  /** Nobody else changes the round or a step of it until this is written. */
  private Found locked(Scope scope, Reach reach, UUID subject) {
    Found found = found(scope, reach, subject);
    if (rounds.locked(scope, reach, found.round().id()).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return found(scope, reach, subject);
  }

  private ReviewSteps steps(Scope scope, UUID subject) {
    return rows.of(scope, List.of(subject)).getOrDefault(subject, ReviewSteps.NONE);
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new CodedException(GradingError.NOT_YOURS);
    }
  }

  private static void requireState(Found found, State state) {
    String left = found.subject().leftOut();
    if (left != null) {
      throw new CodedException(GradingError.LEFT_OUT, left);
    }
    if (found.round().state() != state) {
      throw new CodedException(GradingError.STATE_WRONG, found.round().title());
    }
  }

  @Override
  @Transactional
  public SubjectFile review(Scope scope, UUID id, ReviewDrafts.SelfReviewDraft draft) {
    Reach reach = reaching.of(scope);
    Found found = locked(scope, reach, id);
    require(rights.answersFor(reach, found.subject()));
    requireState(found, State.REVIEW);
    if (!steps(scope, id).comments().isEmpty()) {
      throw new CodedException(GradingError.NEXT_STEP_TAKEN);
    }
    return write(
        scope,
        reach,
        found,
        StepRows.Kind.REVIEW,
        checks.review(draft, standings.rules(found.round()).criteria(found.subject().kind())));
  }

  @Override
  @Transactional
  public SubjectFile comment(Scope scope, UUID id, ReviewDrafts.CollectiveCommentDraft draft) {
    Reach reach = reaching.of(scope);
    Found found = locked(scope, reach, id);
    require(rights.mayComment(reach, found.round(), found.subject()));
    requireState(found, State.REVIEW);
    requireReviewed(steps(scope, id));
    return write(
        scope,
        reach,
        found,
        StepRows.Kind.COMMENT,
        checks.comment(draft, found.round(), LocalDate.ofInstant(clock.instant(), Period.ZONE)));
  }

  private static void requireReviewed(ReviewSteps steps) {
    if (steps.reviews().isEmpty()) {
      throw new CodedException(GradingError.STEP_MISSING);
    }
  }

  @Override
  @Transactional
  public SubjectFile propose(Scope scope, UUID id, ReviewDrafts.GradeProposalDraft draft) {
    Reach reach = reaching.of(scope);
    Found found = locked(scope, reach, id);
    require(rights.mayPropose(reach, found.round(), found.subject()));
    requireState(found, State.PROPOSAL);
    ReviewSteps steps = steps(scope, id);
    requireReviewed(steps);
    return write(
        scope,
        reach,
        found,
        StepRows.Kind.PROPOSAL,
        checks.proposal(
            draft,
            standings.rules(found.round()).criteria(found.subject().kind()),
            steps.reviews().getLast().text().points()));
  }

  @Override
  @Transactional
  public SubjectFile decide(Scope scope, UUID id, ReviewDrafts.GradeDecisionDraft draft) {
    Reach reach = reaching.of(scope);
    Found found = locked(scope, reach, id);
    ReviewSteps steps = steps(scope, id);
    require(rights.mayDecide(reach, found.subject(), steps));
    boolean anew = found.round().state() == State.ISSUED;
    requireState(found, anew ? State.ISSUED : State.DECISION);
    if (steps.proposals().isEmpty()) {
      throw new CodedException(GradingError.STEP_MISSING);
    }
    Grades.Whole whole = grades.of(found.round());
    if (anew && !standings.shaken(scope, whole, found.subject())) {
      throw new CodedException(GradingError.GROUNDS_STAND);
    }
    DecisionText text =
        checks.decision(
            draft,
            whole.rules().criteria(found.subject().kind()),
            steps.proposals().getLast().text().points(),
            whole.grade(id).inputs().results(),
            whole.rules().grading().levels().mostResults(),
            anew);
    add(scope, reach, id, StepRows.Kind.DECISION, text);
    if (anew) {
      issuing.anew(scope, found, Problems.given(text.cause()));
    }
    return file(scope, reach, found);
  }

  private SubjectFile write(
      Scope scope, Reach reach, Found found, StepRows.Kind kind, Object text) {
    add(scope, reach, found.subject().id(), kind, text);
    return file(scope, reach, found);
  }

  private void add(Scope scope, Reach reach, UUID subject, StepRows.Kind kind, Object text) {
    rows.add(
        scope, subject, kind, new Written(Problems.given(reach.me()), scope.name(), now()), text);
    note(scope, subject, kind);
  }

  private void note(Scope scope, UUID subject, StepRows.Kind kind) {
    String id = subject.toString();
    switch (kind) {
      case REVIEW -> audit.record(scope, "SelfReviewWritten", SUBJECT, id, Map.of());
      case COMMENT -> audit.record(scope, "CollectiveCommentWritten", SUBJECT, id, Map.of());
      case PROPOSAL -> audit.record(scope, "GradeProposed", SUBJECT, id, Map.of());
      case DECISION -> audit.record(scope, "GradeDecided", SUBJECT, id, Map.of());
    }
  }

  @Override
  @Transactional
  public SubjectFile leaveOut(Scope scope, UUID id, ReviewDrafts.LeftOutDraft draft) {
    Reach reach = reaching.of(scope);
    Found found = locked(scope, reach, id);
    require(reach.holdsRoundsOf(found.round().unit()));
    if (found.round().state() == State.DRAFT || found.round().state() == State.ISSUED) {
      throw new CodedException(GradingError.STATE_WRONG, found.round().title());
    }
    requireState(found, found.round().state());
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    rounds.leaveOut(scope, id, reason);
    audit.record(scope, "GradingSubjectLeftOut", SUBJECT, id.toString(), Map.of());
    return file(scope, reach, found(scope, reach, id));
  }

  @Override
  public PageOf<Reading> readings(Scope scope, UUID subject, PageRequest page) {
    Reach reach = reaching.of(scope);
    Found found = found(scope, reach, subject);
    if (!rights.answersFor(reach, found.subject()) && !reach.holdsRoundsOf(found.round().unit())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return rows.readings(scope, subject, page);
  }

  @Override
  public Map<UUID, Overview> overview(Scope scope, GradingRound.File round) {
    return standings.overview(scope, reaching.of(scope), round);
  }

  @Override
  public List<Own> own(Scope scope) {
    return standings.own(scope, reaching.of(scope));
  }

  @Override
  @Transactional
  public byte[] content(Scope scope, UUID id) {
    Reach reach = reaching.of(scope);
    IssuedGradeRow row =
        issued.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Found found = found(scope, reach, row.grade().subject());
    if (!rights.worksOn(reach, found.round(), found.subject())
        && !rights.answersFor(reach, found.subject())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    log(scope, reach, found.subject());
    return row.content();
  }

  private SubjectFile file(Scope scope, Reach reach, Found found) {
    GradingSubject subject = found.subject();
    log(scope, reach, subject);
    Grades.Whole whole = grades.of(found.round());
    ReviewSteps steps = steps(scope, subject.id());
    SubjectGrade grade = whole.withChanges(subject);
    boolean sees = rights.seesGrades(reach, found.round(), subject);
    List<IssuedGrade> given = issued.of(scope, List.of(subject.id()));
    return new SubjectFile(
        found.round(),
        subject,
        found.group(),
        sees ? steps : steps.beforeProposal(),
        whole.rules().criteria(subject.kind()),
        rights.worksOn(reach, found.round(), subject)
            ? grade.inputs()
            : grade.inputs().withoutOthers(),
        sees ? grade : null,
        given,
        standings.study(found.round(), subject),
        forms.of(found.round(), subject),
        rights.now(reach, found.round(), subject, steps, standings.shaken(scope, whole, subject)));
  }

  /** Whoever reads of somebody else is recorded, also where it answers what they did. */
  private void log(Scope scope, Reach reach, GradingSubject subject) {
    if (reach.me() != null && reach.me().equals(subject.person())) {
      return;
    }
    rows.read(scope, subject.id(), new Reading(now(), reach.me(), scope.name()));
    audit.record(scope, "SelfReviewRead", SUBJECT, subject.id().toString(), Map.of());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
