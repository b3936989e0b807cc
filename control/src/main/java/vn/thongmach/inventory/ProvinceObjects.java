package vn.thongmach.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;

/** What stands in a province or is a unit's, within the scope. */
public interface ProvinceObjects {

  /** Provinces in which sites stand, by name. */
  List<String> provinces(Scope scope);

  /**
   * The sites of a province, and what serves customers and stands in them; absent ones left out.
   *
   * @param province as the files write it
   * @param at when; numbers of customers are dated
   */
  List<Standing> in(Scope scope, String province, Instant at);

  /** The same of the sites that these units own today. */
  List<Standing> of(Scope scope, Collection<UUID> units, Instant at);

  /**
   * A site, or what serves customers.
   *
   * @param site whether it is a site
   * @param customers null where no file told a number
   */
  record Standing(
      UUID id,
      String name,
      boolean site,
      @Nullable Long customers,
      Instant observedFrom,
      Origin origin) {}
}
