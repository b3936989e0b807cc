package vn.thongmach.simulator.load;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Fields, objectives with their contacts, and what heads of units promised on clauses. */
final class CommitmentLoad {

  private static final String FROM = "2025-09-01";
  private static final String TO = "2030-12-31";

  private final Api api;
  private final Ids ids;
  private final Heads heads;

  CommitmentLoad(Api api, Ids ids, Heads heads) {
    this.api = api;
    this.ids = ids;
    this.heads = heads;
  }

  void load(JsonNode intent) {
    Map<String, String> areas = new HashMap<>();
    for (JsonNode area : intent.get("focusAreas")) {
      String code = area.get(0).asString();
      JsonNode made =
          api.post(
              "/api/focus-areas",
              Map.of("code", code, "name", area.get(1).asString(), "validFrom", FROM));
      areas.put(code, made.get("id").asString());
    }
    for (JsonNode objective : intent.get("objectives")) {
      api.post(
          "/api/objectives",
          Map.of(
              "code", objective.get(0).asString(),
              "focusArea", areas.getOrDefault(objective.get(1).asString(), ""),
              "clause", ids.clause(objective.get(2).asString(), objective.get(3).asString()),
              "name", objective.get(4).asString(),
              "person", heads.of(objective.get(5).asString()),
              "from", FROM,
              "to", TO));
    }
    int number = 0;
    for (JsonNode commitment : intent.get("commitments")) {
      number++;
      String unit = commitment.get(2).asString();
      api.post(
          "/api/clause-commitments",
          Map.of(
              "code", "CK-%02d".formatted(number),
              "clause", ids.clause(commitment.get(0).asString(), commitment.get(1).asString()),
              "unit", ids.unit(unit),
              "person", heads.of(unit),
              "text", commitment.get(3).asString(),
              "due", commitment.get(4).asString()));
    }
  }
}
