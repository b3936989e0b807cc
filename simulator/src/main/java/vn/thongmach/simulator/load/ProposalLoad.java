package vn.thongmach.simulator.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Changes of targets that one side proposed and the other has not answered, and one it has. */
final class ProposalLoad {

  private static final List<String> KEPT =
      List.of("code", "name", "ownerUnit", "head", "measure", "subject", "direction", "baseline");

  private final Api head;
  private final Api leader;
  private final int year;

  ProposalLoad(Api head, Api leader, LocalDate today) {
    this.head = head;
    this.leader = leader;
    this.year = today.getYear();
  }

  /**
   * @param proposals target, how many years ahead, value, reason, whether the unit proposes it, and
   *     how the other side answered with which words, where it did
   */
  void load(JsonNode proposals) {
    for (JsonNode each : proposals) {
      boolean unit = each.get("unit").asBoolean();
      JsonNode proposal = (unit ? head : leader).post("/api/target-proposals", draft(each));
      if (each.has("answer")) {
        (unit ? leader : head)
            .put(
                "/api/target-proposals/" + proposal.get("id").asString() + "/answer",
                Map.of(
                    "state",
                    each.get("answer").asString(),
                    "reason",
                    each.get("words").asString()));
      }
    }
  }

  private Map<String, Object> draft(JsonNode each) {
    String code = each.get("target").asString();
    String query = URLEncoder.encode(code, StandardCharsets.UTF_8);
    JsonNode target =
        leader.get("/api/target-plans?size=1&year=" + year + "&q=" + query).at("/items/0/target");
    Map<String, Object> draft = new LinkedHashMap<>();
    KEPT.forEach(field -> draft.put(field, target.get(field)));
    draft.put("weight", target.get("weight"));
    draft.put("clause", target.get("clause"));
    draft.put("parent", target.get("parent"));
    draft.put("version", target.get("version"));
    draft.put("reason", each.get("reason").asString());
    String period = Integer.toString(year + each.get("ahead").asInt());
    List<Object> plan = new ArrayList<>();
    for (JsonNode entry : target.get("plan")) {
      if (!entry.get("period").asString().equals(period)) {
        plan.add(entry);
      }
    }
    plan.add(Map.of("period", period, "value", each.get("value").asDouble()));
    draft.put("plan", plan);
    return draft;
  }
}
