package vn.thongmach.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way in which an obstacle may be removed.
 *
 * @param cost what it costs, in words; null where not said
 * @param addedBy name of the user who proposed it
 */
public record ObstacleOption(
    UUID id, UUID obstacle, String text, @Nullable String cost, String addedBy, Instant addedAt) {

  /** What somebody proposes. Nothing in it is checked yet. */
  public record OptionDraft(@Nullable String text, @Nullable String cost) {}
}
