package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.simulator.world.Organisation;

/**
 * The inspection commission of the Party committee, its issued plan of the year, an inspection that
 * is being conducted and waits for evidence, and a supervision that was assessed, both headed by
 * the person behind account {@code kiemtra}; and what a trade union says.
 */
final class SupervisionLoad {

  private static final String STAFF = "VX.PCTT";
  private static final String SUBJECT = "DB.NOC";
  private static final String CRITICISED = "VX.NOC";
  private static final String SINCE = "2024-01-01";
  private static final int TEAM = 3;
  private static final int DECIDED_BEFORE_DAYS = 12;
  private static final int CONDUCTED_AFTER_DAYS = 4;
  private static final int LASTS_DAYS = 30;
  private static final int EVIDENCE_WITHIN_DAYS = 5;
  private static final int ASSESSED_BEFORE_DAYS = 40;
  private static final int FINISHED_BEFORE_DAYS = 6;
  private static final int MENDED_WITHIN_DAYS = 10;

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
    List<String> planned = plan(body, start, decided);
    String path = open(planned.getFirst(), "12-QĐ/UBKT", decided);
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
    assessed(planned.get(1), start);
    critique();
  }

  /** What a trade union, of whose committee the inspector is, says about a resolution. */
  private void critique() {
    String union =
        administrator
            .post(
                "/api/units",
                Map.of(
                    "code",
                    "CD",
                    "name",
                    "Công đoàn " + Organisation.OPERATOR,
                    "tree",
                    "PARTY",
                    "parent",
                    ids.unit("DU"),
                    "validFrom",
                    SINCE))
            .get("id")
            .asString();
    post(union, staff.getFirst(), "Ủy viên Ban Chấp hành");
    inspector.post(
        "/api/social-critiques",
        Map.of(
            "about",
            "EXECUTION",
            "union",
            union,
            "addressee",
            ids.unit(CRITICISED),
            "directive",
            ids.document("02-NQ/ĐU"),
            "text",
            "Ca trực đêm ở Trung tâm kéo dài 12 giờ; đề nghị chia lại ca, bảo đảm nghỉ bù cho người"
                + " lao động."));
  }

  private String open(String item, String symbol, LocalDate decided) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("planItem", item);
    draft.put("symbol", symbol);
    draft.put("decidedOn", decided.toString());
    draft.put("decidedBy", heads.of(STAFF));
    draft.put("first", decided.toString());
    draft.put("last", decided.plusDays(LASTS_DAYS).toString());
    draft.put("head", staff.getFirst());
    draft.put("members", staff.subList(1, staff.size()));
    return "/api/supervision-cases/"
        + inspector.post("/api/supervision-cases", draft).get("decision").get("id").asString();
  }

  /** A supervision that was assessed, with one thing still to be mended. */
  private void assessed(String item, LocalDate start) {
    LocalDate decided = later(start, today.minusDays(ASSESSED_BEFORE_DAYS));
    LocalDate finished = later(start, today.minusDays(FINISHED_BEFORE_DAYS));
    String path = open(item, "09-QĐ/UBKT", decided);
    String clause = ids.clause("02-NQ/ĐU", "1");
    inspector.post(path + "/phases", Map.of("phase", "CONDUCT", "day", decided.toString()));
    finding(
        path,
        "STRENGTH",
        "Chi bộ đã quán triệt nghị quyết đến từng đảng viên, phân công rõ người, rõ việc.",
        clause);
    finding(
        path,
        "SHORTCOMING",
        "Chưa đối chiếu số đã báo cáo với số đo trước khi báo cáo cấp trên.",
        clause);
    inspector.post(path + "/phases", Map.of("phase", "FINISH", "day", finished.toString()));
    inspector.post(
        path + "/conclusion",
        Map.of(
            "symbol",
            "03-BC/UBKT",
            "announcedOn",
            finished.toString(),
            "text",
            "Việc thực hiện Nghị quyết 02-NQ/ĐU có chuyển biến; còn chậm đối chiếu số liệu báo cáo.",
            "warning",
            "Số liệu báo cáo chưa đối chiếu dễ dẫn đến báo cáo sai.",
            "shortcomings",
            List.of(
                Map.of(
                    "text",
                    "Đối chiếu số báo cáo với số đo hằng tháng, ghi biên bản đối chiếu.",
                    "due",
                    today.plusDays(MENDED_WITHIN_DAYS).toString(),
                    "finding",
                    2))));
  }

  private void finding(String path, String kind, String text, String clause) {
    inspector.post(
        path + "/findings",
        Map.of(
            "kind",
            kind,
            "text",
            text,
            "ties",
            List.of(Map.of("kind", "CLAUSE", "reference", clause))));
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

  /** Gives the items. */
  private List<String> plan(String body, LocalDate start, LocalDate decided) {
    LocalDate end = LocalDate.of(today.getYear(), Month.DECEMBER, 31);
    LocalDate until = decided.plusDays(LASTS_DAYS);
    List<Map<String, Object>> items =
        List.of(
            item("INSPECTION", SUBJECT, "02-NQ/ĐU", decided, until.isAfter(end) ? end : until),
            item(
                "THEMATIC_SUPERVISION",
                "CB.KTM",
                "02-NQ/ĐU",
                later(start, today.minusDays(ASSESSED_BEFORE_DAYS)),
                today),
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
        .valueStream()
        .map(item -> item.get("id").asString())
        .toList();
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
