package vn.thongmach.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an agenda to be, in its order, at most 60 points. What is left out goes.
 *
 * @param version the version the writer has seen; absent means not checked
 */
public record MeetingAgendaDraft(
    @Nullable List<@Nullable PointDraft> items, @Nullable Integer version) {

  /**
   * A point.
   *
   * @param id of one that stands; absent for a new one
   * @param source absent: one of its own
   * @param links paths of the console or https addresses, at most 10
   */
  public record PointDraft(
      @Nullable UUID id,
      @Nullable String title,
      MeetingItem.@Nullable Source source,
      @Nullable String reference,
      @Nullable List<@Nullable String> links) {}
}
