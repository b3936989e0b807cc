package vn.thongmach.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a target to be. Nothing in it is checked yet.
 *
 * @param subject {@code {"objects":[id]}}, {@code {"type":T,"source":S}}, {@code {"units":[id]}},
 *     {@code {"programmes":[id]}} or {@code {"people":[id]}}
 * @param reason why an existing target changes
 * @param parent code of the target it is to be a part of
 * @param aggregation how its value is to come from its children, in place of measure and subject
 * @param unitOfMeasure the children's unit; absent with {@code WEIGHTED_MEAN} for a mean of scores
 * @param version the version the writer has seen; absent means not checked
 */
public record TargetDraft(
    @Nullable String code,
    @Nullable String name,
    @Nullable UUID ownerUnit,
    @Nullable UUID head,
    @Nullable String measure,
    @Nullable SubjectDraft subject,
    @Nullable Direction direction,
    @Nullable Double baseline,
    @Nullable Double tolerance,
    @Nullable List<@Nullable PlanDraft> plan,
    @Nullable Double weight,
    @Nullable UUID clause,
    @Nullable String reason,
    @Nullable Integer version,
    @Nullable String parent,
    @Nullable Aggregation aggregation,
    @Nullable String unitOfMeasure,
    @Nullable List<@Nullable ShareDraft> sharedWith,
    @Nullable UpperBodyDraft receivedFrom,
    @Nullable UUID programme) {

  /** A target that stands alone. */
  public TargetDraft(
      @Nullable String code,
      @Nullable String name,
      @Nullable UUID ownerUnit,
      @Nullable UUID head,
      @Nullable String measure,
      @Nullable SubjectDraft subject,
      @Nullable Direction direction,
      @Nullable Double baseline,
      @Nullable Double tolerance,
      @Nullable List<@Nullable PlanDraft> plan,
      @Nullable Double weight,
      @Nullable UUID clause,
      @Nullable String reason,
      @Nullable Integer version) {
    this(
        code, name, ownerUnit, head, measure, subject, direction, baseline, tolerance, plan, weight,
        clause, reason, version, null, null, null, null, null, null);
  }

  /** A unit that is to carry part of it. */
  public record ShareDraft(@Nullable UUID unit, @Nullable Double share) {}

  /** The body above that set it. */
  public record UpperBodyDraft(@Nullable String body, @Nullable String document) {}

  /** What is to be measured. */
  public record SubjectDraft(
      @Nullable List<UUID> objects,
      @Nullable String type,
      @Nullable String source,
      @Nullable List<UUID> units,
      @Nullable List<UUID> programmes,
      @Nullable List<UUID> people) {

    /** Network objects. */
    public SubjectDraft(
        @Nullable List<UUID> objects, @Nullable String type, @Nullable String source) {
      this(objects, type, source, null, null, null);
    }

    /** Units with all below them. */
    public static SubjectDraft ofUnits(List<UUID> units) {
      return new SubjectDraft(null, null, null, units, null, null);
    }
  }

  /** What is to be promised for one period. */
  public record PlanDraft(@Nullable String period, @Nullable Double value) {}
}
