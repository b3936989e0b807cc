package vn.thongmach.simulator.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The network of a real recording, which is not the operator's: its topology, a target that is
 * measured on it and who works on that. The recording itself is replayed by the launcher.
 */
final class RecordedNetworkLoad {

  /** Source in the inventory; the launcher replays under the same name. */
  private static final String SOURCE = "vi-ba";

  /** How far back the recording reaches: six days, in seconds as its last line tells. */
  private static final Duration LENGTH = Duration.ofSeconds(518_368);

  private static final String NOTICE =
      "Bản ghi cảnh báo thật của một mạng vi ba khác, phát lại với giờ dời đến lúc dựng mẫu; không phải"
          + " mạng của đơn vị trong mẫu này.";
  private static final String TARGET = "KC-VIBA";
  private static final String UNIT = "VX.NOC";

  /** Unit of those who work on it. */
  static final String TEAM = "VX.NOC.C1";

  /** Those that were down longest. */
  private static final List<String> DEVICES = List.of("339", "296", "71");

  private final Api api;
  private final Ids ids;
  private final Heads heads;

  RecordedNetworkLoad(Api api, Ids ids, Heads heads) {
    this.api = api;
    this.ids = ids;
    this.heads = heads;
  }

  /**
   * @param topology file of the devices and the links between them
   * @param now when the recording will end
   * @param team whom its tasks are given to
   */
  void load(Path topology, Instant now, LocalDate today, List<String> team) {
    String text;
    try {
      text = Files.readString(topology);
    } catch (IOException e) {
      throw new UncheckedIOException(topology.toString(), e);
    }
    api.upload(
        "/api/inventory/imports?format=csv&source=%s&ownerUnit=%s&observedFrom=%s&notice=%s"
            .formatted(SOURCE, ids.unit(UNIT), now.minus(LENGTH), Api.encoded(NOTICE)),
        "topology.csv",
        text);
    api.post(
        "/api/targets",
        Map.ofEntries(
            Map.entry("code", TARGET),
            Map.entry("name", "Độ khả dụng thiết bị vi ba theo bản ghi thật (mạng khác)"),
            Map.entry("ownerUnit", ids.unit(UNIT)),
            Map.entry("head", heads.of(UNIT)),
            Map.entry("measure", "availability"),
            Map.entry("subject", Map.of("type", "Node", "source", SOURCE)),
            Map.entry("direction", "HIGHER"),
            Map.entry("baseline", 99),
            Map.entry(
                "plan",
                List.of(Map.of("period", Integer.toString(today.getYear()), "value", 99.95))),
            Map.entry("weight", 1),
            Map.entry("clause", ids.clause("03-NQ/ĐU", "3"))));
    for (int i = 0; i < DEVICES.size(); i++) {
      api.post(
          "/api/tasks",
          Map.of(
              "code", "CV-KC-%d".formatted(i + 1),
              "title", "Đối chiếu số đo với bản ghi thật của thiết bị " + DEVICES.get(i),
              "product", "Biên bản đối chiếu",
              "unit", ids.unit(TEAM),
              "person", ids.person(team.get(i)),
              "due", today.plusDays(5 + i).toString(),
              "target", TARGET,
              "objects", List.of(device(DEVICES.get(i)))));
    }
  }

  private String device(String id) {
    for (JsonNode object :
        api.get("/api/inventory/objects?type=Node&size=1000&source=" + SOURCE).get("items")) {
      if (object.get("sourceName").asString().equals(SOURCE + "/" + id)) {
        return object.get("id").asString();
      }
    }
    throw new IllegalStateException("The recorded network has no device " + id);
  }
}
