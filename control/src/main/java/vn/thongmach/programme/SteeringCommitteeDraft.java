package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a steering committee to be. Nothing in it is checked yet.
 *
 * @param reason why an existing committee changes
 * @param version the version the writer has seen; absent means not checked
 */
public record SteeringCommitteeDraft(
    @Nullable UUID resolution,
    @Nullable String name,
    @Nullable UUID chair,
    @Nullable List<@Nullable MemberDraft> members,
    @Nullable String reason,
    @Nullable Integer version) {

  /** Who is to sit in it when. */
  public record MemberDraft(
      @Nullable UUID person, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
