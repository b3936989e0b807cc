package vn.thongmach.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.measure.Subject;

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
 * @param terms how it is to be judged beyond its plan; absent in a change leaves the terms as they
 *     are
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
    @Nullable UUID programme,
    @Nullable TermsDraft terms) {

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
        clause, reason, version, null, null, null, null, null, null, null);
  }

  /** A target in a cascade, judged by its plan alone. */
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
      @Nullable Integer version,
      @Nullable String parent,
      @Nullable Aggregation aggregation,
      @Nullable String unitOfMeasure,
      @Nullable List<@Nullable ShareDraft> sharedWith,
      @Nullable UpperBodyDraft receivedFrom,
      @Nullable UUID programme) {
    this(
        code,
        name,
        ownerUnit,
        head,
        measure,
        subject,
        direction,
        baseline,
        tolerance,
        plan,
        weight,
        clause,
        reason,
        version,
        parent,
        aggregation,
        unitOfMeasure,
        sharedWith,
        receivedFrom,
        programme,
        null);
  }

  /** The same for another reason. */
  public TargetDraft because(@Nullable String why) {
    return new TargetDraft(
        code,
        name,
        ownerUnit,
        head,
        measure,
        subject,
        direction,
        baseline,
        tolerance,
        plan,
        weight,
        clause,
        why,
        version,
        parent,
        aggregation,
        unitOfMeasure,
        sharedWith,
        receivedFrom,
        programme,
        terms);
  }

  /** What a target says, as a draft of the same; its terms are left as they are. */
  public static TargetDraft of(Target target) {
    Subject subject = target.subject();
    UpperBody received = target.receivedFrom();
    return new TargetDraft(
        target.code(),
        target.name(),
        target.ownerUnit(),
        target.head(),
        target.measure(),
        subject == null ? null : SubjectDraft.of(subject),
        target.direction(),
        target.baseline(),
        target.tolerance(),
        target.plan().stream().<@Nullable PlanDraft>map(PlanDraft::of).toList(),
        target.weight(),
        target.clause(),
        null,
        null,
        target.parent(),
        target.aggregation(),
        target.unitOfMeasure(),
        target.sharedWith().stream()
            .<@Nullable ShareDraft>map(share -> new ShareDraft(share.unit(), share.share()))
            .toList(),
        received == null ? null : new UpperBodyDraft(received.body(), received.document()),
        target.programme(),
        null);
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
      @Nullable List<UUID> people,
      @Nullable List<UUID> sitesOf,
      @Nullable List<String> provinces) {

    /** Network objects. */
    public SubjectDraft(
        @Nullable List<UUID> objects, @Nullable String type, @Nullable String source) {
      this(objects, type, source, null, null, null, null, null);
    }

    /** What a subject names, with its ids sorted as they are kept. */
    public static SubjectDraft of(Subject subject) {
      return new SubjectDraft(
          subject.objects(),
          subject.type(),
          subject.source(),
          subject.units(),
          subject.programmes(),
          subject.people(),
          subject.sitesOf(),
          subject.provinces());
    }

    /** Units with all below them. */
    public static SubjectDraft ofUnits(List<UUID> units) {
      return new SubjectDraft(null, null, null, units, null, null, null, null);
    }
  }

  /** What is to be promised for one period, from the target's baseline or one of its own. */
  public record PlanDraft(
      @Nullable String period, @Nullable Double value, @Nullable Double baseline) {

    /** From the target's baseline. */
    public PlanDraft(@Nullable String period, @Nullable Double value) {
      this(period, value, null);
    }

    static PlanDraft of(PlanEntry entry) {
      return new PlanDraft(entry.period().toString(), entry.value(), entry.baseline());
    }
  }

  /** How it is to be judged beyond its plan; what is absent is wanted none. */
  public record TermsDraft(
      @Nullable CurveDraft curve,
      @Nullable ThresholdsDraft thresholds,
      @Nullable Double weightsTotal,
      @Nullable List<@Nullable UUID> alsoServes,
      @Nullable List<@Nullable ComponentDraft> measures) {

    /** What these terms say, as a draft of the same. */
    public static TermsDraft of(TargetTerms terms) {
      PlanCurve curve = terms.curve();
      Thresholds limits = terms.thresholds();
      return new TermsDraft(
          curve == null
              ? null
              : new CurveDraft(
                  curve.kind(), curve.months().isEmpty() ? null : List.copyOf(curve.months())),
          limits == null
              ? null
              : new ThresholdsDraft(limits.slow(), limits.shortOf(), limits.severe()),
          terms.weightsTotal(),
          List.copyOf(terms.alsoServes()),
          terms.measures().stream().<@Nullable ComponentDraft>map(ComponentDraft::of).toList());
    }
  }

  /** How the plan is to fall due. */
  public record CurveDraft(
      PlanCurve.@Nullable Kind kind, @Nullable List<@Nullable Double> months) {}

  /** Limits of its own, in points below the plan. */
  public record ThresholdsDraft(
      @Nullable Double slow, @Nullable Double shortOf, @Nullable Double severe) {}

  /** One of several measures. */
  public record ComponentDraft(
      @Nullable String code,
      @Nullable String name,
      @Nullable String measure,
      @Nullable SubjectDraft subject,
      @Nullable Direction direction,
      @Nullable Double baseline,
      @Nullable Double tolerance,
      @Nullable List<@Nullable PlanDraft> plan,
      @Nullable Double weight) {

    static ComponentDraft of(TargetMeasure measure) {
      return new ComponentDraft(
          measure.code(),
          measure.name(),
          measure.measure(),
          SubjectDraft.of(measure.subject()),
          measure.direction(),
          measure.baseline(),
          measure.tolerance(),
          measure.plan().stream().<@Nullable PlanDraft>map(PlanDraft::of).toList(),
          measure.weight());
    }
  }
}
