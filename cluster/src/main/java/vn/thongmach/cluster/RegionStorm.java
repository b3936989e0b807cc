package vn.thongmach.cluster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.simulator.storm.OperatorGraph;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormStyle;

/**
 * The storm of one region as VES events of a simulator.
 *
 * @param inventory lines of its inventory file, header first
 * @param events in order of arrival
 */
record RegionStorm(String region, List<String> inventory, List<Event> events) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * An event on its way.
   *
   * @param arrival milliseconds since 1970
   * @param payload one VES event
   */
  record Event(long arrival, byte[] payload) {}

  /** As many regions as asked for, on the graphs for development, each with a storm of its own. */
  static List<RegionStorm> all(int regions, long seed) {
    List<RegionStorm> storms = new ArrayList<>();
    for (int number = 0; number < regions; number++) {
      List<String> graphs = OperatorGraph.DEVELOPMENT;
      Storm storm =
          Storm.of(
              OperatorGraph.named(graphs.get(number % graphs.size())),
              StormStyle.plain(),
              seed + number);
      storms.add(of(String.format(Locale.ROOT, "region-%02d", number), storm));
    }
    return storms;
  }

  private static RegionStorm of(String region, Storm storm) {
    List<Event> events = new ArrayList<>();
    Set<String> raised = new HashSet<>();
    for (int at = 0; at < storm.arrivals().size(); at++) {
      String[] line = storm.alarms().get(at + 1).split(",", -1);
      boolean clear = line[4].equals("CLEAR");
      // Sequence 0 for a raise, 1 for its repeats, 2 for the clear; a clear without raise stays
      // one.
      int sequence = clear ? 2 : raised.add(line[1]) ? 0 : 1;
      events.add(new Event(storm.arrivals().get(at), event(region, line, sequence)));
    }
    return new RegionStorm(region, storm.inventory(), events);
  }

  /** A sign of life, by which the time moves on where nothing else is heard. */
  static byte[] heartbeat(String region, long millis) {
    return bytes(
        Map.of(
            "commonEventHeader",
            header("heartbeat", region + "-heartbeat-" + millis, region, region, 0, millis)));
  }

  private static byte[] bytes(Map<String, Object> event) {
    return JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> header(
      String domain, String id, String region, String source, int sequence, long millis) {
    return Map.ofEntries(
        Map.entry("version", "4.1"),
        Map.entry("vesEventListenerVersion", "7.2.1"),
        Map.entry("domain", domain),
        Map.entry("eventId", id),
        Map.entry("eventName", "Simulated_" + domain),
        Map.entry("priority", "Normal"),
        Map.entry("reportingEntityName", region),
        Map.entry("sourceName", source),
        Map.entry("sequence", sequence),
        Map.entry("startEpochMicrosec", millis * 1_000),
        Map.entry("lastEpochMicrosec", millis * 1_000));
  }

  private static byte[] event(String region, String[] line, int sequence) {
    long millis = Long.parseLong(line[0]);
    return bytes(
        Map.of(
            "commonEventHeader",
            header(
                "fault",
                region + "-" + line[1] + "-" + millis,
                region,
                line[2] + ":" + line[3],
                sequence,
                millis),
            "faultFields",
            Map.of(
                "faultFieldsVersion",
                "4.0",
                "alarmCondition",
                "outOfService",
                "eventSeverity",
                line[4].equals("CLEAR") ? "NORMAL" : line[4],
                "eventSourceType",
                line[2],
                "specificProblem",
                "simulated",
                "vfStatus",
                "Active")));
  }
}
