package vn.thongmach.simulator.storm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A storm and its truth.
 *
 * @param inventory lines of the inventory file, header first
 * @param alarms lines of the alarm file in order of arrival, header first
 * @param arrivals for each alarm line but the header when it came in, milliseconds, ascending
 * @param causes for each alarm that has a cause the number of its fault
 * @param roots for each fault {@code type:id} of what failed
 * @param onsets for each fault when its root fell first, milliseconds
 * @param tellable numbers of the faults whose root can be told from what was heard
 * @param tellableSoon the same from what was heard {@value #SOON_MS} ms after the onset
 */
public record Storm(
    String name,
    int objects,
    List<String> inventory,
    List<String> alarms,
    List<Long> arrivals,
    Map<String, Integer> causes,
    List<String> roots,
    List<Long> onsets,
    Set<Integer> tellable,
    Set<Integer> tellableSoon) {

  /** So long after an onset the shift wants to know. */
  public static final long SOON_MS = 600_000;

  /** The storm of this style on this graph; the same seed gives the same. */
  public static Storm of(OperatorGraph graph, StormStyle style, long seed) {
    return StormRun.run(graph, style, seed);
  }

  /** Ids of the alarms heard of, in order of their first line. */
  public List<String> alarmIds() {
    return alarms.stream().skip(1).map(line -> line.split(",", -1)[1]).distinct().toList();
  }

  /** The faults of which an alarm was heard. */
  public Set<Integer> heardFaults() {
    return new TreeSet<>(causes.values());
  }
}
