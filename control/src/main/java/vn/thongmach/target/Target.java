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
 * @param measure code of the measure
 * @param baseline value from which the way to the plan is counted, in the measure's unit
 * @param tolerance for {@code WITHIN}, distance from the plan at which the score is 0; else null
 * @param plan by period, earliest first
 * @param weight share in the score of its clause, above 0
 * @param clause the clause it stands on
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
    String measure,
    Subject subject,
    Direction direction,
    double baseline,
    @Nullable Double tolerance,
    List<PlanEntry> plan,
    double weight,
    UUID clause,
    Instant validFrom,
    @Nullable Instant validTo,
    @Nullable String reason) {

  public Target {
    plan = List.copyOf(plan);
  }

  /** The plan that judges a period: its own, else that of the nearest period around it. */
  public Optional<PlanEntry> planFor(Period period) {
    return period.enclosing().stream()
        .flatMap(around -> plan.stream().filter(entry -> entry.period().equals(around)))
        .findFirst();
  }
}
