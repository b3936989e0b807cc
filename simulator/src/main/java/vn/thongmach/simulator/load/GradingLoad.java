package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Last year's review of the operations centre, its head and its shift leader, entered from paper
 * with its grades issued on scorecards of last year; and this year's, which is open.
 */
final class GradingLoad {

  private static final String CENTRE = "VX.NOC";
  private static final String TEAM = "VX.NOC.C1";
  private static final int BEGUN_DAY = 6;
  private static final int DAYS_APART = 3;
  private static final int OPEN_DAYS = 10;
  private static final int PRESENT = 11;
  private static final int REPORTED_RESULTS = 61;
  private static final int ON_TIME_FROM = 98;

  /** What the centre led last year already. */
  private static final List<String> LED = List.of("TRUC-1", "TRUC-2", "DVLT-1", "MTCL", "CV-NOC");

  private final Api administrator;
  private final Api leader;
  private final Api office;
  private final Api head;
  private final Api shift;
  private final Ids ids;
  private final Heads heads;
  private final String shiftLeader;
  private final LocalDate today;

  /**
   * @param administrator writes down the operator's own procedure
   * @param leader decides
   * @param office holds both reviews
   * @param head of the centre, who reviews it and themselves and proposes
   * @param shift the shift leader, who reviews themselves
   */
  GradingLoad(
      Api administrator,
      Api leader,
      Api office,
      Api head,
      Api shift,
      Ids ids,
      Heads heads,
      String shiftLeader,
      LocalDate today) {
    this.administrator = administrator;
    this.leader = leader;
    this.office = office;
    this.head = head;
    this.shift = shift;
    this.ids = ids;
    this.heads = heads;
    this.shiftLeader = shiftLeader;
    this.today = today;
  }

  void load() {
    int last = today.getYear() - 1;
    writeProcedure(last);
    JsonNode issued = issueLastYear(last);
    if (!issued.at("/round/of/state").asString().equals("ISSUED")) {
      throw new IllegalStateException("Last year's grades were not issued");
    }
    openThisYear();
  }

  /** Who reaches nearly all of a plan has done the task in time: the operator's own wording. */
  private void writeProcedure(int year) {
    administrator.put(
        "/api/rules/grading.procedure",
        Map.of(
            "effectiveFrom",
            year + "-12-01T00:00:00+07:00",
            "parameters",
            Map.of(
                "regulation",
                "Quy chế 05-QC/VX",
                "article",
                "Điều 9",
                "reviewDays",
                1,
                "targetDoneFrom",
                50,
                "targetOnTimeFrom",
                ON_TIME_FROM),
            "source",
            "Quy chế đánh giá, xếp loại của Tổng công ty (dữ liệu mẫu)"));
  }

  private JsonNode issueLastYear(int year) {
    LED.forEach(target -> scorecard(target, year));
    String round = begin(year, "Kiểm điểm, xếp loại năm " + year, "03-BB/ĐU");
    Subjects subjects = group(round);
    LocalDate day = LocalDate.of(year + 1, Month.JANUARY, BEGUN_DAY);
    step(round, "REVIEW", day);
    review(head, subjects.centre, "LEADERSHIP", "9.5");
    review(head, subjects.head, "QUALITIES", "9");
    review(shift, subjects.shift, "QUALITIES", "9.5");
    for (String subject : List.of(subjects.centre, subjects.head, subjects.shift)) {
      office.post(
          subject + "/comments",
          Map.of(
              "day",
              day.plusDays(1).toString(),
              "text",
              "Tập thể nhất trí với bản tự kiểm điểm; đề nghị rút ngắn thời gian khắc phục sự cố.",
              "present",
              PRESENT,
              "votes",
              Map.of("GOOD", PRESENT - 2, "EXCELLENT", 2)));
    }
    step(round, "PROPOSAL", day.plusDays(DAYS_APART));
    propose(head, subjects.centre, "LEADERSHIP", "9.5");
    propose(office, subjects.head, "QUALITIES", "9");
    propose(head, subjects.shift, "QUALITIES", "9.5");
    step(round, "DECISION", day.plusDays(2 * DAYS_APART));
    decide(subjects.centre, "LEADERSHIP", "9.5");
    decide(subjects.head, "QUALITIES", "9");
    decide(subjects.shift, "QUALITIES", "9.5");
    return step(round, "ISSUED", day.plusDays(3 * DAYS_APART));
  }

