package vn.thongmach.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One point of an agenda, with what the minutes say about it.
 *
 * @param reference code or id of the open matter it was chosen from; null for one of its own
 * @param links papers: paths of the console or https addresses
 * @param discussed null while nothing is written
 * @param concluded null while nothing is written
 */
public record MeetingItem(
    UUID id,
    String title,
    Source source,
    @Nullable String reference,
    List<String> links,
    @Nullable String discussed,
    @Nullable String concluded) {

  public MeetingItem {
    links = List.copyOf(links);
  }

  /** Where a point comes from. */
  public enum Source {
    OWN,
    TASK,
    OBSTACLE,
    TARGET,
    SHORTCOMING,
    STUDY
  }
}
