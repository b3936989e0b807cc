package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongmach.dataplane.correlation.Incident.Candidate;
import vn.thongmach.dataplane.correlation.Incident.Grounds;

/** Alarms on objects that nobody has told of: kept, each object's as incidents of their own. */
final class UnplacedAlarms {

  private final Map<String, List<AlarmLine>> byAlarm = new LinkedHashMap<>();
  private boolean news;

  void keep(AlarmLine line) {
    news = true;
    byAlarm.computeIfAbsent(line.alarmId(), ignored -> new ArrayList<>()).add(line);
  }

  boolean has(String alarmId) {
    return byAlarm.containsKey(alarmId);
  }

  void forget(Set<String> alarms) {
    byAlarm.keySet().removeAll(alarms);
  }

  /** Whether something came in since {@link #incidents} was asked for. */
  boolean isNews() {
    return news;
  }

  List<Incident> incidents() {
    news = false;
    List<Incident> incidents = new ArrayList<>();
    byAlarm.forEach(
        (alarmId, lines) -> {
          AlarmLine one = lines.getFirst();
          String name = one.type() + ':' + one.id();
          List<Long> stamps =
              lines.stream().map(AlarmLine::timeMs).sorted(Comparator.naturalOrder()).toList();
          boolean ended = lines.stream().anyMatch(line -> line.severity() == Severity.CLEAR);
          incidents.add(
              new Incident(
                  "",
                  name,
                  List.of(new Candidate(name, 1)),
                  List.of(alarmId),
                  stamps.getFirst(),
                  stamps.getLast(),
                  true,
                  new Grounds(true, 1, 0, 0, List.of(name), ended)));
        });
    return incidents;
  }
}
