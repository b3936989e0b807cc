package vn.thongmach.dataplane.correlation;

import java.util.BitSet;
import java.util.List;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormScore;

/** Lets a storm through the operator. */
final class Storms {

  private Storms() {}

  static Topology topology(Storm storm) {
    Topology topology = new Topology();
    BitSet defined = new BitSet();
    for (String line : storm.inventory().subList(1, storm.inventory().size())) {
      String[] fields = line.split(",", -1);
      int object = topology.object(fields[0], fields[1]);
      if (!fields[2].isEmpty()) {
        topology.addParent(object, topology.object(fields[2], fields[3]));
      }
      if (!defined.get(object) && !fields[4].isEmpty()) {
        topology.addEnd(object, topology.object(fields[4], fields[5]));
        topology.addEnd(object, topology.object(fields[6], fields[7]));
      }
      defined.set(object);
    }
    return topology;
  }

  static List<AlarmLine> lines(Storm storm) {
    return storm.alarms().stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(f -> new AlarmLine(Long.parseLong(f[0]), f[1], f[2], f[3], Severity.valueOf(f[4])))
        .toList();
  }

  static List<Incident> settled(Storm storm, List<AlarmLine> lines) {
    Correlator correlator = new Correlator(topology(storm));
    lines.forEach(correlator::hear);
    correlator.settle();
    return correlator.incidents();
  }

  static StormScore score(Storm storm, List<Incident> incidents) {
    return StormScore.of(storm, groups(incidents), storm.heardFaults());
  }

  static List<StormScore.Group> groups(List<Incident> incidents) {
    return incidents.stream()
        .map(
            incident ->
                new StormScore.Group(
                    incident.candidates().stream().map(Incident.Candidate::object).toList(),
                    incident.alarms()))
        .toList();
  }
}
