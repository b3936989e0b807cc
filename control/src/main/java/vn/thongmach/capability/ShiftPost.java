package vn.thongmach.capability;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.capability.Requirement.RequirementDraft;

/**
 * A post of a shift and what whoever holds it must have.
 *
 * @param holder who usually holds it; null where nobody is named
 * @param ended no longer a post
 * @param version grows with every change
 */
public record ShiftPost(
    UUID id,
    UUID unit,
    String name,
    @Nullable UUID holder,
    List<Requirement> requirements,
    boolean ended,
    int version) {

  public ShiftPost {
    requirements = List.copyOf(requirements);
  }

  /** A post as written; a change also has its reason and version. */
  public record ShiftPostDraft(
      @Nullable UUID unit,
      @Nullable String name,
      @Nullable UUID holder,
      @Nullable List<@Nullable RequirementDraft> requirements,
      @Nullable Boolean ended,
      @Nullable String reason,
      @Nullable Integer version) {}
}
