package vn.thongmach.grading.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.grading.Graded;
import vn.thongmach.evaluation.grading.Grading;
import vn.thongmach.grading.GradingInputs;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.SubjectGrade;
import vn.thongmach.grading.SubjectGroup;

/** The grades of all subjects of a round as things stand, by {@code evaluation.grading}. */
@Component
class Grades {

  private static final Scope SCOPE = Scope.system("grading");

  private final RoundRows rounds;
  private final StepRows steps;
  private final Collecting collecting;
  private final RulesOfRounds rules;

  Grades(RoundRows rounds, StepRows steps, Collecting collecting, RulesOfRounds rules) {
    this.rounds = rounds;
    this.steps = steps;
    this.collecting = collecting;
    this.rules = rules;
  }

  /** Everything computed at once, as caps ask for. */
  record Whole(
      RoundRules rules,
      List<SubjectGroup> groups,
      Map<UUID, ReviewSteps> steps,
      Map<UUID, SubjectGrade> grades,
      Map<UUID, Counted> counted) {

    SubjectGrade grade(UUID subject) {
      SubjectGrade found = grades.get(subject);
      if (found == null) {
        throw new IllegalStateException("No subject of the round: " + subject);
      }
      return found;
    }

    /** The same grade with what would have changed it. */
    SubjectGrade withChanges(GradingSubject subject) {
      SubjectGrade found = grade(subject.id());
      Counted one = counted.get(subject.id());
      if (one == null) {
        return found;
      }
      List<Counted> group =
          counted.values().stream()
              .filter(each -> each.kind() == one.kind() && each.group().equals(one.group()))
              .toList();
      return found.with(
          new WhatIf(rules.grading(), group, subject.id(), !found.reported()).changes());
    }
  }

  Whole of(GradingRound round) {
    RoundRules held = rules.of(round);
    List<SubjectGroup> groups = rounds.groups(SCOPE, Reach.SYSTEM, round.id());
    List<GradingSubject> subjects =
        groups.stream().flatMap(group -> group.subjects().stream()).toList();
    Map<UUID, ReviewSteps> taken =
        steps.of(SCOPE, subjects.stream().map(GradingSubject::id).toList());
    Map<UUID, GradingInputs> inputs = collecting.of(round, subjects, held);
    Map<UUID, Counted> counted = new HashMap<>();
    for (SubjectGroup group : groups) {
      for (GradingSubject subject : group.subjects()) {
        ReviewSteps of = taken.getOrDefault(subject.id(), ReviewSteps.NONE);
        GradingInputs input = inputs.get(subject.id());
        BigDecimal common = common(of);
        BigDecimal results = results(of, input);
        if (common != null && results != null && input != null && subject.leftOut() == null) {
          counted.put(subject.id(), Counted.of(subject, group.name(), common, results, input));
        }
      }
    }
    Map<String, Graded> graded =
        new Grading(held.grading())
            .grade(counted.values().stream().map(Counted::subject).toList()).stream()
                .collect(Collectors.toMap(Graded::id, each -> each));
    Map<UUID, SubjectGrade> grades = new HashMap<>();
    for (GradingSubject subject : subjects) {
      ReviewSteps of = taken.getOrDefault(subject.id(), ReviewSteps.NONE);
      GradingInputs input = inputs.get(subject.id());
      if (input != null) {
        grades.put(
            subject.id(),
            new SubjectGrade(
                common(of),
                results(of, input),
                input.results() == null && reported(of) != null,
                input,
                graded.get(subject.id().toString()),
                new ArrayList<>()));
      }
    }
    return new Whole(held, groups, taken, grades, counted);
  }

  private static @Nullable BigDecimal common(ReviewSteps steps) {
    Map<String, BigDecimal> points = steps.common();
    return points == null
        ? null
        : points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Scorecards before what was entered for want of them. */
  private static @Nullable BigDecimal results(ReviewSteps steps, @Nullable GradingInputs input) {
    BigDecimal counted = input == null ? null : input.results();
    return counted == null ? reported(steps) : counted;
  }

  private static @Nullable BigDecimal reported(ReviewSteps steps) {
    return steps.decisions().isEmpty()
        ? null
        : steps.decisions().getLast().text().reportedResults();
  }
}
