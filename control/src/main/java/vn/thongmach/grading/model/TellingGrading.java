package vn.thongmach.grading.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingRound.State;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;

/** Tells those who must act, and those about whom something was issued. No word of a review. */
@Component
class TellingGrading {

  private final Notices notices;
  private final ReachOfReaders reaching;

  TellingGrading(Notices notices, ReachOfReaders reaching) {
    this.notices = notices;
    this.reaching = reaching;
  }

  /** Who must act in the state that a round entered: those behind these subjects. */
  void entered(Scope scope, GradingRound round, List<GradingSubject> subjects) {
    tell(scope, round, subjects, "grading.notice-" + round.state());
  }

  /** The same once more, on the day by which it is to be done. */
  void due(Scope scope, GradingRound round, List<GradingSubject> subjects) {
    tell(scope, round, subjects, "grading.notice-due");
  }

  private void tell(Scope scope, GradingRound round, List<GradingSubject> subjects, String line) {
    Set<UUID> people = new HashSet<>();
    for (GradingSubject subject : subjects) {
      UUID whom = whom(round.state(), subject);
      if (whom != null) {
        people.add(whom);
      }
    }
    if (people.isEmpty()) {
      return;
    }
    notices.tell(
        scope,
        new NoticeDraft(
            round.state() == State.ISSUED ? NoticeKind.GRADE_ISSUED : NoticeKind.GRADING_STEP_DUE,
            people,
            new NoticeDraft.Subject(HeldRounds.SUBJECT, round.id().toString(), round.title()),
            "/organisation/grading/" + round.id(),
            line,
            round.due() == null ? List.of("–") : List.of(Objects.requireNonNull(round.due())),
            false));
  }

  /** Who acts: the subject itself, the head of its unit, or the head above. */
  private @Nullable UUID whom(State state, GradingSubject subject) {
    UUID head = reaching.head(subject.unit());
    return switch (state) {
      case PROPOSAL ->
          head != null && head.equals(subject.person()) ? reaching.headAbove(subject.unit()) : head;
      case DECISION -> reaching.headAbove(subject.unit());
      default -> subject.person() == null ? head : subject.person();
    };
  }

  /** Whoever decided a grade whose grounds changed. */
  void shaken(Scope scope, GradingRound round, GradingSubject subject, UUID decider) {
    notices.tell(
        scope,
        new NoticeDraft(
            NoticeKind.GRADE_BASIS_CHANGED,
            Set.of(decider),
            new NoticeDraft.Subject(GradeSteps.SUBJECT, subject.id().toString(), round.title()),
            "/organisation/grading/subjects/" + subject.id(),
            "grading.notice-shaken",
            List.of(),
            false));
  }

  /** The subject, once a grade was decided anew. */
  void reissued(Scope scope, GradingRound round, GradingSubject subject) {
    UUID whom = subject.person() == null ? reaching.head(subject.unit()) : subject.person();
    if (whom != null) {
      notices.tell(
          scope,
          new NoticeDraft(
              NoticeKind.GRADE_ISSUED,
              Set.of(whom),
              new NoticeDraft.Subject(GradeSteps.SUBJECT, subject.id().toString(), round.title()),
              "/organisation/grading/subjects/" + subject.id(),
              "grading.notice-reissued",
              List.of(),
              false));
    }
  }
}
