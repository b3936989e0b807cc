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
   * The sites of a province, and what serves customers and stands in them; those absent by then
   * left out.
   *
   * @param province as the files write it
   * @param at when; numbers of customers are dated
   */
  List<Standing> in(Scope scope, String province, Instant at);

  /** The same of the sites that these units own today. */
  List<Standing> of(Scope scope, Collection<UUID> units, Instant at);

  /**
   * The sites of these provinces, and what serves or ever served customers and stands in them,
   * absent ones too.
   */
  List<UUID> idsIn(Scope scope, Collection<String> provinces);

  /** The same of the sites that these units own today. */
  List<UUID> idsOf(Scope scope, Collection<UUID> units);

  /** What these objects weigh in an area, by date. */
  List<Weight> weights(Scope scope, Collection<UUID> objects);

  /**
   * What an object weighs in the area it stands in.
   *
   * @param absentSince since when its source no longer names it; null while it does
   * @param customers how many it serves by date; empty where no file told a number
   */
  record Weight(UUID id, boolean site, @Nullable Instant absentSince, List<Customers> customers) {

    public Weight {
      customers = List.copyOf(customers);
    }

    /** Whether it is named by its source at an instant. */
    public boolean isThere(Instant at) {
      return absentSince == null || absentSince.isAfter(at);
    }

    /** How many customers it serves at an instant; 0 where no file told of any. */
    public long customersAt(Instant at) {
      return customers.stream()
          .filter(number -> number.holds(at))
          .mapToLong(Customers::customers)
          .findFirst()
          .orElse(0);
    }
  }

  /**
   * A number of customers.
   *
   * @param to null while it holds
   */
  record Customers(long customers, Instant from, @Nullable Instant to) {

    boolean holds(Instant at) {
      return !from.isAfter(at) && (to == null || to.isAfter(at));
    }
  }

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
