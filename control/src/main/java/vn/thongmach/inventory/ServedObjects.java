package vn.thongmach.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Who is served by which objects, and where they stand. */
public interface ServedObjects {

  /** Attribute of an object: how many customers it serves, a whole number. */
  String CUSTOMERS = "customers";

  /** Attribute of a site: in which province it stands. */
  String PROVINCE = "province";

  /**
   * Of these objects the sites, and those that serve customers, within the scope.
   *
   * @param at when; numbers of customers are dated
   */
  List<Served> of(Scope scope, Collection<UUID> objects, Instant at);

  /**
   * An object that counts.
   *
   * @param customers null where no file told a number
   * @param site itself, or the nearest site that it stands in; null where there is none
   * @param province that of the site; null where no file told it
   */
  record Served(
      UUID id, @Nullable Long customers, @Nullable UUID site, @Nullable String province) {}
}
