package vn.thongmach.capability.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.capability.CapabilityNeed.Kind;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.inventory.StationCounts;
import vn.thongmach.inventory.StationCounts.PlacedStations;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgram.State;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.Milestones;

/** Reads once all that says who is counted for what on the days of a range. */
@Component
class Situations {

  private static final Scope SCOPE = Scope.system("needs of programmes");
  private static final Set<State> COUNTING = Set.of(State.PLANNED, State.RUNNING);

  private final NeedRows needs;
  private final SpareRows spares;
  private final StationCounts stations;
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final StatedCapabilities stated;
  private final People people;
  private final UnitClosure closure;
  private final Clock clock;

  Situations(
      NeedRows needs,
      SpareRows spares,
      StationCounts stations,
      ActionPrograms programmes,
      Milestones milestones,
      StatedCapabilities stated,
      People people,
      UnitClosure closure,
      Clock clock) {
    this.needs = needs;
    this.spares = spares;
    this.stations = stations;
    this.programmes = programmes;
    this.milestones = milestones;
    this.stated = stated;
    this.people = people;
    this.closure = closure;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  /** The last day of each need: its own, else the milestone's or the programme's. */
  Map<UUID, LocalDate> lastDays(Collection<CapabilityNeed> some) {
    Map<UUID, ActionProgram> found = programmesOf(some);
    Map<UUID, LocalDate> due =
        milestones
            .findAll(
                SCOPE, some.stream().map(CapabilityNeed::milestone).filter(m -> m != null).toList())
            .stream()
            .collect(Collectors.toMap(Milestone::id, Milestone::due));
    Map<UUID, LocalDate> last = new HashMap<>();
    for (CapabilityNeed need : some) {
      ActionProgram programme = found.get(need.programme());
      LocalDate own = need.to() == null ? due.get(need.milestone()) : need.to();
      if (own == null && programme != null) {
        own = programme.to().minusDays(1);
      }
      last.put(need.id(), own == null ? need.from() : own);
    }
    return last;
  }

  /** Needs of all programmes planned or running that fall into these days, and what there is. */
  Situation over(LocalDate from, LocalDate until) {
    List<CapabilityNeed> open = needs.open(SCOPE);
    Map<UUID, ActionProgram> of = programmesOf(open);
    Map<UUID, LocalDate> last = lastDays(open);
    List<Planned> planned =
        open.stream()
            .filter(
                each -> {
                  ActionProgram programme = of.get(each.programme());
                  return programme != null && COUNTING.contains(programme.state());
                })
            .map(each -> new Planned(each, last.getOrDefault(each.id(), each.from())))
            .filter(each -> !each.need().from().isAfter(until) && !each.last().isBefore(from))
            .toList();
    return read(planned, from, until);
  }

  private Situation read(List<Planned> planned, LocalDate from, LocalDate until) {
    Set<UUID> wanted = planned.stream().map(each -> each.need().unit()).collect(Collectors.toSet());
    TreeMap<LocalDate, Map<UUID, Set<UUID>>> below = below(wanted, from, until);
    Set<UUID> all =
        below.values().stream()
            .flatMap(each -> each.values().stream())
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    List<Mandate> held = people.heldBetween(SCOPE, all, from, until);
    Map<UUID, Set<UUID>> standing =
        held.stream()
            .map(Mandate::person)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), each -> Set.of()));
    Map<UUID, PersonCapability> capable =
        stated.of(SCOPE, standing, today()).stream()
            .filter(each -> !each.skills().isEmpty() || !each.certificates().isEmpty())
            .collect(Collectors.toMap(PersonCapability::person, Function.identity()));
    LocalDate counted = until.isBefore(today()) ? until : today();
    return new Situation(
        planned,
        below,
        held.stream().filter(each -> capable.containsKey(each.person())).toList(),
        capable,
        spares.held(SCOPE, all, counted),
        stations(planned, below.firstEntry().getValue()));
  }

  private TreeMap<LocalDate, Map<UUID, Set<UUID>>> below(
      Set<UUID> units, LocalDate from, LocalDate until) {
    Set<LocalDate> days = new HashSet<>(Set.of(from));
    for (Instant move : closure.moves(start(from), start(until.plusDays(1)))) {
      days.add(LocalDate.ofInstant(move, Period.ZONE));
    }
    TreeMap<LocalDate, Map<UUID, Set<UUID>>> below = new TreeMap<>();
    for (LocalDate day : days) {
      below.put(
          day,
          units.stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(), unit -> closure.below(List.of(unit), start(day)))));
    }
    return below;
  }

  /** Stations there now; they may serve several needs. */
  private Map<UUID, Integer> stations(List<Planned> planned, Map<UUID, Set<UUID>> below) {
    Map<UUID, Integer> found = new HashMap<>();
    Instant now = clock.instant();
    for (Planned each : planned) {
      CapabilityNeed need = each.need();
      String type = need.stationType();
      if (need.kind() == Kind.STATION && type != null) {
        Set<UUID> owners = below.getOrDefault(need.unit(), Set.of(need.unit()));
        found.put(
            need.id(),
            stations.placed(SCOPE, owners, type, now).stream()
                .filter(some -> need.province() == null || need.province().equals(some.province()))
                .mapToInt(PlacedStations::objects)
                .sum());
      }
    }
    return found;
  }

  private Map<UUID, ActionProgram> programmesOf(Collection<CapabilityNeed> some) {
    return programmes
        .findAll(SCOPE, some.stream().map(CapabilityNeed::programme).distinct().toList())
        .stream()
        .collect(Collectors.toMap(ActionProgram::id, Function.identity()));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Period.ZONE).toInstant();
  }
}
