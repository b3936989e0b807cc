package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.simulator.world.Organisation;

/**
 * The inspection commission of the Party committee, its issued plan of the year, and one case that
 * is being conducted, headed by the person behind account {@code kiemtra}.
 */
final class SupervisionLoad {

  private static final String STAFF = "VX.PCTT";
  private static final String SUBJECT = "DB.NOC";
  private static final String SINCE = "2024-01-01";
  private static final int TEAM = 3;
  private static final int DECIDED_BEFORE_DAYS = 12;
  private static final int CONDUCTED_AFTER_DAYS = 4;
  private static final int LASTS_DAYS = 30;
  private static final int EVIDENCE_WITHIN_DAYS = 5;

  private final Api administrator;
  private final Api inspector;
  private final Ids ids;
  private final Heads heads;
  private final List<String> staff;
  private final LocalDate today;

  /**
   * @param administrator forms the commission
   * @param inspector the second of the staff, who works with its plan and its case
   */
  SupervisionLoad(
      Api administrator,
      Api inspector,
      Ids ids,
      Heads heads,
      Organisation organisation,
      LocalDate today) {
    this.administrator = administrator;
    this.inspector = inspector;
    this.ids = ids;
    this.heads = heads;
    this.staff =
        organisation.people().stream()
            .filter(person -> person.unit().equals(STAFF))
            .skip(1)
            .limit(TEAM)
            .map(person -> ids.person(person.code()))
            .toList();
    this.today = today;
  }

  void load() {
    String body = commission();
    LocalDate start = LocalDate.of(today.getYear(), Month.JANUARY, 1);
    LocalDate decided = later(start, today.minusDays(DECIDED_BEFORE_DAYS));
    String item = plan(body, start, decided);
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("planItem", item);
    draft.put("symbol", "12-QĐ/UBKT");
    draft.put("decidedOn", decided.toString());
    draft.put("decidedBy", heads.of(STAFF));
    draft.put("first", decided.toString());
    draft.put("last", decided.plusDays(LASTS_DAYS).toString());
    draft.put("head", staff.getFirst());
    draft.put("members", staff.subList(1, staff.size()));
    String path =
        "/api/supervision-cases/"
            + inspector.post("/api/supervision-cases", draft).get("decision").get("id").asString();
    LocalDate conducted = decided.plusDays(CONDUCTED_AFTER_DAYS);
    LocalDate day = conducted.isAfter(today) ? today : conducted;
    write(path, decided, "Họp Đoàn: phân công thành viên, thống nhất đề cương và lịch làm việc.");
    inspector.post(path + "/phases", Map.of("phase", "CONDUCT", "day", day.toString()));
    write(
        path,
        day,
        "Công bố quyết định tại Đảng uỷ Trung tâm Điều hành mạng; nhận báo cáo tự kiểm tra việc"
            + " thực hiện Nghị quyết 02-NQ/ĐU.");
    inspector.post(
        path + "/evidence",
        Map.of(
            "text",
            "Báo cáo nguồn số liệu và cách tính độ khả dụng đã báo cáo Đảng uỷ; kèm sổ giao ca của"
                + " tháng gần nhất.",
            "due",
            today.plusDays(EVIDENCE_WITHIN_DAYS).toString(),
            "ties",
            List.of(Map.of("kind", "CLAUSE", "reference", ids.clause("02-NQ/ĐU", "1")))));
  }

  private void write(String path, LocalDate day, String text) {
    inspector.post(path + "/diary", Map.of("day", day.toString(), "text", text));
  }

  private String commission() {
    String body =
        administrator
            .post(
                "/api/units",
                Map.of(
                    "code",
                    "UBKT",
                    "name",
                    "Ủy ban Kiểm tra Đảng uỷ " + Organisation.OPERATOR,
                    "tree",
                    "PARTY",
                    "parent",
                    ids.unit("DU"),
                    "validFrom",
                    SINCE))
            .get("id")
            .asString();
    post(body, heads.of(STAFF), "Chủ nhiệm");
    staff.forEach(person -> post(body, person, "Ủy viên"));
    return body;
  }

  private void post(String body, String person, String post) {
    administrator.post(
        "/api/mandates", Map.of("person", person, "unit", body, "post", post, "from", SINCE));
  }

  /** Gives the item that the case carries out. */
  private String plan(String body, LocalDate start, LocalDate decided) {
    LocalDate end = LocalDate.of(today.getYear(), Month.DECEMBER, 31);
    LocalDate until = decided.plusDays(LASTS_DAYS);
    List<Map<String, Object>> items =
        List.of(
            item("INSPECTION", SUBJECT, "02-NQ/ĐU", decided, until.isAfter(end) ? end : until),
            item(
                "THEMATIC_SUPERVISION",
                "CB.KTM",
                "02-NQ/ĐU",
                start.plusMonths(4),
                start.plusMonths(5)),
            item("REGULAR_SUPERVISION", "DB.MT", "01-NQ/ĐH", start, end));
    String path =
        "/api/supervision-plans/"
            + inspector
                .post(
                    "/api/supervision-plans",
                    Map.of("year", today.getYear(), "body", body, "items", items))
                .get("id")
                .asString();
    return inspector
        .post(
            path + "/issue",
            Map.of("symbol", "01-KH/UBKT", "issuedOn", earlier(start.plusDays(14)).toString()))
        .get("items")
        .get(0)
        .get("id")
        .asString();
  }

  private Map<String, Object> item(
      String kind, String subject, String document, LocalDate first, LocalDate last) {
    return Map.of(
        "kind", kind,
        "subject", ids.unit(subject),
        "directive", ids.document(document),
        "first", first.toString(),
        "last", last.toString());
  }

  private LocalDate earlier(LocalDate day) {
    return day.isAfter(today) ? today : day;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
