package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.thongmach.dataplane.correlation.IncidentDelta.Kind;

/** Keeps the ids of incidents while they change, and tells what became of each. */
final class IncidentLedger {

  private record Overlap(int fresh, String former, int alarms) {}

  private final Supplier<String> ids;
  private final Map<String, Incident> standing = new HashMap<>();
  private final Map<String, String> idOfAlarm = new HashMap<>();
  private final List<String> told = new ArrayList<>();

  /** Gives ids that count up from I1. */
  IncidentLedger() {
    this(numbered(), List.of());
  }

  IncidentLedger(Supplier<String> ids, List<Incident> standing) {
    this.ids = ids;
    for (Incident incident : standing) {
      this.standing.put(incident.id(), incident);
      incident.alarms().forEach(alarm -> idOfAlarm.put(alarm, incident.id()));
    }
  }

  private static Supplier<String> numbered() {
    AtomicLong given = new AtomicLong();
    return () -> "I" + given.incrementAndGet();
  }

  /** The incidents as they stand, by their first stamp. */
  List<Incident> standing() {
    return standing(incident -> true);
  }

  /** Those of them that are asked for; only these are put in order. */
  List<Incident> standing(Predicate<Incident> wanted) {
    return standing.values().stream()
        .filter(wanted)
        .sorted(
            Comparator.comparingLong(Incident::first)
                .thenComparing(incident -> incident.alarms().getFirst()))
        .toList();
  }

  /**
   * From when on at most this many of those that are over ended, milliseconds since 1970; the
   * smallest number when there are no more.
   */
  long newestEnded(int most) {
    long[] ended =
        standing.values().stream()
            .filter(incident -> incident.grounds().ended())
            .mapToLong(Incident::last)
            .sorted()
            .toArray();
    return ended.length <= most ? Long.MIN_VALUE : ended[ended.length - most];
  }

  /** Replaces all incidents. */
  List<IncidentDelta> replace(List<Incident> fresh) {
    return replace(Set.copyOf(standing.keySet()), fresh);
  }

  /**
   * Puts these incidents in place of those. One that shares most alarms with a former keeps its id;
   * ids of others are new and never given again.
   *
   * @param gone ids of the incidents replaced
   */
  List<IncidentDelta> replace(Set<String> gone, List<Incident> fresh) {
    Map<Integer, Map<String, Integer>> shared = new HashMap<>();
    String[] kept = new String[fresh.size()];
    Set<String> taken = new HashSet<>();
    for (Overlap overlap : overlaps(gone, fresh, shared)) {
      if (kept[overlap.fresh()] == null && taken.add(overlap.former())) {
        kept[overlap.fresh()] = overlap.former();
      }
    }
    Map<String, Incident> formers = new TreeMap<>();
    for (String id : gone) {
      Incident former = standing.remove(id);
      if (former != null) {
        formers.put(id, former);
        former.alarms().forEach(alarm -> idOfAlarm.remove(alarm, id));
      }
    }
    told.clear();
    List<IncidentDelta> deltas = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      String id = kept[i] == null ? ids.get() : kept[i];
      Incident incident = fresh.get(i).withId(id);
      standing.put(id, incident);
      told.add(id);
      incident.alarms().forEach(alarm -> idOfAlarm.put(alarm, id));
      Incident former = formers.get(id);
      if (former != null) {
        tellChange(former, incident, deltas);
      } else {
        List<String> from = shared.getOrDefault(i, Map.of()).keySet().stream().sorted().toList();
        deltas.add(
            new IncidentDelta(from.isEmpty() ? Kind.OPENED : Kind.SPLIT, incident, from, ""));
      }
    }
    for (Incident former : formers.values()) {
      if (!taken.contains(former.id())) {
        List<String> into =
            former.alarms().stream()
                .filter(idOfAlarm::containsKey)
                .map(alarm -> idOfAlarm.getOrDefault(alarm, ""))
                .distinct()
                .sorted()
                .toList();
        deltas.add(new IncidentDelta(Kind.MERGED, former, into, ""));
      }
    }
    return deltas;
  }

  /** As if nothing had been told of these. */
  void forget(Set<String> gone) {
    for (String id : gone) {
      Incident former = standing.remove(id);
      if (former != null) {
        former.alarms().forEach(alarm -> idOfAlarm.remove(alarm, id));
      }
    }
  }

  /** Ids of the incidents put in last, in their order. */
  List<String> told() {
    return List.copyOf(told);
  }

  private List<Overlap> overlaps(
      Set<String> gone, List<Incident> fresh, Map<Integer, Map<String, Integer>> shared) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      Map<String, Integer> counts = new HashMap<>();
      for (String alarm : fresh.get(i).alarms()) {
        String former = idOfAlarm.get(alarm);
        if (former != null && gone.contains(former)) {
          counts.merge(former, 1, Integer::sum);
        }
      }
      int at = i;
      counts.forEach((former, count) -> overlaps.add(new Overlap(at, former, count)));
      shared.put(i, counts);
    }
    overlaps.sort(
        Comparator.comparingInt(Overlap::alarms)
            .reversed()
            .thenComparingInt(Overlap::fresh)
            .thenComparing(Overlap::former));
    return overlaps;
  }

  private static void tellChange(Incident former, Incident now, List<IncidentDelta> deltas) {
    if (!former.root().equals(now.root())) {
      deltas.add(new IncidentDelta(Kind.REROOTED, now, List.of(), former.root()));
    } else if (!former.alarms().equals(now.alarms())
        || !former.candidates().equals(now.candidates())) {
      deltas.add(new IncidentDelta(Kind.CHANGED, now, List.of(), ""));
    }
    if (now.grounds().ended() && !former.grounds().ended()) {
      deltas.add(new IncidentDelta(Kind.CLOSED, now, List.of(), ""));
    }
  }
}
