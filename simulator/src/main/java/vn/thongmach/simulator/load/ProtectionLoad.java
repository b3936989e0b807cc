package vn.thongmach.simulator.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Work that comes every week, announced by the shift, and a protected event that is prepared. */
final class ProtectionLoad {

  private static final String ZONE = "+07:00";
  private static final int FIRST_AFTER_DAYS = 3;
  private static final int EVENT_AFTER_DAYS = 9;
  private static final int EVENT_DAYS = 3;
  private static final LocalTime NIGHT = LocalTime.of(0, 30);
  private static final LocalTime MORNING = LocalTime.of(3, 30);

  private final Api shift;
  private final Api leader;
  private final LocalDate today;

  /**
   * @param shift announces work
   * @param leader declares events
   */
  ProtectionLoad(Api shift, Api leader, LocalDate today) {
    this.shift = shift;
    this.leader = leader;
    this.today = today;
  }

  /**
   * @param cable part of the name of the cable that is looked after each week
   * @param province that the event protects
   * @param watchers ids of people who are told at once
   */
  void load(String cable, String province, List<String> watchers) {
    JsonNode found =
        shift.get(
            "/api/inventory/objects?size=1&type=Span&q="
                + URLEncoder.encode(cable, StandardCharsets.UTF_8));
    LocalDate first = today.plusDays(FIRST_AFTER_DAYS);
    shift.post(
        "/api/availability/windows",
        Map.of(
            "object",
            found.at("/items/0/id").asString(),
            "from",
            first.atTime(NIGHT) + ":00" + ZONE,
            "to",
            first.atTime(MORNING) + ":00" + ZONE,
            "reason",
            "Đo kiểm, bảo dưỡng định kỳ tuyến cáp",
            "recurrence",
            "FREQ=WEEKLY;COUNT=8"));
    LocalDate begins = today.plusDays(EVENT_AFTER_DAYS);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("name", "Hội nghị cấp cao tại " + province);
    event.put("purpose", "Bảo đảm thông tin liên tục cho hội nghị, theo chỉ đạo của lãnh đạo.");
    event.put("readyFrom", today.atStartOfDay() + ":00" + ZONE);
    event.put("from", begins.atStartOfDay() + ":00" + ZONE);
    event.put("to", begins.plusDays(EVENT_DAYS).atStartOfDay() + ":00" + ZONE);
    event.put("provinces", List.of(province));
    event.put("objects", List.of());
    event.put("watchers", watchers);
    leader.post("/api/protected-events", event);
  }
}
