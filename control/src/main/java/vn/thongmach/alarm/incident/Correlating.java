package vn.thongmach.alarm.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.dataplane.correlation.Correlator;
import vn.thongmach.dataplane.correlation.Incident;
import vn.thongmach.dataplane.correlation.IncidentDelta;

/**
 * Finds incidents among the recorded alarms, step by step, each in one transaction with the
 * position it reached. What it holds in memory follows from rows: incidents that stand open or
 * ended lately are heard again after a start, an error, or when much has ended. One thread.
 */
@Component
class Correlating {

  private static final Logger LOG = LoggerFactory.getLogger(Correlating.class);
  private static final Scope SCOPE = Scope.system("incidents");
  private static final int LARGEST_STEP = 2_000;

  private static final int MOST_MISSED = 5_000;
  private static final Duration LONG_STEP = Duration.ofSeconds(5);

  /** What ended longer ago by the sources' time is not weighed again. */
  private static final Duration LIVELY = Duration.ofMinutes(30);

  /** With fewer further alarms heard than this nothing is forgotten. */
  private static final int FEW = 1_000;

  private final IncidentStorage storage;
  private final LiveNetwork network;
  private final ToldIncidents told;
  private final TransactionTemplate transaction;
  private final Clock clock;

  private Correlator correlator;
  private final Map<UUID, UUID> incidentOf = new HashMap<>();
  private final Map<UUID, IncidentRow> known = new HashMap<>();
  private final Map<UUID, String> names = new HashMap<>();
  private final List<IncidentRow> left = new ArrayList<>();
  private final AtomicBoolean placedAnew = new AtomicBoolean();
  private long position;
  private final Chatter chatter = new Chatter();
  private int kept;

  Correlating(
      IncidentStorage storage,
      LiveNetwork network,
      ToldIncidents told,
      TransactionTemplate transaction,
      Clock clock) {
    this.storage = storage;
    this.network = network;
    this.told = told;
    this.transaction = transaction;
    this.clock = clock;
    this.correlator = new Correlator(network.topology());
  }

  /** Alarms lie on other objects than before; from any thread. */
  void placedAnew() {
    placedAnew.set(true);
  }

  /** Begins again from the rows. */
  synchronized void begin() {
    network.load();
    remember();
  }

  /**
   * Finds what the next changed alarms mean.
   *
   * @return the incidents that changed
   */
  synchronized Set<UUID> step() {
    boolean anew = network.follow() | placedAnew.getAndSet(false);
    if (anew) {
      remember();
    }
    List<ChangedAlarm> alarms = storage.changedAfter(SCOPE, position, LARGEST_STEP);
    if (alarms.isEmpty() && !anew && correlator.isDone()) {
      return Set.of();
    }
    long begun = System.nanoTime();
    alarms.forEach(this::hear);
    long reached = alarms.isEmpty() ? position : alarms.getLast().change();
    IncidentRow.Step step = step(correlator.advance(), alarms);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    if (took.compareTo(LONG_STEP) > 0) {
      LOG.info(
          "Weighing {} of {} alarms took {} s.",
          alarms.size(),
          chatter.weighed(),
          took.toSeconds());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Set<UUID> changed = write(step, reached, now);
    position = reached;
    left.clear();
    step.rows().forEach(row -> known.put(row.id(), row));
    incidentOf.putAll(step.alarms());
    if (chatter.weighed() > kept + FEW) {
      forget();
    }
    return changed;
  }

  private void forget() {
    for (Incident over : correlator.forget(storage.latest(SCOPE).minus(LIVELY).toEpochMilli())) {
      known.remove(UUID.fromString(over.id()));
      for (String alarm : over.alarms()) {
        UUID its = UUID.fromString(alarm);
        incidentOf.remove(its);
        names.remove(its);
        chatter.forget(its);
      }
    }
    kept = chatter.weighed();
  }

  private Set<UUID> write(IncidentRow.Step step, long reached, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              storage.write(SCOPE, step, position, reached, now);
              return told.follow(SCOPE, step, now);
            }));
  }

  private void remember() {
    position = storage.position(SCOPE);
    Instant latest = storage.latest(SCOPE);
    List<FoundIncident> lively = storage.lively(SCOPE, latest.minus(LIVELY));
    Map<UUID, List<ChangedAlarm>> alarms =
        storage.alarmsOf(
            SCOPE, lively.stream().map(FoundIncident::id).toList(), position, latest.minus(LIVELY));
    incidentOf.clear();
    known.clear();
    names.clear();
    left.clear();
    chatter.clear();
    List<Incident> standing = new ArrayList<>();
    for (FoundIncident incident : lively) {
      List<ChangedAlarm> its = alarms.getOrDefault(incident.id(), List.of());
      IncidentRow row = Heard.row(incident);
      known.put(row.id(), row);
      if (its.isEmpty()) {
        left.add(row);
        continue;
      }
      its.forEach(alarm -> incidentOf.put(alarm.id(), incident.id()));
      standing.add(Heard.standing(incident, its, network));
    }
    correlator = new Correlator(network.topology(), () -> UUID.randomUUID().toString(), standing);
    lively.forEach(incident -> alarms.getOrDefault(incident.id(), List.of()).forEach(this::hear));
    storage.missed(SCOPE, position, MOST_MISSED).forEach(this::hear);
    chatter.takeFurther();
    kept = chatter.weighed();
  }

  private void hear(ChangedAlarm alarm) {
    if (chatter.takes(alarm)) {
      names.put(alarm.id(), alarm.sourceName());
      Heard.lines(alarm, network).forEach(correlator::hear);
    }
  }

  private IncidentRow.Step step(List<IncidentDelta> deltas, List<ChangedAlarm> heard) {
    Map<UUID, IncidentRow> rows = new LinkedHashMap<>();
    Map<UUID, UUID> alarms = new LinkedHashMap<>();
    List<IncidentRow.Change> changes = new ArrayList<>();
    for (IncidentRow empty : left) {
      IncidentRow closed = Heard.closed(empty);
      rows.put(closed.id(), closed);
      changes.add(Heard.closing(closed));
    }
    for (IncidentDelta delta : deltas) {
      Incident incident = delta.incident();
      UUID id = UUID.fromString(incident.id());
      IncidentRow row = Heard.row(delta, names);
      IncidentRow before = rows.containsKey(id) ? rows.get(id) : known.get(id);
      rows.put(id, row);
      if (delta.kind() != IncidentDelta.Kind.MERGED) {
        for (String alarm : incident.alarms()) {
          UUID its = UUID.fromString(alarm);
          if (!id.equals(incidentOf.get(its))) {
            alarms.put(its, id);
          }
        }
      }
      changes.addAll(Heard.changes(delta, row, before));
    }
    for (ChangedAlarm alarm : chatter.takeFurther()) {
      UUID before = chatter.before(alarm);
      UUID id = alarms.containsKey(before) ? alarms.get(before) : incidentOf.get(before);
      IncidentRow row = rows.containsKey(id) ? rows.get(id) : known.get(id);
      if (id != null && row != null) {
        rows.put(id, row.until(alarm));
        alarms.put(alarm.id(), id);
      }
    }
    // A change of severity alone makes no delta; what is summed up from alarms follows all the
    // same.
    for (ChangedAlarm alarm : heard) {
      IncidentRow row = known.get(incidentOf.get(alarm.id()));
      if (row != null) {
        rows.putIfAbsent(row.id(), row);
      }
    }
    return new IncidentRow.Step(List.copyOf(rows.values()), alarms, List.copyOf(changes));
  }
}
