package vn.thongmach.target;

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
    Instant validFrom,
    @Nullable Instant validTo,
    @Nullable String reason) {

  /** Unit of a parent whose value is the mean of its children's scores. */
  public static final String POINT = "point";

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
}
