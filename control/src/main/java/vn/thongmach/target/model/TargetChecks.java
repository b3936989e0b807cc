package vn.thongmach.target.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Subject;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Units;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.TargetTerms;

/** Makes a target of a draft, or tells everything that is wrong with it. */
@Component
class TargetChecks {

  private static final int LONGEST_NAME = 300;

  private final Units units;
  private final People people;
  private final Resolutions resolutions;
  private final MeasureChecks measures;
  private final TermChecks terms;
  private final CascadeChecks cascade;
  private final Clock clock;

  TargetChecks(
      Units units,
      People people,
      Resolutions resolutions,
      MeasureChecks measures,
      TermChecks terms,
      CascadeChecks cascade,
      Clock clock) {
    this.units = units;
    this.people = people;
    this.resolutions = resolutions;
    this.measures = measures;
    this.terms = terms;
    this.cascade = cascade;
    this.clock = clock;
  }

  /**
   * @param before the version so far; null for a new target
   * @param reason why it changes; null for a new target
   * @throws vn.thongmach.kernel.CodedException with all problems, those found before included
   */
  Target target(
      Scope scope,
      Problems problems,
      TargetDraft draft,
      String code,
      @Nullable Target before,
      @Nullable String reason) {
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    UUID owner = problems.required("ownerUnit", draft.ownerUnit());
    if (owner != null && units.find(scope, owner).isEmpty()) {
      problems.add("ownerUnit", TargetError.OWNER_UNKNOWN, owner.toString());
    }
    UUID head = problems.required("head", draft.head());
    if (head != null && people.find(scope, head).isEmpty()) {
      problems.add("head", TargetError.HEAD_UNKNOWN, head.toString());
    }
    UUID clause = problems.required("clause", draft.clause());
    if (clause != null && resolutions.places(scope, List.of(clause)).isEmpty()) {
      problems.add("clause", TargetError.CLAUSE_UNKNOWN, clause.toString());
    }
    TargetTerms judged =
        terms.terms(scope, problems, draft, before == null ? null : before.terms());
    Aggregation aggregation = aggregation(problems, draft, judged);
    boolean aggregated = aggregation != null;
    MeasureDefinition measure =
        aggregated ? null : measures.measure(scope, problems, "measure", draft.measure());
    Subject subject =
        aggregated ? null : measures.subject(scope, problems, "subject", draft.subject(), measure);
    boolean planless = aggregated && (draft.plan() == null || draft.plan().isEmpty());
    Direction direction =
        planless && draft.direction() == null
            ? Direction.HIGHER
            : problems.required("direction", draft.direction());
    double baseline =
        planless && draft.baseline() == null
            ? 0
            : DraftChecks.number(problems, "baseline", draft.baseline());
    if (draft.baseline() != null) {
      DraftChecks.range(problems, "baseline", baseline, measure);
    }
    Double tolerance = DraftChecks.tolerance(problems, "tolerance", direction, draft.tolerance());
    List<PlanEntry> plan =
        planless
            ? List.of()
            : DraftChecks.plan(problems, "", draft.plan(), direction, draft.baseline(), measure);
    double weight = DraftChecks.weight(problems, "weight", draft.weight());
    CascadeChecks.Place place = cascade.place(scope, problems, draft, aggregation, before);
    problems.throwIfAny();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Target target =
        new Target(
            before == null ? UUID.randomUUID() : before.id(),
            code,
            before == null ? 1 : before.version() + 1,
            name,
            Problems.given(owner),
            Problems.given(head),
            measure == null ? null : measure.code(),
            subject,
            aggregation,
            place.unitOfMeasure(),
            Problems.given(direction),
            baseline,
            tolerance,
            plan,
            weight,
            Problems.given(clause),
            place.parent(),
            place.sharedWith(),
            place.receivedFrom(),
            place.programme(),
            judged,
            now,
            null,
            reason);
    cascade.fit(problems, target);
    problems.throwIfAny();
    return target;
  }

  /** The value of several measures is the mean of their scores. */
  private static @Nullable Aggregation aggregation(
      Problems problems, TargetDraft draft, TargetTerms judged) {
    Aggregation wanted = draft.aggregation();
    if (judged.measures().isEmpty() && !asksForSeveral(draft)) {
      return wanted;
    }
    String unit = draft.unitOfMeasure();
    boolean scores = unit == null || unit.isBlank() || unit.equals(Target.POINT);
    if (!scores || (wanted != null && wanted != Aggregation.WEIGHTED_MEAN)) {
      problems.add("aggregation", TargetError.MEASURES_ARE_SCORED);
    }
    return Aggregation.WEIGHTED_MEAN;
  }

  /** Several measures that are wrong in themselves are not one measure that is missing. */
  private static boolean asksForSeveral(TargetDraft draft) {
    TargetDraft.TermsDraft terms = draft.terms();
    return terms != null && terms.measures() != null && !terms.measures().isEmpty();
  }
}
