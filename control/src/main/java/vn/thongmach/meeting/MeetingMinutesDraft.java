package vn.thongmach.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes say; points left out stay as they are.
 *
 * @param version the version the writer has seen; absent means not checked
 */
public record MeetingMinutesDraft(
    @Nullable List<@Nullable MinuteDraft> items, @Nullable Integer version) {

  /** What was said and concluded about a point. */
  public record MinuteDraft(
      @Nullable UUID id, @Nullable String discussed, @Nullable String concluded) {}
}
