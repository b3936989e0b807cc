package vn.thongmach.capability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.SpareCount.SpareCountDraft;
import vn.thongmach.inventory.StationCounts.PlacedStations;

/** What units have; everything within the reader's reach. */
public interface UnitCapabilities {

  /**
   * A unit with all units below it.
   *
   * @param unit null for the reader's own, else the one at the head of the management tree
   * @return empty outside the reach
   */
  Optional<UnitCapability> of(Scope scope, @Nullable UUID unit, LocalDate day);

  /** Stations of a type by unit and province, in a unit and below it. */
  List<PlacedStations> stations(Scope scope, UUID unit, LocalDate day, String type);

  /** Types of stations that the inventory knows, by name. */
  List<String> stationTypes(Scope scope);

  /**
   * Writes down how many spares of a kind a unit counted.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  SpareCount count(Scope scope, SpareCountDraft draft);
}
