package vn.thongmach.target;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.Subject;

/**
 * A target as it stands in one version.
 *
 * @param id the same in all versions
 * @param version from 1
 * @param head the person who answers for it
 * @param measure code of the measure; null where the value comes from the children
 * @param subject null where the value comes from the children
 * @param aggregation how the value comes from the children; null for a measured target
 * @param unitOfMeasure the children's unit, {@link #POINT} for a mean of their scores; null for a
 *     measured target
 * @param baseline value from which the way to the plan is counted, in the measure's unit
 * @param tolerance for {@code WITHIN}, distance from the plan at which the score is 0; else null
 * @param plan by period, earliest first; may be empty where the value comes from the children
 * @param weight share in the score of its clause, above 0
 * @param clause the clause it stands on
 * @param parent code of the target it is a part of; null for none
 * @param sharedWith units that carry part of it beside its owner
 * @param receivedFrom the body above that set it; null for none
 * @param programme the programme that is to reach it; null for none
 * @param terms how it is judged beyond its plan
 * @param validFrom when this version was made
 * @param validTo when the next version was made; null for the current one
 * @param reason why this version was made; null for the first
 */
public record Target(
    UUID id,
    String code,
    int version,
    String name,
    UUID ownerUnit,
    UUID head,
    @Nullable String measure,
    @Nullable Subject subject,
    @Nullable Aggregation aggregation,
    @Nullable String unitOfMeasure,
    Direction direction,
    double baseline,
    @Nullable Double tolerance,
    List<PlanEntry> plan,
    double weight,
    UUID clause,
    @Nullable String parent,
    List<UnitShare> sharedWith,
    @Nullable UpperBody receivedFrom,
    @Nullable UUID programme,
    TargetTerms terms,
    Instant validFrom,
    @Nullable Instant validTo,
    @Nullable String reason) {

  /** Unit of a parent whose value is the mean of its children's scores. */
  public static final String POINT = "point";

  /** Between the code of a target and that of one of its several measures. */
  public static final char COMPONENT = '~';

  public Target {
    plan = List.copyOf(plan);
    sharedWith = List.copyOf(sharedWith);
  }

  /** Whether its value is the mean of its children's scores. */
  public boolean countsScores() {
    return POINT.equals(unitOfMeasure);
  }

  /** The plan that judges a period: its own, else that of the nearest period around it. */
  public Optional<PlanEntry> planFor(Period period) {
    return period.enclosing().stream()
        .flatMap(around -> plan.stream().filter(entry -> entry.period().equals(around)))
        .findFirst();
  }

  /** The value from which the way to a plan is counted. */
  public double baselineOf(@Nullable PlanEntry entry) {
    Double own = entry == null ? null : entry.baseline();
    return own == null ? baseline : own;
  }

  /**
   * What of a plan is due by an instant of a period, in the measure's unit. A plan of a longer
   * period around it is due by its share: of what comes in during the period where values
   * accumulate, else of the way up to then.
   *
   * @param accumulates whether values of the measure are sums over the period
   * @return null where the whole plan counts: without a curve, and once its period has ended
   */
  public @Nullable Double due(PlanEntry entry, Period period, Instant at, boolean accumulates) {
    PlanCurve curve = terms.curve();
    Period planned = entry.period();
    if (curve == null || (planned.equals(period) && !at.isBefore(period.end()))) {
      return null;
    }
    Instant until = at.isBefore(period.end()) ? at : period.end();
    double begun = accumulates && !planned.equals(period) ? curve.due(planned, period.start()) : 0;
    double base = baselineOf(entry);
    return base + (curve.due(planned, until) - begun) * (entry.value() - base);
  }

  /** Everything it measures: its own subject, or those of its several measures. */
  public List<Subject> subjects() {
    Subject own = subject;
    return own == null
        ? terms.measures().stream().map(TargetMeasure::subject).toList()
        : List.of(own);
  }

  /** The next version, the same but for its terms. */
  public Target next(TargetTerms now, Instant from, String why) {
    return new Target(
        id,
        code,
        version + 1,
        name,
        ownerUnit,
        head,
        measure,
        subject,
        aggregation,
        unitOfMeasure,
        direction,
        baseline,
        tolerance,
        plan,
        weight,
        clause,
        parent,
        sharedWith,
        receivedFrom,
        programme,
        now,
        from,
        null,
        why);
  }

  /** Its several measures, each as a target of its own; empty where it has one or none. */
  public List<Target> components() {
    return terms.measures().stream().map(this::component).toList();
  }

  /** Whether it is one of the several measures of a target. */
  public boolean isComponent() {
    return code.indexOf(COMPONENT) >= 0;
  }

  private Target component(TargetMeasure part) {
    String own = code + COMPONENT + part.code();
    return new Target(
        UUID.nameUUIDFromBytes((id + own).getBytes(StandardCharsets.UTF_8)),
        own,
        version,
        part.name(),
        ownerUnit,
        head,
        part.measure(),
        part.subject(),
        null,
        null,
        part.direction(),
        part.baseline(),
        part.tolerance(),
        part.plan(),
        part.weight(),
        clause,
        code,
        sharedWith,
        receivedFrom,
        programme,
        new TargetTerms(
            terms.curve(), terms.thresholds(), null, List.of(), List.of(), terms.closed()),
        validFrom,
        validTo,
        reason);
  }
}
