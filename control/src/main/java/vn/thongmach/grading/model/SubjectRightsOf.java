package vn.thongmach.grading.model;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.grading.GradeReviews.SubjectRights;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingRound.State;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.SubjectGroup;

/** Who may take which step about a subject that they reach. */
@Component
class SubjectRightsOf {

  private final ReachOfReaders reaching;

  SubjectRightsOf(ReachOfReaders reaching) {
    this.reaching = reaching;
  }

  /** The person, or the head of a collective. */
  boolean answersFor(Reach reach, GradingSubject subject) {
    UUID me = reach.me();
    return me != null
        && (subject.person() == null
            ? reach.headed().contains(subject.unit())
            : me.equals(subject.person()));
  }

  private static boolean isPerson(Reach reach, GradingSubject subject) {
    return reach.me() != null && reach.me().equals(subject.person());
  }

  private static boolean collective(GradingSubject subject) {
    return subject.kind() == SubjectGroup.Kind.COLLECTIVE;
  }

  boolean mayComment(Reach reach, GradingRound round, GradingSubject subject) {
    return reach.me() != null
        && !isPerson(reach, subject)
        && (reach.below().contains(subject.unit())
            || reach.holdsRoundsOf(round.unit())
            || (collective(subject) && reach.belongs().contains(subject.unit())));
  }

  /** The head of the unit or of one above; of a head also the office that holds the round. */
  boolean mayPropose(Reach reach, GradingRound round, GradingSubject subject) {
    return reach.me() != null
        && !isPerson(reach, subject)
        && (reach.below().contains(subject.unit())
            || (reach.holdsRoundsOf(round.unit())
                && !reach.leads()
                && subject.person() != null
                && subject.person().equals(reaching.head(subject.unit()))));
  }

  /**
   * A leader who reaches what stands above the unit, is not decided on, belongs to no collective
   * decided on, is not below the person, and did not propose.
   */
  boolean mayDecide(Reach reach, GradingSubject subject, ReviewSteps steps) {
    UUID me = reach.me();
    if (me == null || !reach.leads() || isPerson(reach, subject)) {
      return false;
    }
    boolean proposed =
        !steps.proposals().isEmpty() && steps.proposals().getLast().written().by().equals(me);
    if (proposed || (collective(subject) && reach.belongs().contains(subject.unit()))) {
      return false;
    }
    UUID above = reaching.parent(subject.unit());
    return reach.reaches(Objects.requireNonNullElse(above, subject.unit()))
        && !isHeadOfMine(reach, subject.person());
  }

  /** Whether a person heads a unit that the reader belongs to without heading it. */
  private boolean isHeadOfMine(Reach reach, @Nullable UUID person) {
    return person != null
        && reach.belongs().stream().anyMatch(unit -> person.equals(reaching.head(unit)));
  }

  /** What may be done now, in the state of the round and after the steps taken. */
  SubjectRights now(
      Reach reach, GradingRound round, GradingSubject subject, ReviewSteps steps, boolean shaken) {
    boolean open = subject.leftOut() == null;
    boolean review = open && round.state() == State.REVIEW;
    boolean reviewed = !steps.reviews().isEmpty();
    return new SubjectRights(
        review && steps.comments().isEmpty() && answersFor(reach, subject),
        review && reviewed && mayComment(reach, round, subject),
        open && reviewed && round.state() == State.PROPOSAL && mayPropose(reach, round, subject),
        open
            && !steps.proposals().isEmpty()
            && (round.state() == State.DECISION || (round.state() == State.ISSUED && shaken))
            && mayDecide(reach, subject, steps),
        open
            && Set.of(State.REVIEW, State.PROPOSAL, State.DECISION).contains(round.state())
            && reach.holdsRoundsOf(round.unit()),
        answersFor(reach, subject) || reach.holdsRoundsOf(round.unit()));
  }

  /** Heads, those who hold the round, and inspectors: also what it says of others. */
  boolean worksOn(Reach reach, GradingRound round, GradingSubject subject) {
    return !isPerson(reach, subject)
        && (reach.holdsRoundsOf(round.unit())
            || reach.below().contains(subject.unit())
            || (reach.inspects() && reach.reaches(subject.unit())));
  }

  /** Whether the reader sees proposals, decisions and grades before they are issued. */
  boolean seesGrades(Reach reach, GradingRound round, GradingSubject subject) {
    return round.state() == State.ISSUED || worksOn(reach, round, subject);
  }
}
