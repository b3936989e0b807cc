package vn.thongmach.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.thongmach.dataplane.correlation.AlarmLine;
import vn.thongmach.dataplane.correlation.Correlator;
import vn.thongmach.dataplane.correlation.Incident;
import vn.thongmach.dataplane.correlation.Severity;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormScore.Group;

/** Storms as the operator takes them; several stand side by side under names of their own. */
final class StormFeed {

  /** A line and when it came in, milliseconds. */
  record Fed(long arrival, AlarmLine line) {}

  private StormFeed() {}

  /** The networks of these storms side by side, the k-th under names that begin with its number. */
  static Topology topology(List<Storm> storms) {
    Topology topology = new Topology();
    for (int copy = 0; copy < storms.size(); copy++) {
      add(topology, storms.get(copy), name(copy));
    }
    return topology;
  }

  private static String name(int copy) {
    return copy == 0 ? "" : copy + "x";
  }

  private static void add(Topology topology, Storm storm, String name) {
    BitSet defined = new BitSet();
    for (String line : storm.inventory().subList(1, storm.inventory().size())) {
      String[] fields = line.split(",", -1);
      int object = topology.object(fields[0], name + fields[1]);
      if (!fields[2].isEmpty()) {
        topology.addParent(object, topology.object(fields[2], name + fields[3]));
      }
      if (!defined.get(object) && !fields[4].isEmpty()) {
        topology.addEnd(object, topology.object(fields[4], name + fields[5]));
        topology.addEnd(object, topology.object(fields[6], name + fields[7]));
      }
      defined.set(object);
    }
  }

  /** The lines of a storm on the copy of this number, that much later, in order of arrival. */
  static List<Fed> lines(Storm storm, int copy, long later) {
    List<Fed> lines = new ArrayList<>();
    for (int i = 0; i < storm.arrivals().size(); i++) {
      String[] f = storm.alarms().get(i + 1).split(",", -1);
      lines.add(
          new Fed(
              storm.arrivals().get(i) + later,
              new AlarmLine(
                  Long.parseLong(f[0]) + later,
                  name(copy) + f[1],
                  f[2],
                  name(copy) + f[3],
                  Severity.valueOf(f[4]))));
    }
    return lines;
  }

  static List<Group> groups(Correlator correlator) {
    return correlator.incidents().stream()
        .map(
            incident ->
                new Group(
                    incident.candidates().stream().map(Incident.Candidate::object).toList(),
                    incident.alarms()))
        .toList();
  }
}
