package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Evidence;
import vn.thongmach.evaluation.Evidence.EvidenceChild;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.evaluation.model.StandingBehind.Behind;
import vn.thongmach.target.Target;

/** Writes down what stands behind an evaluation, as far as its reader reaches. */
@Component
class WritingEvidence {

  private final StandingBehind standing;
  private final Comparing comparing;
  private final Statements statements;

  WritingEvidence(StandingBehind standing, Comparing comparing, Statements statements) {
    this.standing = standing;
    this.comparing = comparing;
    this.statements = statements;
  }

  /**
   * @param itemising knows the target and its parts
   * @param reported up to when reports stand beside it
   */
  Evidence write(
      Scope scope, Evaluation evaluation, Itemising itemising, Instant reported, Locale language) {
    Target target = evaluation.target();
    Figure figure = evaluation.figure();
    Behind behind = standing.behind(scope, target.subject(), figure.reading());
    List<EvidenceChild> children =
        evaluation.parts().stream()
            .filter(part -> reaches(scope, part.target()))
            .map(part -> child(part, itemising))
            .toList();
    return new Evidence(
        target.code(),
        target.version(),
        figure.period(),
        figure.asOf(),
        behind.objects(),
        statements.formula(scope, evaluation, language),
        figure.sortedInputs(),
        figure.value(),
        evaluation.score(),
        evaluation.origin(),
        figure.completeness(),
        behind.intervals(),
        comparing.of(target, figure.period(), reported),
        statements.statement(scope, evaluation, language),
        itemising.item(target, evaluation.live(figure.asOf())),
        statements.rules(figure, language),
        figure.numerator(),
        figure.denominator(),
        figure.objectCount(),
        behind.intervalsTotal(),
        behind.businessEvents(),
        behind.businessEventsTotal(),
        children,
        evaluation.parts().size(),
        behind.eventsOutside());
  }

  private static boolean reaches(Scope scope, Target part) {
    return scope.reaches(part.ownerUnit())
        || part.sharedWith().stream().anyMatch(share -> scope.reaches(share.unit()));
  }

  private static EvidenceChild child(Evaluation part, Itemising itemising) {
    TargetItem item = itemising.item(part.target(), part.live(part.figure().asOf()));
    return new EvidenceChild(
        item.code(),
        item.name(),
        item.version(),
        item.ownerUnit(),
        item.measure(),
        item.aggregation(),
        item.unitOfMeasure(),
        item.weight(),
        item.plan(),
        item.value(),
        item.score(),
        item.state(),
        item.attainment(),
        item.origin(),
        item.completeness(),
        part.figure().numerator(),
        part.figure().denominator());
  }
}
