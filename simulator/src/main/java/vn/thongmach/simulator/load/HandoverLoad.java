package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Work passed between units, taken down afterwards: some answered, some not, some overdue. */
final class HandoverLoad {

  private final Api leader;
  private final Ids ids;
  private final Heads heads;
  private final LocalDate today;

  /**
   * @param leader reaches both sides, so that days that have passed can be taken down
   */
  HandoverLoad(Api leader, Ids ids, Heads heads, LocalDate today) {
    this.leader = leader;
    this.ids = ids;
    this.heads = heads;
    this.today = today;
  }

  /**
   * @param handovers what, kind and code of what it belongs to, giving and receiving unit, how many
   *     days ago, due after so many working days, and the steps: state, days ago, words
   */
  void load(JsonNode handovers) {
    for (JsonNode each : handovers) {
      Map<String, Object> draft = new HashMap<>();
      draft.put("what", each.get(0).asString());
      if (!each.get(1).isNull()) {
        draft.put("onType", each.get(1).asString());
        draft.put("onCode", each.get(2).asString());
      }
      draft.put("fromUnit", ids.unit(each.get(3).asString()));
      draft.put("fromPerson", heads.of(each.get(3).asString()));
      draft.put("toUnit", ids.unit(each.get(4).asString()));
      draft.put("toPerson", heads.of(each.get(4).asString()));
      draft.put("askedOn", today.minusDays(each.get(5).asInt()).toString());
      draft.put("workingDays", each.get(6).asInt());
      String id = leader.post("/api/handovers", draft).get("id").asString();
      for (JsonNode step : each.get(7)) {
        step(id, step);
      }
    }
  }

  private void step(String id, JsonNode step) {
    String state = step.get(0).asString();
    Map<String, Object> draft = new HashMap<>();
    draft.put("state", state);
    draft.put("on", today.minusDays(step.get(1).asInt()).toString());
    if (!step.get(2).isNull()) {
      draft.put("words", step.get(2).asString());
    }
    String path =
        switch (state) {
          case "ACCEPTED", "REFUSED" -> "answer";
          case "DELIVERED" -> "delivery";
          default -> "confirmation";
        };
    leader.put("/api/handovers/" + id + "/" + path, draft);
  }
}
