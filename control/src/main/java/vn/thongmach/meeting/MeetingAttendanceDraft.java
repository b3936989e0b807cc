package vn.thongmach.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How people took part; who is left out stays as recorded.
 *
 * @param version the version the writer has seen; absent means not checked
 */
public record MeetingAttendanceDraft(
    @Nullable List<@Nullable PresenceDraft> people, @Nullable Integer version) {

  /**
   * One of them.
   *
   * @param reason of an absence; absent where none was given
   */
  public record PresenceDraft(
      @Nullable UUID person,
      MeetingAttendee.@Nullable Presence presence,
      @Nullable String reason) {}
}
