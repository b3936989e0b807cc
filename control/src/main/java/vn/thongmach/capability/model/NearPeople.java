package vn.thongmach.capability.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.capability.NeedStanding.Lack;
import vn.thongmach.capability.NeedStanding.NearPerson;
import vn.thongmach.capability.NeedStanding.Why;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.organisation.Mandate;

/** Who is not counted for a need of people on a day, and why: those who lack least come first. */
@Component
class NearPeople {

  private static final int MOST = 30;

  List<NearPerson> of(
      Scope scope,
      CapabilityNeed need,
      Situation situation,
      DayAllotment allotment,
      LocalDate day,
      LocalDate today) {
    if (need.kind() != CapabilityNeed.Kind.PEOPLE) {
      return List.of();
    }
    Set<UUID> units = situation.below(need.unit(), day);
    Map<UUID, Set<UUID>> then = situation.standing(day);
    Map<UUID, Set<UUID>> now = situation.standing(today);
    Map<UUID, CapabilityNeed> elsewhere = elsewhere(need, allotment);
    return Stream.concat(then.keySet().stream(), now.keySet().stream())
        .distinct()
        .filter(person -> !allotment.people(need).contains(person))
        .filter(person -> reached(scope, person, then, now))
        .map(
            person ->
                near(
                    person,
                    need,
                    situation,
                    day,
                    in(then, person, units),
                    in(now, person, units),
                    elsewhere.get(person)))
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparing((NearPerson each) -> each.lacks().size())
                .thenComparing(each -> each.leaves() != null)
                .thenComparing(each -> each.elsewhere() != null)
                .thenComparing(NearPerson::person))
        .limit(MOST)
        .toList();
  }

  private static boolean reached(
      Scope scope, UUID person, Map<UUID, Set<UUID>> then, Map<UUID, Set<UUID>> now) {
    return Stream.of(then, now)
        .flatMap(each -> each.getOrDefault(person, Set.of()).stream())
        .anyMatch(scope::reaches);
  }

  private static boolean in(Map<UUID, Set<UUID>> standing, UUID person, Set<UUID> units) {
    return !Collections.disjoint(standing.getOrDefault(person, Set.of()), units);
  }

  private static @Nullable NearPerson near(
      UUID person,
      CapabilityNeed need,
      Situation situation,
      LocalDate day,
      boolean standsThen,
      boolean standsNow,
      @Nullable CapabilityNeed elsewhere) {
    PersonCapability one = situation.capable().get(person);
    if (one == null || (!standsThen && !standsNow)) {
      return null;
    }
    List<Lack> lacks = Fulfilment.lacks(one, need.requirements(), day);
    boolean some =
        lacks.size() < need.requirements().size()
            || lacks.stream()
                .anyMatch(
                    each ->
                        each.why() != Why.SKILL_MISSING && each.why() != Why.CERTIFICATE_MISSING);
    return some
        ? new NearPerson(person, elsewhere, standsThen ? null : left(person, situation, day), lacks)
        : null;
  }

  /** The last day from which a post up to the day is no longer held. */
  private static @Nullable LocalDate left(UUID person, Situation situation, LocalDate day) {
    return situation.held().stream()
        .filter(mandate -> mandate.person().equals(person))
        .map(Mandate::to)
        .filter(to -> to != null && !to.isAfter(day))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Map<UUID, CapabilityNeed> elsewhere(CapabilityNeed need, DayAllotment allotment) {
    Map<UUID, CapabilityNeed> found = new HashMap<>();
    Set<UUID> own = new HashSet<>(Set.of(need.id()));
    allotment.active().stream()
        .map(Planned::need)
        .filter(each -> own.add(each.id()))
        .forEach(each -> allotment.people(each).forEach(person -> found.put(person, each)));
    return found;
  }
}
