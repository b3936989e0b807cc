package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.alarm.availability.AvailabilityRule.Dated;
import vn.thongmach.alarm.availability.AvailabilityRule.Partial;
import vn.thongmach.inventory.InventoryChanged;
import vn.thongmach.inventory.ProvinceObjects;
import vn.thongmach.inventory.ProvinceObjects.Weight;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Subject;

/**
 * What each object of a subject weighs in its figures: in an area by the dated rule, elsewhere all
 * alike. Numbers of customers are kept until the inventory changes. Safe for several threads.
 */
@Component
class AreaWeights {

  private static final Scope SYSTEM = Scope.system("availability");
  private static final int MOST_KEPT = 500_000;
  private static final int MOST_UNITS = 1_000;

  private final ProvinceObjects areas;
  private final UnitClosure closure;
  private final Map<UUID, Weight> known = new HashMap<>();
  private final Map<Set<UUID>, Set<UUID>> owned = new HashMap<>();
  private long generation;

  AreaWeights(ProvinceObjects areas, UnitClosure closure) {
    this.areas = areas;
    this.closure = closure;
  }

  /**
   * The weights that one wording of the rule gives for the time it holds, in milliseconds.
   *
   * @param by what weighs; null where all weigh alike
   * @param weights in the order of the objects, whole and not below 0
   * @param total their sum, above 0
   * @param count how many weigh anything
   */
  record Slice(long from, long to, @Nullable Partial by, long[] weights, long total, int count) {

    /** A weighted sum as if those that weigh anything weighed 1 in the mean. */
    double mean(double weighted) {
      return total == count ? weighted : weighted * count / total;
    }
  }

  /** Those in order of time, without any in which nothing weighs; and the objects that weigh. */
  record Weights(List<Slice> slices) {

    boolean weighs(int object) {
      return slices.stream().anyMatch(slice -> slice.weights[object] > 0);
    }

    /** The weights at the end of the time; null where nothing weighs. */
    @Nullable Slice last() {
      return slices.isEmpty() ? null : slices.getLast();
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  synchronized void on(InventoryChanged change) {
    generation++;
    known.clear();
    owned.clear();
  }

  /**
   * @param to end of the time, at which numbers of customers are read
   */
  Weights of(
      Subject subject,
      List<MeasuredObject> objects,
      AvailabilityRule rule,
      Instant from,
      Instant to) {
    if (objects.isEmpty() || !from.isBefore(to)) {
      return new Weights(List.of());
    }
    if (!subject.isArea()) {
      long[] alike = new long[objects.size()];
      Arrays.fill(alike, 1);
      return new Weights(
          List.of(
              new Slice(
                  from.toEpochMilli(),
                  to.toEpochMilli(),
                  null,
                  alike,
                  alike.length,
                  alike.length)));
    }
    Map<UUID, Weight> weights = weights(objects);
    List<UUID> sitesOf = subject.sitesOf();
    // Units that had been moved away by then are no part of it, whoever stood below it once.
    if (sitesOf != null) {
      weights.keySet().retainAll(owned(closure.below(sitesOf, to)));
    }
    long[] customers = new long[objects.size()];
    long[] sites = new long[objects.size()];
    for (int i = 0; i < customers.length; i++) {
      Weight weight = weights.get(objects.get(i).id());
      if (weight != null && weight.isThere(to)) {
        customers[i] = weight.customersAt(to);
        sites[i] = weight.site() ? 1 : 0;
      }
    }
    boolean served = Arrays.stream(customers).anyMatch(number -> number > 0);
    List<Slice> slices = new ArrayList<>();
    for (Dated wording : rule.within(from, to)) {
      Partial by = served ? wording.partial() : Partial.SITES;
      long[] each = by == Partial.CUSTOMERS ? customers : sites;
      long total = Arrays.stream(each).sum();
      if (total > 0) {
        Instant end = wording.to();
        slices.add(
            new Slice(
                Math.max(from.toEpochMilli(), start(wording)),
                end == null || end.isAfter(to) ? to.toEpochMilli() : end.toEpochMilli(),
                by,
                each,
                total,
                (int) Arrays.stream(each).filter(weight -> weight > 0).count()));
      }
    }
    return new Weights(List.copyOf(slices));
  }

  private static long start(Dated wording) {
    return wording.from().equals(Instant.MIN) ? Long.MIN_VALUE : wording.from().toEpochMilli();
  }

  /** What stands in the sites of these units. */
  private Set<UUID> owned(Set<UUID> units) {
    long asked;
    synchronized (this) {
      asked = generation;
      Set<UUID> found = owned.get(units);
      if (found != null) {
        return found;
      }
    }
    Set<UUID> read = Set.copyOf(areas.idsOf(SYSTEM, units));
    synchronized (this) {
      if (asked == generation) {
        if (owned.size() >= MOST_UNITS) {
          owned.clear();
        }
        owned.put(Set.copyOf(units), read);
      }
    }
    return read;
  }

  private Map<UUID, Weight> weights(List<MeasuredObject> objects) {
    Map<UUID, Weight> found = HashMap.newHashMap(objects.size());
    List<UUID> unknown = new ArrayList<>();
    long asked;
    synchronized (this) {
      asked = generation;
      for (MeasuredObject object : objects) {
        Weight weight = known.get(object.id());
        if (weight == null) {
          unknown.add(object.id());
        } else {
          found.put(object.id(), weight);
        }
      }
    }
    if (!unknown.isEmpty()) {
      List<Weight> read = areas.weights(SYSTEM, unknown);
      read.forEach(weight -> found.put(weight.id(), weight));
      synchronized (this) {
        // What was read before a change must not be kept after it.
        if (asked == generation) {
          if (known.size() > MOST_KEPT) {
            known.clear();
          }
          read.forEach(weight -> known.put(weight.id(), weight));
        }
      }
    }
    return found;
  }
}
