package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What stands in the way, with who must decide: some in time, some overdue, some removed. */
final class ObstacleLoad {

  private final Api raiser;
  private final Api decider;
  private final Ids ids;
  private final Heads heads;
  private final LocalDate today;

  /**
   * @param raiser runs programmes and meets what stands in their way
   * @param decider leads, and says how it is removed
   */
  ObstacleLoad(Api raiser, Api decider, Ids ids, Heads heads, LocalDate today) {
    this.raiser = raiser;
    this.decider = decider;
    this.ids = ids;
    this.heads = heads;
    this.today = today;
  }

  void load(JsonNode obstacles) {
    for (JsonNode obstacle : obstacles) {
      LocalDate raised = today.minusDays(obstacle.get(5).asInt());
      String id =
          raiser
              .post(
                  "/api/obstacles",
                  Map.of(
                      "onType", obstacle.get(0).asString(),
                      "onCode", obstacle.get(1).asString(),
                      "title", obstacle.get(2).asString(),
                      "unit", ids.unit(obstacle.get(3).asString()),
                      "mustDecide", heads.of(obstacle.get(4).asString()),
                      "raisedOn", raised.toString(),
                      "due", raised.plusDays(obstacle.get(6).asInt()).toString()))
              .get("id")
              .asString();
      if (!obstacle.get(7).isNull()) {
        decider.post(
            "/api/obstacles/" + id + "/decision",
            Map.of(
                "decision",
                "Đồng ý phương án của đơn vị, giao theo dõi hằng tuần (mẫu)",
                "removedOn",
                today.minusDays(obstacle.get(7).asInt()).toString()));
      }
    }
  }
}
