package vn.thongmach.grading.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.ReviewForm;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.UnitHeads;

/** Which form a review is printed on, by the post that the person is judged in. */
@Component
class Forms {

  private static final Scope SCOPE = Scope.system("grading");
  private static final PageRequest MANDATES = new PageRequest(0, 1000);
  private static final String DEPUTY = "pho ";

  private final Units units;
  private final People people;
  private final UnitHeads heads;
  private final Clock clock;

  Forms(Units units, People people, UnitHeads heads, Clock clock) {
    this.units = units;
    this.people = people;
    this.heads = heads;
    this.clock = clock;
  }

  ReviewForm of(GradingRound round, GradingSubject subject) {
    UUID person = subject.person();
    String post = subject.post();
    if (person == null || post == null) {
      return ReviewForm.FORM_01;
    }
    Tree tree = tree(subject.unit());
    if (leads(
        round,
        tree,
        new Mandate(subject.id(), person, subject.unit(), post, round.first(), null))) {
      return ReviewForm.FORM_2B;
    }
    return tree == Tree.PARTY && !works(round, person) ? ReviewForm.FORM_2C : ReviewForm.FORM_2A;
  }

  private Tree tree(UUID unit) {
    List<Unit> rows = units.history(SCOPE, unit);
    return rows.isEmpty() ? Tree.MANAGEMENT : rows.getFirst().tree();
  }

  private boolean leads(GradingRound round, Tree tree, Mandate mandate) {
    return VietnameseText.folded(mandate.post()).startsWith(DEPUTY)
        || heads.posts(tree, round.judgedAt()).heads(mandate);
  }

  /** Whether a person held a post in the management tree on the last day of the period. */
  private boolean works(GradingRound round, UUID person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    LocalDate day = round.last().isBefore(today) ? round.last() : today;
    return people.mandates(SCOPE, null, person, MANDATES).items().stream()
        .anyMatch(mandate -> mandate.heldOn(day) && tree(mandate.unit()) == Tree.MANAGEMENT);
  }
}
