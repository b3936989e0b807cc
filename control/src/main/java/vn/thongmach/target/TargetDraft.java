package vn.thongmach.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a target to be. Nothing in it is checked yet.
 *
 * @param subject {@code {"objects":[id]}} or {@code {"type":T,"source":S}}
 * @param reason why an existing target changes
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
    @Nullable Integer version) {

  /** Which objects are to be measured. */
  public record SubjectDraft(
      @Nullable List<UUID> objects, @Nullable String type, @Nullable String source) {}

  /** What is to be promised for one period. */
  public record PlanDraft(@Nullable String period, @Nullable Double value) {}
}
