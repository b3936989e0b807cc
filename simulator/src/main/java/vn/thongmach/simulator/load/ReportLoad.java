package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a head of unit reports on targets that are computed anyway: some agree, some do not. */
final class ReportLoad {

  private final Api head;
  private final LocalDate today;

  ReportLoad(Api head, LocalDate today) {
    this.head = head;
    this.today = today;
  }

  /**
   * @param reports target and note, with the value reported or how far it lies above what was
   *     computed
   */
  void load(JsonNode reports) {
    String period = Integer.toString(today.getYear());
    for (JsonNode report : reports) {
      String target = "/api/targets/" + report.get("target").asString();
      head.post(
          target + "/reported",
          Map.of(
              "period",
              period,
              "value",
              report.has("value")
                  ? report.get("value").asDouble()
                  : head.get(target).get("value").asDouble() + report.get("above").asDouble(),
              "note",
              report.get("note").asString()));
    }
  }
}
