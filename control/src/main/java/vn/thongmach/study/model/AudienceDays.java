package vn.thongmach.study.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.People;
import vn.thongmach.study.AudienceUnit;
import vn.thongmach.study.StudyCampaign;

/** Reads who must take part in a campaign on each of its days. */
@Component
class AudienceDays {

  private static final Scope SCOPE = Scope.system("study audience");

  private final UnitClosure closure;
  private final People people;

  AudienceDays(UnitClosure closure, People people) {
    this.closure = closure;
    this.people = people;
  }

  /** From the first day to the due day, by what trees and mandates say now, days ahead included. */
  List<Stay> of(StudyCampaign campaign) {
    List<Staying.Slice> slices = slices(campaign);
    Set<UUID> units =
        slices.stream().flatMap(slice -> slice.units().stream()).collect(Collectors.toSet());
    return Staying.of(slices, people.heldBetween(SCOPE, units, campaign.first(), campaign.due()));
  }

  private List<Staying.Slice> slices(StudyCampaign campaign) {
    LocalDate end = campaign.due().plusDays(1);
    TreeSet<LocalDate> bounds = new TreeSet<>(Set.of(campaign.first(), end));
    for (Instant move : closure.moves(start(campaign.first()), start(end))) {
      bounds.add(LocalDate.ofInstant(move, Period.ZONE));
    }
    List<Staying.Slice> slices = new ArrayList<>();
    for (LocalDate from : bounds.headSet(end)) {
      LocalDate to = bounds.higher(from);
      slices.add(new Staying.Slice(from, to == null ? end : to, units(campaign, from)));
    }
    return slices;
  }

  private Set<UUID> units(StudyCampaign campaign, LocalDate day) {
    List<UUID> whole = named(campaign, true);
    Set<UUID> units = new HashSet<>(named(campaign, false));
    if (!whole.isEmpty()) {
      units.addAll(closure.below(whole, start(day)));
    }
    return units;
  }

  private static List<UUID> named(StudyCampaign campaign, boolean below) {
    return campaign.audience().stream()
        .filter(each -> each.below() == below)
        .map(AudienceUnit::unit)
        .toList();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Period.ZONE).toInstant();
  }
}
