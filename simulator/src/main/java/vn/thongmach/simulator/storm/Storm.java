package vn.thongmach.simulator.storm;

import java.util.List;
import java.util.Map;

/**
 * A storm and its truth.
 *
 * @param inventory lines of the inventory file, header first
 * @param alarms lines of the alarm file in order of arrival, header first
 * @param causes for each alarm that has a cause the number of its fault
 * @param roots for each fault {@code type:id} of what failed
 */
public record Storm(
    String name,
    int objects,
    List<String> inventory,
    List<String> alarms,
    Map<String, Integer> causes,
    List<String> roots) {

  /** The storm of this style on this graph; the same seed gives the same. */
  public static Storm of(OperatorGraph graph, StormStyle style, long seed) {
    return StormRun.run(graph, style, seed);
  }
}
