package vn.thongmach.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.target.TargetDraft.PlanDraft;

/**
 * What somebody wants to be otherwise about one of many targets. What is absent stays. Nothing in
 * it is checked yet.
 *
 * @param version the version the writer has seen; absent means not checked
 * @param plan plans of the periods named; those of other periods stay, one without a value goes
 */
public record TargetChange(
    @Nullable String code,
    @Nullable Integer version,
    @Nullable String name,
    @Nullable UUID ownerUnit,
    @Nullable UUID head,
    @Nullable Double weight,
    @Nullable Double baseline,
    @Nullable Double tolerance,
    @Nullable List<@Nullable PlanDraft> plan) {

  /** Names no target and wants nothing. */
  public static final TargetChange NONE =
      new TargetChange(null, null, null, null, null, null, null, null, null);
}
