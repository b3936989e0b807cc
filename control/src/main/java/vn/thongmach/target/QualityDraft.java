package vn.thongmach.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody declares the score of quality objectives to be composed of; unchecked. */
public record QualityDraft(
    @Nullable LocalDate effectiveFrom,
    @Nullable String source,
    @Nullable Boolean verified,
    @Nullable Boolean example,
    @Nullable List<@Nullable PartDraft> parts) {

  /** One part, as in {@link QualityComposition.Part}. */
  public record PartDraft(
      @Nullable String code,
      @Nullable String name,
      @Nullable String measure,
      TargetDraft.@Nullable SubjectDraft subject,
      @Nullable Double zero,
      @Nullable Double full,
      @Nullable Double weight) {}

  /**
   * A target on the score as it is composed now.
   *
   * @param plan points to be reached in the period
   * @param baseline points from which the way to the plan is counted
   */
  public record QualityTargetDraft(
      @Nullable String code,
      @Nullable String name,
      @Nullable UUID ownerUnit,
      @Nullable UUID head,
      @Nullable UUID clause,
      @Nullable String period,
      @Nullable Double baseline,
      @Nullable Double plan,
      @Nullable Double weight) {}
}
