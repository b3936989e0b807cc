package vn.thongmach.grading.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingInputs.GradingCard;
import vn.thongmach.grading.GradingInputs.GradingItem;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingRound.State;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.kernel.Period;

/**
 * Watches rounds: reminds who must act on the day by which it is to be done, and flags grades whose
 * scorecards were restated, once for each, and tells whoever decided them. It changes no grade.
 */
@Component
public class GradingWatch {

  private static final Scope SCOPE = Scope.system("grading");

  private final RoundRows rounds;
  private final StepRows steps;
  private final IssuedRows issued;
  private final Collecting collecting;
  private final RulesOfRounds rules;
  private final TellingGrading telling;
  private final AuditTrail audit;
  private final Clock clock;

  GradingWatch(
      RoundRows rounds,
      StepRows steps,
      IssuedRows issued,
      Collecting collecting,
      RulesOfRounds rules,
      TellingGrading telling,
      AuditTrail audit,
      Clock clock) {
    this.rounds = rounds;
    this.steps = steps;
    this.issued = issued;
    this.collecting = collecting;
    this.rules = rules;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** Reminds once for each state of a round whose day has come. */
  @Transactional
  public void remind() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    for (GradingRound round :
        rounds.in(SCOPE, Set.of(State.REVIEW, State.PROPOSAL, State.DECISION))) {
      LocalDate due = round.due();
      if (due == null || due.isAfter(today) || !rounds.reminded(SCOPE, round)) {
        continue;
      }
      List<GradingSubject> waiting = new ArrayList<>();
      for (GradingSubject subject : subjects(round)) {
        ReviewSteps taken =
            steps.of(SCOPE, List.of(subject.id())).getOrDefault(subject.id(), ReviewSteps.NONE);
        if (subject.leftOut() == null && waits(round.state(), taken)) {
          waiting.add(subject);
        }
      }
      telling.due(SCOPE, round, waiting);
    }
  }

  private static boolean waits(State state, ReviewSteps taken) {
    return switch (state) {
      case REVIEW -> taken.reviews().isEmpty();
      case PROPOSAL -> taken.proposals().isEmpty();
      case DECISION -> taken.decisions().isEmpty();
      default -> false;
    };
  }

  private List<GradingSubject> subjects(GradingRound round) {
    return rounds.groups(SCOPE, Reach.SYSTEM, round.id()).stream()
        .map(SubjectGroup::subjects)
        .flatMap(Collection::stream)
        .toList();
  }

  /** Flags each scorecard that a standing grade rests on and that stands no more. */
  @Transactional
  public void flag() {
    List<IssuedGrade> standing = issued.standing(SCOPE);
    if (standing.isEmpty()) {
      return;
    }
    for (GradingRound round : rounds.in(SCOPE, Set.of(State.ISSUED))) {
      List<GradingSubject> subjects = subjects(round);
      Set<UUID> present = new HashSet<>();
      collecting
          .of(round, subjects, rules.of(round))
          .values()
          .forEach(
              inputs -> {
                for (GradingItem item : inputs.items()) {
                  GradingCard card = item.card();
                  if (card != null) {
                    present.add(card.id());
                  }
                }
              });
      for (GradingSubject subject : subjects) {
        standing.stream()
            .filter(grade -> grade.subject().equals(subject.id()))
            .forEach(grade -> flag(round, subject, grade, present));
      }
    }
  }

  private void flag(
      GradingRound round, GradingSubject subject, IssuedGrade grade, Set<UUID> present) {
    boolean told = false;
    for (UUID card : grade.scorecards()) {
      if (!present.contains(card) && issued.flag(SCOPE, grade.id(), card)) {
        told = true;
      }
    }
    if (told) {
      audit.record(
          SCOPE,
          "GradeBasisChanged",
          GradeSteps.SUBJECT,
          subject.id().toString(),
          Map.of("issuedGrade", grade.id()));
      telling.shaken(SCOPE, round, subject, grade.decidedBy());
    }
  }
}
