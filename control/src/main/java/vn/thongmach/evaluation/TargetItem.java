package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PartsPromise;
import vn.thongmach.target.UpperBody;

/**
 * A target with its score in a period, as lists show it.
 *
 * @param measure null where the value comes from the parts, as {@code aggregation} says
 * @param parent code of the target it is a part of; null for none
 * @param sharedWith units that carry part of it beside its owner
 * @param receivedFrom the body above that set it; null for none
 * @param programme the programme that is to reach it; null for none
 * @param unitOfMeasure unit of value, plan, baseline and tolerance
 * @param plan what judges the period; null where no plan covers it
 * @param due what of the plan is due by {@code asOf} and judges; null where the whole plan does
 * @param completeness observed share of the elapsed period, 0 to 1
 * @param asOf up to when events counted
 * @param attainment how far the way from baseline to plan was gone, in percent and not limited: 130
 *     where 13 stand against 10; null without value or plan and for {@code WITHIN}
 * @param alsoServes further clauses it stands on
 * @param components its measures where it has several
 * @param promise what its parts promise together; null without parts
 * @param closed whether it is judged no more
 */
public record TargetItem(
    String code,
    String name,
    int version,
    UnitReference ownerUnit,
    PersonReference head,
    @Nullable String measure,
    String unitOfMeasure,
    @Nullable Subject subject,
    @Nullable Aggregation aggregation,
    Direction direction,
    double baseline,
    @Nullable Double tolerance,
    double weight,
    ClauseReference clause,
    Period period,
    @Nullable Double plan,
    @Nullable Double due,
    @Nullable Double value,
    @Nullable Double score,
    @Nullable Origin origin,
    double completeness,
    Instant asOf,
    @Nullable ScoreState state,
    @Nullable Double attainment,
    @Nullable String parent,
    Coverage coverage,
    List<SharedUnit> sharedWith,
    @Nullable UpperBody receivedFrom,
    @Nullable UUID programme,
    List<ClauseReference> alsoServes,
    List<Component> components,
    @Nullable PartsPromise promise,
    boolean closed) {

  /** Everything it measures: its own subject, or those of its several measures. */
  public List<Subject> subjects() {
    return subject == null
        ? components.stream().map(Component::subject).toList()
        : List.of(subject);
  }

  /** Whether it stands on a clause, its own or one it also serves. */
  public boolean standsOn(UUID wanted) {
    return clauses().anyMatch(wanted::equals);
  }

  /** Ids of the clauses it stands on, its own first. */
  public Stream<UUID> clauses() {
    return Stream.concat(Stream.of(clause.id()), alsoServes.stream().map(ClauseReference::id));
  }

  /** One of several measures; its figure is asked for by its code, like that of a target. */
  public record Component(String code, String name, String measure, Subject subject) {}

  /**
   * How many parts a score stands on.
   *
   * @param children current parts of the target
   * @param counted those that a value brought together from parts was asked of, 0 for measured ones
   * @param scored those of them with a score
   */
  public record Coverage(int children, int counted, int scored) {}

  /** A unit that carries part of a target. */
  public record SharedUnit(UnitReference unit, double share) {}

  /** A unit by name. */
  public record UnitReference(UUID id, String code, String name) {}

  /** A person by name. */
  public record PersonReference(UUID id, String fullName) {}

  /**
   * A clause by name.
   *
   * @param resolution id of the resolution it stands in
   * @param symbol the resolution's symbol
   */
  public record ClauseReference(UUID id, String code, UUID resolution, String symbol) {}
}
