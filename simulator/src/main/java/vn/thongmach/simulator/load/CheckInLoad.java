package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What those who answer for targets said about them: some in time, some late, some too hopeful. */
final class CheckInLoad {

  private final Api head;
  private final Api leader;
  private final LocalDate today;

  /**
   * @param leader reaches all units, so that days that have passed can be taken down
   */
  CheckInLoad(Api head, Api leader, LocalDate today) {
    this.head = head;
    this.leader = leader;
    this.today = today;
  }

  /**
   * @param checkIns target, how many days ago, confidence, likelihood, what stands in the way, next
   *     step and within how many days; the oldest of each target first
   */
  void load(JsonNode checkIns) {
    for (JsonNode each : checkIns) {
      int ago = each.get(1).asInt();
      Map<String, Object> draft = new HashMap<>();
      draft.put("confidence", each.get(2).asString());
      draft.put("likelihood", each.get(3).asInt());
      if (ago > 0) {
        draft.put("on", today.minusDays(ago).toString());
      }
      if (!each.get(4).isNull()) {
        draft.put("hindrance", each.get(4).asString());
      }
      if (!each.get(5).isNull()) {
        draft.put("nextStep", each.get(5).asString());
        draft.put("nextDue", today.minusDays(ago).plusDays(each.get(6).asInt()).toString());
      }
      (ago > 0 ? leader : head)
          .post("/api/targets/" + each.get(0).asString() + "/check-ins", draft);
    }
  }
}
