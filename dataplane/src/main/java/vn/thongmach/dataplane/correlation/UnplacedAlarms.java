package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.dataplane.correlation.Incident.Candidate;
import vn.thongmach.dataplane.correlation.Incident.Grounds;

/** Alarms on objects that nobody has told of: kept, each object's as incidents of their own. */
final class UnplacedAlarms {

  private final Map<String, List<AlarmLine>> byAlarm = new LinkedHashMap<>();
  private final Set<String> news = new LinkedHashSet<>();

  void keep(AlarmLine line) {
    news.add(line.alarmId());
    byAlarm.computeIfAbsent(line.alarmId(), ignored -> new ArrayList<>()).add(line);
  }

  boolean has(String alarmId) {
    return byAlarm.containsKey(alarmId);
  }

  void forget(Set<String> alarms) {
    byAlarm.keySet().removeAll(alarms);
    news.removeAll(alarms);
  }

  /** Those of which something came in since they were last asked for. */
  List<Incident> news() {
    List<Incident> incidents = new ArrayList<>(news.size());
    news.forEach(
        alarmId -> incidents.add(incident(alarmId, byAlarm.getOrDefault(alarmId, List.of()))));
    news.clear();
    return incidents;
  }

  List<Incident> all() {
    news.clear();
    List<Incident> incidents = new ArrayList<>(byAlarm.size());
    byAlarm.forEach((alarmId, lines) -> incidents.add(incident(alarmId, lines)));
    return incidents;
  }

  private static Incident incident(String alarmId, List<AlarmLine> lines) {
    AlarmLine one = lines.getFirst();
    String name = one.type() + ':' + one.id();
    List<Long> stamps =
        lines.stream().map(AlarmLine::timeMs).sorted(Comparator.naturalOrder()).toList();
    boolean ended = lines.stream().anyMatch(line -> line.severity() == Severity.CLEAR);
    return new Incident(
        "",
        name,
        List.of(new Candidate(name, 1)),
        List.of(alarmId),
        stamps.getFirst(),
        stamps.getLast(),
        true,
        new Grounds(true, 1, 0, 0, List.of(name), ended));
  }
}
