package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What people do from day to day: write to each other, give work that repeats, keep their views.
 */
final class HabitLoad {

  private final Api leader;
  private final Api head;
  private final Ids ids;
  private final Heads heads;
  private final LocalDate today;

  HabitLoad(Api leader, Api head, Ids ids, Heads heads, LocalDate today) {
    this.leader = leader;
    this.head = head;
    this.ids = ids;
    this.heads = heads;
    this.today = today;
  }

  /**
   * @param habits {@code comments}: whether the unit's head writes, type and id of the thing, words
   *     ({@code @} for the person mentioned), unit whose head is mentioned; {@code series}: code,
   *     title, product, unit, rule, starts so many days ago; {@code views}: page, name, parameters
   */
  void load(JsonNode habits) {
    for (JsonNode each : habits.get("comments")) {
      String person = heads.of(each.get(4).asString());
      String name = leader.get("/api/people/" + person).get("fullName").asString();
      (each.get(0).asBoolean() ? head : leader)
          .post(
              "/api/comments",
              Map.of(
                  "type",
                  each.get(1).asString(),
                  "subject",
                  each.get(2).asString(),
                  "text",
                  each.get(3).asString().replace("@", "@" + name),
                  "mentions",
                  List.of(person)));
    }
    for (JsonNode each : habits.get("series")) {
      String unit = each.get(3).asString();
      Map<String, Object> draft = new HashMap<>();
      draft.put("code", each.get(0).asString());
      draft.put("title", each.get(1).asString());
      draft.put("product", each.get(2).asString());
      draft.put("unit", ids.unit(unit));
      draft.put("person", heads.of(unit));
      draft.put("rule", each.get(4).asString());
      draft.put("starts", today.minusDays(each.get(5).asInt()).toString());
      leader.post("/api/task-series", draft);
    }
    for (JsonNode each : habits.get("views")) {
      Map<String, Object> params = new HashMap<>();
      each.get(2).properties().forEach(one -> params.put(one.getKey(), one.getValue().asString()));
      head.post(
          "/api/saved-views",
          Map.of("page", each.get(0).asString(), "name", each.get(1).asString(), "params", params));
    }
  }
}
