package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.List;
import vn.thongmach.dataplane.topology.Topology;

/** A small network and what is heard of it, in seconds. */
final class Scene {

  static final long ORIGIN = 1_764_000_000_000L;

  final Topology topology = new Topology();
  private final List<AlarmLine> lines = new ArrayList<>();

  /** An object and its parents, each as {@code type:id}. */
  Scene object(String name, String... parents) {
    int object = number(name);
    for (String parent : parents) {
      topology.addParent(object, number(parent));
    }
    return this;
  }

  Scene ends(String name, String a, String z) {
    topology.addEnd(number(name), number(a));
    topology.addEnd(number(name), number(z));
    return this;
  }

  /** An occurrence that is raised and cleared. */
  Scene alarm(String id, String object, double from, double to) {
    return raise(id, object, from).clear(id, object, to);
  }

  Scene raise(String id, String object, double at) {
    return line(id, object, at, Severity.MAJOR);
  }

  Scene clear(String id, String object, double at) {
    return line(id, object, at, Severity.CLEAR);
  }

  Scene raise(String id, String object, String kind, double at) {
    return line(id, object, kind, at, Severity.MAJOR);
  }

  private Scene line(String id, String object, double at, Severity severity) {
    return line(id, object, "", at, severity);
  }

  private Scene line(String id, String object, String kind, double at, Severity severity) {
    String[] name = object.split(":", 2);
    lines.add(new AlarmLine(ORIGIN + (long) (at * 1000), id, name[0], name[1], kind, severity));
    return this;
  }

  /** Lone alarms hours apart, so that there is a time that was listened to. */
  Scene background(String object, int count) {
    for (int i = 0; i < count; i++) {
      alarm("bg" + i + object, object, 3_000 + i * 2_900.0, 3_300 + i * 2_900.0);
    }
    return this;
  }

  List<AlarmLine> lines() {
    return lines;
  }

  Correlator heard() {
    Correlator correlator = new Correlator(topology);
    lines.forEach(correlator::hear);
    return correlator;
  }

  List<Incident> settled() {
    Correlator correlator = heard();
    correlator.settle();
    return correlator.incidents();
  }

  /** The incident that holds this alarm. */
  static Incident of(List<Incident> incidents, String alarm) {
    return incidents.stream()
        .filter(incident -> incident.alarms().contains(alarm))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Alarm " + alarm + " is in no incident"));
  }

  private int number(String name) {
    String[] parts = name.split(":", 2);
    return topology.object(parts[0], parts[1]);
  }
}
