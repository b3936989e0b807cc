package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One cell that meets every month: a meeting of these days with closed minutes and a task from it,
 * and the next one with an agenda chosen from what is open.
 */
final class MeetingLoad {

  private static final String CELL = "CB.KTM";
  private static final String UNIT = "VX.KTM";
  private static final int DAY_OF_MONTH = 25;
  private static final int HELD_BEFORE_DAYS = 5;
  private static final int MOST_CHOSEN = 3;
  private static final int TASK_DAYS = 20;
  private static final int ABSENT_AT = 3;
  private static final int ONLINE_EVERY = 5;

  private final Api head;
  private final Api secretary;
  private final Ids ids;
  private final LocalDate today;

  /**
   * @param head heads the cell
   * @param secretary keeps its minutes
   */
  MeetingLoad(Api head, Api secretary, Ids ids, LocalDate today) {
    this.head = head;
    this.secretary = secretary;
    this.ids = ids;
    this.today = today;
  }

  void load() {
    String scribe = secretary.get("/api/me").get("person").get("id").asString();
    held(scribe);
    Map<String, Object> series = new LinkedHashMap<>();
    series.put("dayOfMonth", DAY_OF_MONTH);
    series.put("time", "14:00");
    series.put("place", "Phòng họp tầng 5");
    series.put("link", "https://hop.vanxuan.example/cb-ktm");
    series.put("secretary", scribe);
    head.put("/api/meeting-series/" + ids.unit(CELL), series);
    JsonNode next =
        head.get("/api/meetings?mine=true&state=PLANNED&body=" + ids.unit(CELL))
            .get("items")
            .get(0);
    String path = "/api/meetings/" + next.get("id").asString();
    List<Map<String, Object>> items = new ArrayList<>();
    for (JsonNode matter : head.get(path + "/open-matters")) {
      if (items.size() < MOST_CHOSEN) {
        items.add(
            Map.of(
                "title", matter.get("title").asString(),
                "source", matter.get("source").asString(),
                "reference", matter.get("reference").asString(),
                "links", List.of(matter.get("address").asString())));
      }
    }
    items.add(Map.of("title", "Nhiệm vụ tháng tới"));
    head.put(path + "/agenda", Map.of("items", items));
  }

  private void held(String scribe) {
    LocalDate day = today.minusDays(HELD_BEFORE_DAYS);
    JsonNode called =
        head.post(
            "/api/meetings",
            Map.of(
                "body",
                ids.unit(CELL),
                "kind",
                "REGULAR",
                "day",
                day.toString(),
                "time",
                "14:00",
                "place",
                "Phòng họp tầng 5",
                "secretary",
                scribe));
    String path = "/api/meetings/" + called.get("meeting").get("id").asString();
    JsonNode page =
        head.put(
            path + "/agenda",
            Map.of(
                "items",
                List.of(
                    Map.of("title", "Kiểm điểm thực hiện nghị quyết tháng trước"),
                    Map.of("title", "Tiến độ khép vòng cáp liên tỉnh"))));
    head.post(path + "/holding", Map.of());
    List<Map<String, Object>> people = new ArrayList<>();
    int at = 0;
    for (JsonNode one : page.get("people")) {
      String presence = presence(at);
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("person", one.get("person").asString());
      each.put("presence", presence);
      if (presence.equals("ABSENT")) {
        each.put("reason", "Đi công tác");
      }
      people.add(each);
      at++;
    }
    secretary.put(path + "/attendance", Map.of("people", people));
    JsonNode items = page.get("items");
    secretary.put(
        path + "/minutes",
        Map.of(
            "items",
            List.of(
                minute(
                    items.get(0),
                    "Đã làm 4/5 việc; một việc chờ vật tư.",
                    "Làm xong việc còn lại trong tháng."),
                minute(
                    items.get(1),
                    "Hai tuyến chậm vì thời tiết.",
                    "Tập trung nhân lực, báo cáo tiến độ hằng tuần."))));
    head.post(
        path + "/tasks",
        Map.of(
            "item",
            items.get(1).get("id").asString(),
            "title",
            "Báo cáo tiến độ khép vòng hằng tuần",
            "product",
            "Báo cáo tuần",
            "unit",
            ids.unit(UNIT),
            "person",
            scribe,
            "due",
            today.plusDays(TASK_DAYS).toString()));
    secretary.post(path + "/signature", Map.of());
    head.post(path + "/signature", Map.of());
  }

  private static String presence(int at) {
    if (at == ABSENT_AT) {
      return "ABSENT";
    }
    return at % ONLINE_EVERY == ONLINE_EVERY - 1 ? "ONLINE" : "PRESENT";
  }

  private static Map<String, Object> minute(JsonNode item, String discussed, String concluded) {
    return Map.of("id", item.get("id").asString(), "discussed", discussed, "concluded", concluded);
  }
}
