package vn.thongmach.capability.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.thongmach.capability.CapabilityGap;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.capability.CapabilityNeed.Kind;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.capability.SpareCount;
import vn.thongmach.organisation.Mandate;

/**
 * What is needed and what there is over some days, read once.
 *
 * @param planned in the order in which they are served
 * @param below units by the day from which trees stand so, then by the unit at their head
 * @param held mandates of people with a skill or certificate, on any of the days
 * @param stations how many there are for each need of stations
 */
record Situation(
    List<Planned> planned,
    TreeMap<LocalDate, Map<UUID, Set<UUID>>> below,
    List<Mandate> held,
    Map<UUID, PersonCapability> capable,
    List<SpareCount> spares,
    Map<UUID, Integer> stations) {

  /** The units in which each capable person holds a post on a day. */
  Map<UUID, Set<UUID>> standing(LocalDate day) {
    Map<UUID, Set<UUID>> found = new LinkedHashMap<>();
    for (Mandate mandate : held) {
      if (mandate.heldOn(day)) {
        found.computeIfAbsent(mandate.person(), each -> new HashSet<>()).add(mandate.unit());
      }
    }
    return found;
  }

  /** A unit and those below it on a day. */
  Set<UUID> below(UUID unit, LocalDate day) {
    Map.Entry<LocalDate, Map<UUID, Set<UUID>>> tree = below.floorEntry(day);
    return tree == null ? Set.of(unit) : tree.getValue().getOrDefault(unit, Set.of(unit));
  }

  /** Who and what is counted for which need on a day. */
  DayAllotment on(LocalDate day) {
    List<Planned> active = planned.stream().filter(each -> each.on(day)).toList();
    Map<UUID, Set<UUID>> standing = standing(day);
    Map<UUID, List<UUID>> people = people(active, standing, day);
    Map<UUID, Integer> stores = stores(active, day);
    Map<UUID, Integer> has = new HashMap<>();
    for (Planned each : active) {
      CapabilityNeed need = each.need();
      int there =
          switch (need.kind()) {
            case PEOPLE -> people.getOrDefault(need.id(), List.of()).size();
            case SPARE -> stores.getOrDefault(need.id(), 0);
            case STATION -> Math.min(stations.getOrDefault(need.id(), 0), need.quantity());
          };
      has.put(need.id(), there);
    }
    return new DayAllotment(active, has, people);
  }

  private Map<UUID, List<UUID>> people(
      List<Planned> active, Map<UUID, Set<UUID>> standing, LocalDate day) {
    List<CapabilityNeed> wanted = of(active, Kind.PEOPLE);
    List<Allotment.Demand<UUID>> demands = new ArrayList<>();
    for (CapabilityNeed need : wanted) {
      Set<UUID> units = below(need.unit(), day);
      demands.add(
          new Allotment.Demand<>(
              need.quantity(),
              standing.entrySet().stream()
                  .filter(each -> !Collections.disjoint(each.getValue(), units))
                  .map(Map.Entry::getKey)
                  .filter(each -> lacksNothing(each, need, day))
                  .sorted()
                  .toList()));
    }
    Map<UUID, Integer> once = new HashMap<>();
    standing.keySet().forEach(each -> once.put(each, 1));
    Allotment<UUID> allotment = new Allotment<>(demands, once);
    Map<UUID, List<UUID>> found = new HashMap<>();
    for (int at = 0; at < wanted.size(); at++) {
      found.put(wanted.get(at).id(), allotment.given(at).keySet().stream().sorted().toList());
    }
    return found;
  }

  private boolean lacksNothing(UUID person, CapabilityNeed need, LocalDate day) {
    PersonCapability one = capable.get(person);
    return one != null && Fulfilment.lacks(one, need.requirements(), day).isEmpty();
  }

  private Map<UUID, Integer> stores(List<Planned> active, LocalDate day) {
    List<CapabilityNeed> wanted = of(active, Kind.SPARE);
    Map<SpareCount, Integer> quantities = new HashMap<>();
    spares.forEach(each -> quantities.put(each, each.quantity()));
    List<Allotment.Demand<SpareCount>> demands = new ArrayList<>();
    for (CapabilityNeed need : wanted) {
      Set<UUID> units = below(need.unit(), day);
      demands.add(
          new Allotment.Demand<>(
              need.quantity(),
              spares.stream()
                  .filter(each -> each.item().equals(need.item()) && units.contains(each.unit()))
                  .toList()));
    }
    Allotment<SpareCount> allotment = new Allotment<>(demands, quantities);
    Map<UUID, Integer> found = new HashMap<>();
    for (int at = 0; at < wanted.size(); at++) {
      found.put(wanted.get(at).id(), allotment.served(at));
    }
    return found;
  }

  private static List<CapabilityNeed> of(List<Planned> active, Kind kind) {
    return active.stream().map(Planned::need).filter(each -> each.kind() == kind).toList();
  }

  /** Days of a range from which something may stand otherwise; its first day is one. */
  private SortedSet<LocalDate> turns(LocalDate from, LocalDate until) {
    TreeSet<LocalDate> days = new TreeSet<>(below.keySet());
    for (Planned each : planned) {
      days.add(each.need().from());
      days.add(each.last().plusDays(1));
    }
    for (Mandate mandate : held) {
      days.add(mandate.from());
      if (mandate.to() != null) {
        days.add(mandate.to());
      }
    }
    for (PersonCapability person : capable.values()) {
      for (PersonCertificate paper : person.certificates()) {
        if (paper.validTo() != null) {
          days.add(paper.validTo().plusDays(1));
        }
      }
    }
    days.add(from);
    return days.subSet(from, until.plusDays(1));
  }

  /** Days of a range on which needs are not met, by first day and in the order of the needs. */
  List<CapabilityGap> gaps(LocalDate from, LocalDate until) {
    Map<UUID, CapabilityGap> open = new LinkedHashMap<>();
    List<CapabilityGap> found = new ArrayList<>();
    for (LocalDate day : turns(from, until)) {
      DayAllotment standing = on(day);
      Map<UUID, CapabilityGap> now = new LinkedHashMap<>();
      for (Planned each : standing.active()) {
        int missing = standing.missing(each.need());
        if (missing > 0) {
          CapabilityGap before = open.remove(each.need().id());
          int has = standing.has(each.need());
          boolean same = before != null && before.missing() == missing;
          if (before != null && !same) {
            found.add(ended(before, day.minusDays(1)));
          }
          LocalDate first = before != null && same ? before.from() : day;
          now.put(each.need().id(), new CapabilityGap(each.need(), first, day, has, missing));
        }
      }
      open.values().forEach(each -> found.add(ended(each, day.minusDays(1))));
      open = now;
    }
    open.values().forEach(each -> found.add(ended(each, until)));
    found.sort(Comparator.comparing(CapabilityGap::from));
    return found;
  }

  private static CapabilityGap ended(CapabilityGap gap, LocalDate last) {
    return new CapabilityGap(gap.need(), gap.from(), last, gap.has(), gap.missing());
  }
}
