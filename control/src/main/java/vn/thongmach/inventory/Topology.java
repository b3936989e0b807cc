package vn.thongmach.inventory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Places and the links between them as the last files name them, for a map.
 *
 * @param sites places: sites, and whatever links end at that stands in no site
 * @param links links by the places they join
 * @param truncated whether places or links beyond {@value #MOST} of each were left out
 */
public record Topology(List<Place> sites, List<Line> links, boolean truncated) {

  /** Most places and most links in one answer. */
  public static final int MOST = 20_000;

  public Topology {
    sites = List.copyOf(sites);
    links = List.copyOf(links);
  }

  /** A place; without coordinates where no file gives them. */
  public record Place(
      UUID id, String name, @Nullable Double latitude, @Nullable Double longitude) {}

  /**
   * A link.
   *
   * @param a place of its first end
   * @param z place of a further end; a link of more than two ends stands here once for each
   */
  public record Line(UUID id, UUID a, UUID z) {}
}
