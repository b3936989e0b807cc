package vn.thongmach.grading.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.grading.Graded;
import vn.thongmach.grading.GradeReviews.Act;
import vn.thongmach.grading.GradeReviews.Overview;
import vn.thongmach.grading.GradeReviews.Own;
import vn.thongmach.grading.GradeReviews.Reached;
import vn.thongmach.grading.GradeReviews.SubjectRights;
import vn.thongmach.grading.GradingInputs.GradingCard;
import vn.thongmach.grading.GradingInputs.GradingItem;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.SubjectGrade;
import vn.thongmach.grading.model.RoundRows.Found;
import vn.thongmach.study.StudyStandings;

/** How subjects stand: the last step taken, the grade, and whether its grounds still stand. */
@Component
class Standings {

  private static final Scope SCOPE = Scope.system("grading");
  private static final int MOST_OWN = 100;

  private final RoundRows rounds;
  private final StepRows steps;
  private final IssuedRows issued;
  private final Grades grades;
  private final RulesOfRounds rules;
  private final SubjectRightsOf rights;
  private final StudyStandings study;

  Standings(
      RoundRows rounds,
      StepRows steps,
      IssuedRows issued,
      Grades grades,
      RulesOfRounds rules,
      SubjectRightsOf rights,
      StudyStandings study) {
    this.rounds = rounds;
    this.steps = steps;
    this.issued = issued;
    this.grades = grades;
    this.rules = rules;
    this.rights = rights;
    this.study = study;
  }

  RoundRules rules(GradingRound round) {
    return rules.of(round);
  }

  /** The grade that stands of each of these subjects. */
  Map<UUID, IssuedGrade> standing(Scope scope, List<UUID> subjects) {
    return issued.of(scope, subjects).stream()
        .collect(
            Collectors.toMap(
                IssuedGrade::subject, Function.identity(), (latest, earlier) -> latest));
  }

  /**
   * Whether a scorecard that the standing grade rests on stands no more, or the grade would be
   * another now.
   */
  boolean shaken(Scope scope, Grades.Whole whole, GradingSubject subject) {
    IssuedGrade grade = standing(scope, List.of(subject.id())).get(subject.id());
    return grade != null && now(whole, grade) != null;
  }

  /** What a grade would be now where its grounds changed; null where they stand. */
  private static @Nullable Graded now(Grades.Whole whole, IssuedGrade issued) {
    SubjectGrade grade = whole.grade(issued.subject());
    Graded graded = grade.graded();
    if (graded == null) {
      return null;
    }
    Set<UUID> used = cards(grade);
    boolean stands =
        used.containsAll(issued.scorecards())
            && graded.grade() == issued.grade()
            && graded.capped() == issued.capped();
    return stands ? null : graded;
  }

  private static Set<UUID> cards(SubjectGrade grade) {
    Set<UUID> cards = new HashSet<>();
    for (GradingItem item : grade.inputs().items()) {
      GradingCard card = item.card();
      if (card != null) {
        cards.add(card.id());
      }
    }
    return cards;
  }

  Map<UUID, Overview> overview(Scope scope, Reach reach, GradingRound.File file) {
    Grades.Whole whole = grades.of(file.of());
    List<GradingSubject> subjects =
        file.groups().stream().flatMap(group -> group.subjects().stream()).toList();
    Map<UUID, IssuedGrade> given =
        standing(scope, subjects.stream().map(GradingSubject::id).toList());
    Map<UUID, Overview> overview = new HashMap<>();
    for (GradingSubject subject : subjects) {
      ReviewSteps taken = whole.steps().getOrDefault(subject.id(), ReviewSteps.NONE);
      IssuedGrade grade = given.get(subject.id());
      boolean sees = rights.seesGrades(reach, file.of(), subject);
      overview.put(subject.id(), overview(whole, subject, taken, grade, sees));
    }
    return overview;
  }

  private static Overview overview(
      Grades.Whole whole,
      GradingSubject subject,
      ReviewSteps taken,
      @Nullable IssuedGrade grade,
      boolean sees) {
    SubjectGrade now = whole.grade(subject.id());
    Graded graded = now.graded();
    Reached reached = reached(subject, taken, grade, sees);
    boolean missing = now.results() == null;
    if (grade != null) {
      Graded changed = now(whole, grade);
      return new Overview(
          reached,
          grade.grade(),
          grade.points(),
          grade.capped(),
          missing,
          changed == null ? null : changed.grade());
    }
    return graded == null || !sees
        ? new Overview(reached, null, null, false, missing, null)
        : new Overview(reached, graded.grade(), graded.points(), graded.capped(), missing, null);
  }

  private static Reached reached(
      GradingSubject subject, ReviewSteps taken, @Nullable IssuedGrade grade, boolean sees) {
    if (subject.leftOut() != null) {
      return Reached.LEFT_OUT;
    }
    if (grade != null) {
      return Reached.ISSUED;
    }
    if (sees && !taken.decisions().isEmpty()) {
      return Reached.DECIDED;
    }
    if (sees && !taken.proposals().isEmpty()) {
      return Reached.PROPOSED;
    }
    return !taken.comments().isEmpty()
        ? Reached.COMMENTED
        : taken.reviews().isEmpty() ? Reached.NOTHING : Reached.REVIEWED;
  }

  List<Own> own(Scope scope, Reach reach) {
    if (reach.me() == null) {
      return List.of();
    }
    List<Found> found = rounds.concerning(scope, reach, MOST_OWN);
    List<UUID> ids = found.stream().map(one -> one.subject().id()).toList();
    Map<UUID, ReviewSteps> taken = steps.of(scope, ids);
    Map<UUID, IssuedGrade> given = standing(scope, ids);
    List<Own> own = new ArrayList<>();
    for (Found one : found) {
      GradingSubject subject = one.subject();
      ReviewSteps of = taken.getOrDefault(subject.id(), ReviewSteps.NONE);
      IssuedGrade grade = given.get(subject.id());
      boolean mine = rights.answersFor(reach, subject);
      Act act = act(rights.now(reach, one.round(), subject, of, false), of);
      if (mine || act != null) {
        own.add(
            new Own(
                one.round(),
                subject,
                mine,
                act,
                grade == null ? null : grade.grade(),
                grade != null && !grade.restated().isEmpty()));
      }
    }
    return own;
  }

  private static @Nullable Act act(SubjectRights may, ReviewSteps taken) {
    if (may.review() && taken.reviews().isEmpty()) {
      return Act.REVIEW;
    }
    if (may.comment() && taken.comments().isEmpty()) {
      return Act.COMMENT;
    }
    if (may.propose() && taken.proposals().isEmpty()) {
      return Act.PROPOSE;
    }
    return may.decide() && taken.decisions().isEmpty() ? Act.DECIDE : null;
  }

  /** In study campaigns of the period; null where there was none. */
  StudyStandings.@Nullable StudiedPeriod study(GradingRound round, GradingSubject subject) {
    UUID person = subject.person();
    return person == null
        ? study
            .units(SCOPE, List.of(subject.unit()), round.first(), round.last())
            .get(subject.unit())
        : study.people(SCOPE, List.of(person), round.first(), round.last()).get(person);
  }
}
