package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.availability.AvailabilityRule.Dated;
import vn.thongmach.alarm.availability.AvailabilityRule.Partial;
import vn.thongmach.alarm.availability.ProvinceTimeline.ShareStretch;
import vn.thongmach.alarm.availability.StoodObjects.Cause;
import vn.thongmach.alarm.availability.StoodObjects.Stood;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.topology.Standing.Stretch;
import vn.thongmach.inventory.ProvinceObjects;
import vn.thongmach.inventory.ProvinceObjects.Standing;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;

/** How provinces and units stood: the timelines of their parts, weighed by the dated rule. */
@Service
public class ProvinceTimelines {

  private static final Scope SYSTEM = Scope.system("availability");

  private final ProvinceObjects provinces;
  private final StoodObjects stood;
  private final Timelines timelines;
  private final ObjectProvider<Measures> measures;
  private final UnitClosure closure;

  ProvinceTimelines(
      ProvinceObjects provinces,
      StoodObjects stood,
      Timelines timelines,
      ObjectProvider<Measures> measures,
      UnitClosure closure) {
    this.provinces = provinces;
    this.stood = stood;
    this.timelines = timelines;
    this.measures = measures;
    this.closure = closure;
  }

  /** Provinces in which sites within reach stand, by name. */
  public List<String> names(Scope scope) {
    return provinces.provinces(scope);
  }

  /**
   * How the sites of one province within reach stood. Numbers of customers are those at its end.
   *
   * @param from null for 30 days before the end
   * @param to null for now
   * @throws CodedException {@code alarm.unknown-province}, and as {@link Timelines#of}
   */
  public ProvinceTimeline of(
      Scope scope, String province, @Nullable Instant from, @Nullable Instant to) {
    Timelines.Asked asked = timelines.asked(from, to);
    List<Standing> parts = provinces.in(scope, province, asked.asOf());
    if (parts.isEmpty()) {
      throw new CodedException(AlarmError.UNKNOWN_PROVINCE, province);
    }
    return of(province, parts, asked);
  }

  /**
   * How the sites stood that a unit within reach and those below it own.
   *
   * @throws CodedException {@code alarm.unit-without-sites}, also outside of the reach, and as
   *     {@link Timelines#of}
   */
  public ProvinceTimeline ofUnit(
      Scope scope, UUID unit, @Nullable Instant from, @Nullable Instant to) {
    Timelines.Asked asked = timelines.asked(from, to);
    List<MeasuredObject> below =
        scope.reaches(unit)
            ? measures.getObject().objects(SYSTEM, Subject.ofUnits(List.of(unit)))
            : List.of();
    List<Standing> parts =
        below.isEmpty()
            ? List.of()
            : provinces.of(scope, closure.below(List.of(unit), asked.asOf()), asked.asOf());
    String name =
        below.stream()
            .filter(one -> one.id().equals(unit))
            .map(MeasuredObject::name)
            .findFirst()
            .orElse("");
    if (parts.isEmpty()) {
      throw new CodedException(AlarmError.UNIT_WITHOUT_SITES, unit);
    }
    return of(name, parts, asked);
  }

  private ProvinceTimeline of(String province, List<Standing> parts, Timelines.Asked asked) {
    Stood found = stood.of(parts.stream().map(Standing::id).toList(), asked.from(), asked.asOf());
    Map<UUID, List<Stretch>> stretches = new HashMap<>();
    Origin origin = Origin.MEASURED;
    for (Standing part : parts) {
      List<Stretch> own = found.of(part.id(), part.observedFrom());
      stretches.put(part.id(), own);
      origin = Origin.weakest(origin, Origin.weakest(part.origin(), weakest(found, own)));
    }
    Weighed weighed = weigh(parts, stretches, found, asked);
    List<AppliedRule> rules = new ArrayList<>(found.rule().applied(asked.from(), asked.asOf()));
    rules.addAll(found.outageRule().applied(asked.from(), asked.asOf()));
    List<ShareStretch> all = weighed.stretches;
    return new ProvinceTimeline(
        province,
        asked.from(),
        asked.to(),
        asked.asOf(),
        (int) parts.stream().filter(Standing::site).count(),
        weighed.by.name(),
        weighed.weight,
        all.subList(Math.max(0, all.size() - ProvinceTimeline.LISTED), all.size()),
        all.size(),
        AvailabilityFigure.of(weighed.times),
        origin,
        found.needed().isComplete(),
        rules);
  }

  private static Origin weakest(Stood found, List<Stretch> stretches) {
    Origin origin = Origin.MEASURED;
    for (Stretch stretch : stretches) {
      Cause cause = found.cause(stretch);
      if (cause != null) {
        origin = Origin.weakest(origin, Timelines.origin(cause));
      }
    }
    return origin;
  }

  private record Weighed(Partial by, long weight, List<ShareStretch> stretches, double[] times) {}

  /** Each wording of the rule weighs the time it holds for. */
  private static Weighed weigh(
      List<Standing> parts,
      Map<UUID, List<Stretch>> stretches,
      Stood found,
      Timelines.Asked asked) {
    boolean served = parts.stream().anyMatch(part -> weight(part, Partial.CUSTOMERS) > 0);
    List<ShareStretch> all = new ArrayList<>();
    double[] times = new double[5];
    Partial by = Partial.SITES;
    long weight = 0;
    for (Dated wording : found.rule().within(asked.from(), asked.asOf())) {
      by = served ? wording.partial() : Partial.SITES;
      Shares shares =
          new Shares(
              StoodObjects.millis(later(asked.from(), wording.from())),
              StoodObjects.millis(earlier(asked.asOf(), wording.to())));
      for (Standing part : parts) {
        if (weight(part, by) > 0) {
          shares.add(weight(part, by), stretches.getOrDefault(part.id(), List.of()));
        }
      }
      weight = shares.weight();
      if (weight > 0) {
        shares.addTo(times);
        all.addAll(shares.stretches());
      }
    }
    return new Weighed(by, weight, all, times);
  }

  /** Where nobody told of customers, sites weigh alike. */
  private static long weight(Standing part, Partial by) {
    Long customers = part.customers();
    return by == Partial.SITES ? (part.site() ? 1 : 0) : customers == null ? 0 : customers;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
