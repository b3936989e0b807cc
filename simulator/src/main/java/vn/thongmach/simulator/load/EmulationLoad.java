package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A movement of the year that two units take part in, judged by what they report and by points; an
 * award, and a good practice that another unit tries.
 */
final class EmulationLoad {

  private static final String OPERATOR = "VX";
  private static final String CENTRE = "VX.NOC";
  private static final String TRYING = "VX.KTM";
  private static final int REGISTER_DAYS = 14;
  private static final int QUARTER_MONTHS = 3;
  private static final int DECIDED_BEFORE_DAYS = 10;

  private final Api leader;
  private final Ids ids;
  private final Heads heads;
  private final LocalDate today;

  EmulationLoad(Api leader, Ids ids, Heads heads, LocalDate today) {
    this.leader = leader;
    this.ids = ids;
    this.heads = heads;
    this.today = today;
  }

  /**
   * @param takings accounts of heads by the unit that each registers, with what they pledge
   */
  void load(Map<String, Taking> takings) {
    String path = "/api/emulation-movements/" + drafted();
    leader.post(path + "/launch", Map.of());
    takings.forEach(
        (unit, taking) ->
            taking
                .head()
                .post(
                    path + "/registrations",
                    Map.of("unit", ids.unit(unit), "pledge", taking.pledge())));
    JsonNode criteria = leader.get(path).get("movement").get("criteria");
    String judged = criteria.get(criteria.size() - 1).get("id").asString();
    for (JsonNode row : leader.get(path + "/standing").get("items")) {
      Taking taking = Objects.requireNonNull(takings.get(row.get("unit").get("code").asString()));
      leader.post(
          path + "/registrations/" + row.get("registration").asString() + "/points",
          Map.of("criterion", judged, "points", taking.points(), "reason", taking.reason()));
    }
  }

  /** What the centre was commended for, by a decision of ten days ago. */
  void award() {
    String award =
        leader
            .post(
                "/api/emulation-awards",
                Map.of(
                    "title",
                    "giay-khen-tap-the",
                    "unit",
                    ids.unit(OPERATOR),
                    "holderUnit",
                    ids.unit(CENTRE),
                    "text",
                    "Giữ mạng trục thông suốt trong mùa bão, khôi phục các tuyến miền Trung trước"
                        + " hạn",
                    "evidence",
                    "Báo cáo 47/BC-NOC và dòng thời gian sự cố các tuyến miền Trung"))
            .get("id")
            .asString();
    leader.post(
        "/api/emulation-awards/" + award + "/decision",
        Map.of(
            "symbol",
            "214/QĐ-VX",
            "place",
            "Hà Nội",
            "decidedOn",
            today.minusDays(DECIDED_BEFORE_DAYS).toString(),
            "decidedBy",
            heads.of(OPERATOR),
            "capacity",
            "Tổng giám đốc"));
  }

  /** How shifts are handed over, tried by a technical unit. */
  void practice() {
    String path =
        "/api/good-practices/"
            + leader
                .post(
                    "/api/good-practices",
                    Map.of(
                        "unit",
                        ids.unit(CENTRE),
                        "title",
                        "Giao ca theo bảng kiểm bảy mục",
                        "what",
                        "Mỗi ca trực bàn giao bằng một bảng kiểm chung thay cho ghi tay.",
                        "how",
                        "Bảng kiểm gồm: cảnh báo còn mở, việc có kế hoạch, trạm chạy máy nổ, tuyến"
                            + " mất dự phòng, vướng mắc chờ trả lời, khách hàng lớn bị ảnh hưởng,"
                            + " việc ca sau phải làm trước.",
                        "worked",
                        "Ba ca trực của trung tâm, từ quý II; không còn việc bị sót giữa hai ca.",
                        "links",
                        List.of()))
                .get("id")
                .asString();
    leader.post(
        path + "/trials",
        Map.of("unit", ids.unit(TRYING), "from", today.minusDays(DECIDED_BEFORE_DAYS).toString()));
  }

  /**
   * A unit that others can learn from, and an initiative whose effect is read from two quarters.
   */
  void examples() {
    leader.post(
        "/api/exemplars",
        Map.of(
            "unit",
            ids.unit(CENTRE),
            "story",
            "Trong đợt mưa lũ miền Trung, ba ca trực thay nhau bám máy liên tục; cuối mỗi ca cùng"
                + " rút kinh nghiệm mười phút và ghi vào bảng kiểm cho ca sau."));
    LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
    JsonNode initiative =
        leader.post(
            "/api/initiatives",
            Map.of(
                "unit",
                ids.unit(CENTRE),
                "title",
                "Nhắc hạn nhiệm vụ ngay trong lịch ca trực",
                "problem",
                "Nhiệm vụ đến hạn trong ca đêm thường bị bỏ sót vì ca trực không xem danh sách chung.",
                "solution",
                "Đưa hạn của từng nhiệm vụ vào lịch ca; trưởng ca điểm danh việc đến hạn khi giao ca.",
                "authors",
                List.of(Map.of("person", heads.of(CENTRE), "share", 100)),
                "measure",
                "tasks-on-time",
                "before",
                quarterOf(quarter.minusMonths(2 * QUARTER_MONTHS)),
                "after",
                quarterOf(quarter.minusMonths(QUARTER_MONTHS)),
                "reported",
                "Giảm khoảng một giờ nhắc việc mỗi tuần."));
    leader.post(
        "/api/initiatives/" + initiative.get("id").asString() + "/recognition",
        Map.of(
            "symbol",
            "231/QĐ-VX",
            "decidedOn",
            today.toString(),
            "decidedBy",
            heads.of(OPERATOR),
            "version",
            initiative.get("version").asInt()));
  }

  private static String quarterOf(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  private String drafted() {
    LocalDate last = today.withDayOfYear(today.lengthOfYear());
    LocalDate until = today.plusDays(REGISTER_DAYS);
    String year = Integer.toString(today.getYear());
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("title", "Thi đua “Đúng hạn, đúng việc” năm " + year);
    draft.put(
        "aim",
        "Mỗi đơn vị hoàn thành nhiệm vụ đúng hạn, tháo gỡ vướng mắc trong thời hạn, giữ văn hoá"
            + " phục vụ.");
    draft.put("holder", ids.unit(OPERATOR));
    draft.put("first", today.withDayOfYear(1).toString());
    draft.put("last", last.toString());
    draft.put("registerUntil", (until.isAfter(last) ? last : until).toString());
    draft.put("contestants", "UNIT");
    draft.put("areas", List.of(Map.of("unit", ids.unit(OPERATOR), "below", true)));
    draft.put(
        "criteria",
        List.of(
            measured("Nhiệm vụ hoàn thành đúng hạn", "tasks-on-time", 2, year),
            measured("Vướng mắc được tháo gỡ đúng hạn", "obstacles-removed-on-time", 1, year),
            Map.of("name", "Văn hoá phục vụ nội bộ", "weight", 1)));
    return leader.post("/api/emulation-movements", draft).get("id").asString();
  }

  private static Map<String, Object> measured(
      String name, String measure, int weight, String period) {
    return Map.of(
        "name",
        name,
        "weight",
        weight,
        "measure",
        measure,
        "period",
        period,
        "baseline",
        60,
        "goal",
        100);
  }

  /** How one unit takes part. */
  record Taking(Api head, String pledge, int points, String reason) {}
}
