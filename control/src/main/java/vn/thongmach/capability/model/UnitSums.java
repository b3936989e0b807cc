package vn.thongmach.capability.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityError;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityItem.Kind;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.capability.PersonSkill;
import vn.thongmach.capability.SpareCount;
import vn.thongmach.capability.SpareCount.SpareCountDraft;
import vn.thongmach.capability.UnitCapabilities;
import vn.thongmach.capability.UnitCapability;
import vn.thongmach.capability.UnitCapability.CertificateSum;
import vn.thongmach.capability.UnitCapability.SkillSum;
import vn.thongmach.inventory.StationCounts;
import vn.thongmach.inventory.StationCounts.PlacedStations;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** Adds up what the people and stores of a unit have on a day. */
@Service
class UnitSums implements UnitCapabilities {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int HIGHEST_LEVEL = 5;
  private static final int EXPIRING_DAYS = 90;
  private static final int MOST_SPARES = 1_000_000;
  private static final int LONGEST_NOTE = 500;

  private final StatedCapabilities stated;
  private final Items items;
  private final SpareRows spares;
  private final StationCounts stations;
  private final Staff staff;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  UnitSums(
      StatedCapabilities stated,
      Items items,
      SpareRows spares,
      StationCounts stations,
      Staff staff,
      References references,
      AuditTrail audit,
      Clock clock) {
    this.stated = stated;
    this.items = items;
    this.spares = spares;
    this.stations = stations;
    this.staff = staff;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<UnitCapability> of(Scope scope, @Nullable UUID asked, LocalDate day) {
    return staff.unit(scope, asked).map(unit -> sums(scope, unit, day));
  }

  private UnitCapability sums(Scope scope, UUID unit, LocalDate day) {
    Set<UUID> below = staff.below(scope, unit, day);
    List<PersonCapability> people = stated.of(scope, staff.in(below, day), day);
    return new UnitCapability(
        unit,
        day,
        people.size(),
        skills(people),
        certificates(people, day),
        spares.held(scope, below, day),
        stations.counts(scope, below, end(day)));
  }

  private static List<SkillSum> skills(Collection<PersonCapability> people) {
    Map<UUID, int[]> sums = new HashMap<>();
    for (PersonCapability person : people) {
      for (PersonSkill skill : person.skills()) {
        int[] sum = sums.computeIfAbsent(skill.item(), item -> new int[HIGHEST_LEVEL + 1]);
        if (skill.counts() > 0) {
          sum[skill.counts()]++;
        }
        if (skill.claims() > skill.counts()) {
          sum[0]++;
        }
      }
    }
    List<SkillSum> found = new ArrayList<>();
    sums.forEach(
        (item, sum) ->
            found.add(new SkillSum(item, List.of(sum[1], sum[2], sum[3], sum[4], sum[5]), sum[0])));
    return found;
  }

  private static List<CertificateSum> certificates(
      Collection<PersonCapability> people, LocalDate day) {
    Map<UUID, int[]> sums = new HashMap<>();
    LocalDate later = day.plusDays(EXPIRING_DAYS);
    for (PersonCapability person : people) {
      Map<UUID, List<PersonCertificate>> papers = new HashMap<>();
      person
          .certificates()
          .forEach(each -> papers.computeIfAbsent(each.item(), k -> new ArrayList<>()).add(each));
      papers.forEach(
          (item, own) -> {
            int[] sum = sums.computeIfAbsent(item, each -> new int[4]);
            if (own.stream().anyMatch(each -> each.counts(day))) {
              sum[0]++;
              sum[1] += own.stream().anyMatch(each -> each.counts(later)) ? 0 : 1;
            } else if (own.stream()
                .anyMatch(
                    each ->
                        each.state() == PersonCertificate.State.CONFIRMED && each.expired(day))) {
              sum[2]++;
            } else if (own.stream()
                .anyMatch(each -> each.state() == PersonCertificate.State.STATED)) {
              sum[3]++;
            }
          });
    }
    List<CertificateSum> found = new ArrayList<>();
    sums.forEach(
        (item, sum) -> found.add(new CertificateSum(item, sum[0], sum[1], sum[2], sum[3])));
    return found;
  }

  @Override
  public List<PlacedStations> stations(Scope scope, UUID unit, LocalDate day, String type) {
    return staff
        .unit(scope, unit)
        .map(found -> stations.placed(scope, staff.below(scope, found, day), type, end(day)))
        .orElse(List.of());
  }

  @Override
  public List<String> stationTypes(Scope scope) {
    return stations.types(scope);
  }

  @Override
  @Transactional
  public SpareCount count(Scope scope, SpareCountDraft draft) {
    Problems problems = new Problems();
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    CapabilityItem item = items.used(scope, problems, "item", draft.item(), Kind.SPARE);
    Integer quantity = problems.required("quantity", draft.quantity());
    if (quantity != null && (quantity < 0 || quantity > MOST_SPARES)) {
      problems.add("quantity", CapabilityError.NUMBER_OUTSIDE, quantity, 0, MOST_SPARES);
    }
    LocalDate countedOn = problems.required("countedOn", draft.countedOn());
    if (countedOn != null && countedOn.isAfter(staff.today())) {
      problems.add("countedOn", CapabilityError.DAY_AHEAD, DAY.format(countedOn));
    }
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    problems.throwIfAny();
    SpareCount count =
        new SpareCount(
            Problems.given(unit),
            Problems.given(item).id(),
            Problems.given(quantity),
            Problems.given(countedOn),
            note,
            scope.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    spares.insert(scope, count);
    audit.record(scope, "SparesCounted", "unit-spares", count.unit().toString(), count);
    return count;
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Period.ZONE).toInstant();
  }
}
