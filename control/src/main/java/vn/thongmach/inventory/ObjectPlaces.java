package vn.thongmach.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** How many objects there are and where they stand, within the scope. */
public interface ObjectPlaces {

  /** How many objects each source named of each type, absent ones included. */
  List<TypeCount> counts(Scope scope);

  /**
   * Where these objects stand: their own place, else that of the nearest object they stand in, for
   * a link that of its first end. Objects without any place are left out.
   */
  Map<UUID, Location> places(Scope scope, Collection<UUID> objects);

  /**
   * Sites of the scope with a place.
   *
   * @param most at most so many, by name
   */
  List<SitePlace> sites(Scope scope, int most);

  /** Units that own sites, those with most first. */
  List<UUID> owners(Scope scope, int most);

  /** Objects of one type from one source. */
  record TypeCount(String source, String type, long objects) {}

  /** A site on the map. */
  record SitePlace(UUID id, String name, @Nullable UUID ownerUnit, Location location) {}
}
