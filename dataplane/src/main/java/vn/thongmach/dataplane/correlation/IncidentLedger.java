package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import vn.thongmach.dataplane.correlation.IncidentDelta.Kind;

/** Keeps the ids of incidents while they change, and tells what became of each. */
final class IncidentLedger {

  private record Overlap(int fresh, String former, int alarms) {}

  private final Supplier<String> ids;
  private Map<String, Incident> standing = new LinkedHashMap<>();

  /** Gives ids that count up from I1. */
  IncidentLedger() {
    this(numbered(), List.of());
  }

  IncidentLedger(Supplier<String> ids, List<Incident> standing) {
    this.ids = ids;
    standing.forEach(incident -> this.standing.put(incident.id(), incident));
  }

  private static Supplier<String> numbered() {
    AtomicLong given = new AtomicLong();
    return () -> "I" + given.incrementAndGet();
  }

  /** The incidents as they stand, by their first stamp. */
  List<Incident> standing() {
    return List.copyOf(standing.values());
  }

  /**
   * Replaces all incidents. One that shares most alarms with a former keeps its id; ids of others
   * are new and never given again.
   */
  List<IncidentDelta> replace(List<Incident> fresh) {
    Map<String, String> formerOf = new HashMap<>();
    standing.values().forEach(i -> i.alarms().forEach(alarm -> formerOf.put(alarm, i.id())));
    Map<Integer, Map<String, Integer>> shared = new HashMap<>();
    List<Overlap> overlaps = overlaps(fresh, formerOf, shared);
    String[] kept = new String[fresh.size()];
    Set<String> taken = new HashSet<>();
    for (Overlap overlap : overlaps) {
      if (kept[overlap.fresh()] == null && taken.add(overlap.former())) {
        kept[overlap.fresh()] = overlap.former();
      }
    }
    Map<String, Incident> next = new LinkedHashMap<>();
    Map<String, String> idOfAlarm = new HashMap<>();
    List<IncidentDelta> deltas = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      boolean known = kept[i] != null;
      String id = known ? kept[i] : ids.get();
      Incident incident = fresh.get(i).withId(id);
      next.put(id, incident);
      incident.alarms().forEach(alarm -> idOfAlarm.put(alarm, id));
      if (known) {
        Incident former = standing.get(id);
        if (former != null) {
          tellChange(former, incident, deltas);
        }
      } else {
        List<String> from = shared.getOrDefault(i, Map.of()).keySet().stream().sorted().toList();
        deltas.add(
            new IncidentDelta(from.isEmpty() ? Kind.OPENED : Kind.SPLIT, incident, from, ""));
      }
    }
    for (Incident former : standing.values()) {
      if (!next.containsKey(former.id())) {
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
    standing = next;
    return deltas;
  }

  private static List<Overlap> overlaps(
      List<Incident> fresh,
      Map<String, String> formerOf,
      Map<Integer, Map<String, Integer>> shared) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      Map<String, Integer> counts = new HashMap<>();
      for (String alarm : fresh.get(i).alarms()) {
        String former = formerOf.get(alarm);
        if (former != null) {
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
