package vn.thongmach.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** How many objects of which type units own; objects without an owning unit are left out. */
public interface StationCounts {

  /** Types of sites and of what stands in them, by name. */
  List<String> types(Scope scope);

  /** Objects there at an instant by type, in these units within the scope. */
  List<StationCount> counts(Scope scope, Collection<UUID> units, Instant at);

  /**
   * Objects of one type there at an instant, by unit and province, in these units within the scope.
   * An object stands in the province of the site at most three levels above it.
   */
  List<PlacedStations> placed(Scope scope, Collection<UUID> units, String type, Instant at);

  /**
   * Objects of one type.
   *
   * @param simulated of these, those that a simulator told of
   */
  record StationCount(String type, int objects, int simulated) {}

  /**
   * Objects of one type of a unit in a province.
   *
   * @param province as the files write it; null where they do not
   */
  record PlacedStations(UUID unit, @Nullable String province, int objects, int simulated) {}
}
