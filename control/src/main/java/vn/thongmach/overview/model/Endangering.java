package vn.thongmach.overview.model;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.GuardedIncidents;
import vn.thongmach.alarm.GuardedIncidents.Guard;
import vn.thongmach.alarm.IncidentReaches;
import vn.thongmach.alarm.IncidentReaches.Touched;
import vn.thongmach.alarm.IncidentReaches.Whole;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Stakes;
import vn.thongmach.evaluation.Stakes.AtStake;
import vn.thongmach.evaluation.Stakes.Stake;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.overview.IncidentStakes;
import vn.thongmach.overview.IncidentStakes.IncidentPriority;
import vn.thongmach.overview.IncidentStakes.ReachTally;
import vn.thongmach.overview.IncidentStakes.TargetAtStake;
import vn.thongmach.regulation.Rule;

/** What incidents that stand, and works before they begin, put at stake. */
@Component
public class Endangering {

  /** Incidents weighed in one answer. */
  private static final int MOST = 200;

  private final IncidentReaches reaches;
  private final Stakes stakes;
  private final Tallying tallying;
  private final Prioritising prioritising;
  private final GuardedIncidents guarded;
  private final Inventory inventory;
  private final Clock clock;

  Endangering(
      IncidentReaches reaches,
      Stakes stakes,
      Tallying tallying,
      Prioritising prioritising,
      GuardedIncidents guarded,
      Inventory inventory,
      Clock clock) {
    this.reaches = reaches;
    this.stakes = stakes;
    this.tallying = tallying;
    this.prioritising = prioritising;
    this.guarded = guarded;
    this.inventory = inventory;
    this.clock = clock;
  }

  /** Of the open incidents in reach, the latest first; those whose root nobody knows left out. */
  @Transactional(readOnly = true)
  public List<IncidentStakes> open(Scope scope) {
    Map<UUID, Whole> wholes = new LinkedHashMap<>();
    for (UUID incident : reaches.open(scope, MOST)) {
      reaches.ofIncident(scope, incident).ifPresent(whole -> wholes.put(incident, whole));
    }
    List<Whole> all = List.copyOf(wholes.values());
    List<AtStake> atStake = stake(scope, all);
    Map<UUID, List<Guard>> guards = guarded.now();
    List<IncidentStakes> told = new ArrayList<>();
    for (UUID incident : wholes.keySet()) {
      int at = told.size();
      told.add(tell(scope, incident, guards(guards, incident), all.get(at), atStake.get(at)));
    }
    return told;
  }

  /**
   * @throws CodedException where there is no such open incident in reach, or nobody has told of its
   *     root
   */
  @Transactional(readOnly = true)
  public IncidentStakes ofIncident(Scope scope, UUID incident) {
    Whole whole =
        reaches
            .ofIncident(scope, incident)
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    return tell(
        scope,
        incident,
        guards(guarded.now(), incident),
        whole,
        stake(scope, List.of(whole)).getFirst());
  }

  private static List<Guard> guards(Map<UUID, List<Guard>> guards, UUID incident) {
    return guards.getOrDefault(incident, List.of());
  }

  /** What it would be if this object failed now. */
  @Transactional(readOnly = true)
  public IncidentStakes ofObject(Scope scope, UUID object) {
    if (inventory.find(scope, object).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Whole whole = reaches.ofObject(object);
    return tell(scope, null, List.of(), whole, stake(scope, List.of(whole)).getFirst());
  }

  private List<AtStake> stake(Scope scope, List<Whole> wholes) {
    return stakes.of(
        scope,
        wholes.stream().map(whole -> whole.lost().stream().map(Touched::id).toList()).toList(),
        year());
  }

  private Period year() {
    return Period.of(Period.Kind.YEAR, clock.instant());
  }

  private IncidentStakes tell(
      Scope scope, @Nullable UUID incident, List<Guard> guards, Whole whole, AtStake atStake) {
    Instant now = clock.instant();
    ReachTally lost = tallying.count(scope, whole.lost(), now);
    ReachTally thinned = tallying.count(scope, whole.thinned(), now);
    Rule rule = prioritising.rule(now);
    IncidentPriority priority = Prioritising.of(rule, lost, thinned, atStake.mostInAnHour());
    return new IncidentStakes(
        incident,
        guards.isEmpty() ? priority : Prioritising.raised(priority, guarded.raised()),
        guards,
        lost,
        thinned,
        year(),
        atStake.stakes().stream().map(Endangering::told).toList(),
        atStake.outside(),
        whole.complete(),
        Origin.SIMULATED);
  }

  private static TargetAtStake told(Stake stake) {
    return new TargetAtStake(
        stake.target().code(),
        stake.target().name(),
        stake.target().ownerUnit().name(),
        stake.target().head().fullName(),
        stake.objects(),
        stake.target().score(),
        stake.inAnHour(),
        stake.untilEnd());
  }
}
