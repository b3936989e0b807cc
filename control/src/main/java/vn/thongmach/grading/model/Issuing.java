package vn.thongmach.grading.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.grading.Graded;
import vn.thongmach.evaluation.grading.ReasonWords;
import vn.thongmach.grading.GradingError;
import vn.thongmach.grading.GradingInputs.GradingCard;
import vn.thongmach.grading.GradingInputs.GradingItem;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.SubjectGrade;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.grading.model.IssuedContent.Cited;
import vn.thongmach.grading.model.RoundRows.Found;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;

/** Writes grades down, byte for byte: of a whole round, and anew where one was decided again. */
@Component
class Issuing {

  private final Grades grades;
  private final RulesOfRounds rules;
  private final IssuedRows rows;
  private final GroupDrafts groups;
  private final TellingGrading telling;
  private final Naming naming;
  private final Texts texts;
  private final JsonMapper json;
  private final AuditTrail audit;
  private final Clock clock;

  Issuing(
      Grades grades,
      RulesOfRounds rules,
      IssuedRows rows,
      GroupDrafts groups,
      TellingGrading telling,
      Naming naming,
      Texts texts,
      JsonMapper json,
      AuditTrail audit,
      Clock clock) {
    this.grades = grades;
    this.rules = rules;
    this.rows = rows;
    this.groups = groups;
    this.telling = telling;
    this.naming = naming;
    this.texts = texts;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Issues the grades of all who are not left out, and keeps the rules they were graded by.
   *
   * @throws CodedException {@code grading.not-decided}, {@code grading.results-missing}, of all of
   *     them
   */
  void issue(Scope scope, GradingRound round) {
    rules.keep(scope, round);
    Grades.Whole whole = grades.of(round);
    Problems problems = new Problems();
    for (SubjectGroup group : whole.groups()) {
      for (GradingSubject subject : group.subjects()) {
        if (subject.leftOut() != null) {
          continue;
        }
        if (decided(whole, subject) == null) {
          problems.add("state", GradingError.NOT_DECIDED, groups.named(subject));
        } else if (whole.grade(subject.id()).graded() == null) {
          problems.add("state", GradingError.RESULTS_MISSING, groups.named(subject));
        }
      }
    }
    problems.throwIfAny();
    for (SubjectGroup group : whole.groups()) {
      for (GradingSubject subject : group.subjects()) {
        if (subject.leftOut() == null) {
          write(scope, whole, round, subject, group.name(), null, null);
        }
      }
    }
  }

  private static ReviewSteps.@Nullable GradeDecision decided(
      Grades.Whole whole, GradingSubject subject) {
    List<ReviewSteps.GradeDecision> decisions =
        whole.steps().getOrDefault(subject.id(), ReviewSteps.NONE).decisions();
    return decisions.isEmpty() ? null : decisions.getLast();
  }

  /** Supersedes the standing grade of a subject by what was decided now. */
  void anew(Scope scope, Found found, String cause) {
    GradingSubject subject = found.subject();
    IssuedGrade old =
        rows.of(scope, List.of(subject.id())).stream()
            .findFirst()
            .orElseThrow(() -> new CodedException(GradingError.GROUNDS_STAND));
    Grades.Whole whole = grades.of(found.round());
    write(scope, whole, found.round(), subject, found.group(), old.id(), cause);
    telling.reissued(scope, found.round(), subject);
  }

  private void write(
      Scope scope,
      Grades.Whole whole,
      GradingRound round,
      GradingSubject subject,
      String group,
      @Nullable UUID supersedes,
      @Nullable String cause) {
    SubjectGrade grade = whole.grade(subject.id());
    Graded graded = grade.graded();
    ReviewSteps.GradeDecision decision = decided(whole, subject);
    if (graded == null || decision == null) {
      throw new CodedException(GradingError.RESULTS_MISSING, groups.named(subject));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = UUID.randomUUID();
    byte[] content =
        json.writeValueAsBytes(
            content(whole, round, subject, group, graded, id, now, supersedes, cause));
    IssuedGradeRow row =
        IssuedGradeRow.hashed(
            new IssuedGrade(
                id,
                subject.id(),
                graded.grade(),
                graded.points(),
                graded.capped(),
                now,
                scope.name(),
                decision.written().by(),
                cards(grade),
                supersedes,
                cause,
                List.of(),
                "",
                null),
            content);
    if (!rows.insert(scope, row)) {
      throw new CodedException(GradingError.GROUNDS_STAND);
    }
    audit.record(
        scope,
        supersedes == null ? "GradeIssued" : "GradeSuperseded",
        GradeSteps.SUBJECT,
        subject.id().toString(),
        Map.of("issuedGrade", id, "rowHash", row.grade().rowHash()));
  }

  private static List<UUID> cards(SubjectGrade grade) {
    List<UUID> cards = new ArrayList<>();
    for (GradingItem item : grade.inputs().items()) {
      GradingCard card = item.card();
      if (card != null) {
        cards.add(card.id());
      }
    }
    return cards;
  }

  private IssuedContent content(
      Grades.Whole whole,
      GradingRound round,
      GradingSubject subject,
      String group,
      Graded graded,
      UUID id,
      Instant now,
      @Nullable UUID supersedes,
      @Nullable String cause) {
    SubjectGrade grade = whole.grade(subject.id());
    ReviewSteps steps = whole.steps().getOrDefault(subject.id(), ReviewSteps.NONE);
    NameBook names = names(round, subject, steps);
    ReasonWords words = new ReasonWords(texts, ReaderLanguage.VIETNAMESE);
    return new IssuedContent(
        id,
        now,
        round,
        names.unit(round.unit()),
        subject,
        names.unit(subject.unit()),
        names.person(subject.person()),
        group,
        Problems.given(grade.common()),
        Problems.given(grade.results()),
        grade.reported(),
        grade.inputs(),
        graded.points(),
        graded.grade(),
        graded.capped(),
        graded.reasons().stream()
            .map(reason -> new Cited(words.rule(reason.rule()), words.text(reason)))
            .toList(),
        whole.rules().wordings(),
        steps,
        List.copyOf(names.people().values()),
        supersedes,
        cause);
  }

  private NameBook names(GradingRound round, GradingSubject subject, ReviewSteps steps) {
    Set<@Nullable UUID> people = new HashSet<>();
    people.add(subject.person());
    steps.reviews().forEach(step -> people.add(step.written().by()));
    steps.comments().forEach(step -> people.add(step.written().by()));
    steps.proposals().forEach(step -> people.add(step.written().by()));
    steps.decisions().forEach(step -> people.add(step.written().by()));
    return naming.of(
        List.<@Nullable UUID>of(round.unit(), subject.unit()).stream(), people.stream());
  }
}