  private void scorecard(String target, int year) {
    head.post(
        "/api/targets/" + Api.encoded(target) + "/scorecards",
        Map.of("period", Integer.toString(year)));
  }

  private void openThisYear() {
    int year = today.getYear();
    String round = begin(year, "Kiểm điểm, xếp loại năm " + year, "");
    Subjects subjects = group(round);
    office.post(
        round + "/states", Map.of("state", "REVIEW", "due", today.plusDays(OPEN_DAYS).toString()));
    review(shift, subjects.shift, "QUALITIES", "9");
  }

  private String begin(int year, String title, String onPaper) {
    return "/api/grading-rounds/"
        + office
            .post(
                "/api/grading-rounds",
                Map.of(
                    "unit",
                    ids.unit("VX"),
                    "span",
                    "YEAR",
                    "period",
                    Integer.toString(year),
                    "title",
                    title,
                    "onPaper",
                    onPaper))
            .at("/round/of/id")
            .asString();
  }

  private record Subjects(String centre, String head, String shift) {}

  private Subjects group(String round) {
    JsonNode groups =
        office
            .put(
                round + "/groups",
                Map.of(
                    "groups",
                    List.of(
                        group(
                            "COLLECTIVE", "Trung tâm trực thuộc", Map.of("unit", ids.unit(CENTRE))),
                        group(
                            "INDIVIDUAL",
                            "Người đứng đầu trung tâm",
                            Map.of("unit", ids.unit(CENTRE), "person", heads.of(CENTRE))),
                        group(
                            "INDIVIDUAL",
                            "Trưởng ca, kỹ sư vận hành",
                            Map.of("unit", ids.unit(TEAM), "person", shiftLeader)))))
            .get("groups");
    return new Subjects(subject(groups, 0), subject(groups, 1), subject(groups, 2));
  }

  private static Map<String, Object> group(String kind, String name, Map<String, String> subject) {
    return Map.of("kind", kind, "name", name, "subjects", List.of(subject));
  }

  private static String subject(JsonNode groups, int place) {
    return "/api/grading-subjects/" + groups.at("/" + place + "/subjects/0/id").asString();
  }

  private JsonNode step(String round, String state, LocalDate day) {
    LocalDate known = day.isAfter(today) ? today : day;
    return office.post(round + "/states", Map.of("state", state, "day", known.toString()));
  }

  private static Map<String, String> points(String first, String each) {
    return Map.of(first, each, "INNOVATION", each, "SELF_CRITICISM", each);
  }

  private static void review(Api who, String subject, String first, String each) {
    who.post(
        subject + "/self-reviews",
        Map.of(
            "achievements",
            "Bảo đảm mạng trục hoạt động ổn định; hoàn thành các chỉ tiêu chính về độ khả dụng.",
            "weaknesses",
            "Còn sự cố kéo dài do chậm huy động lực lượng; phối hợp với địa bàn có lúc chưa chặt chẽ.",
            "mended",
            "Đã bổ sung phương án ứng cứu và diễn tập tại các tuyến cáp trọng điểm.",
            "remedies",
            "Rút ngắn thời gian huy động, hoàn thành trong quý II năm sau.",
            "points",
            points(first, each),
            "grade",
            "GOOD"));
  }

  private static void propose(Api who, String subject, String first, String each) {
    who.post(subject + "/proposals", Map.of("points", points(first, each), "grade", "GOOD"));
  }

  /** Points for results are entered only where no scorecard gives any. */
  private void decide(String subject, String first, String each) {
    boolean missing = leader.get(subject).at("/inputs/of/results").isNull();
    leader.post(
        subject + "/decisions",
        missing
            ? Map.of(
                "points",
                points(first, each),
                "reportedResults",
                REPORTED_RESULTS,
                "reportedReason",
                "Theo Báo cáo 18-BC/NOC về kết quả thực hiện nhiệm vụ của cá nhân trong năm")
            : Map.of("points", points(first, each)));
  }
}
