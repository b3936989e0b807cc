package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;

/** Findings, conclusions and what is mended over HTTP: every refusal in words. */
class SupervisionConclusionWebModuleTests extends SupervisionWebTest {

  private RequestPostProcessor lead() {
    return as(Role.INSPECTOR, team.getFirst());
  }

  private RequestPostProcessor head() {
    return as(Role.UNIT_HEAD, subjectHead);
  }

  private String finished(String kind) throws Exception {
    String one =
        CASES
            + "/"
            + posted(201, chair(), CASES, decision("").replace("INSPECTION", kind))
                .at("/decision/id")
                .asString();
    posted(200, chair(), one + "/phases", step("CONDUCT"));
    posted(200, chair(), one + "/phases", step("FINISH"));
    return one;
  }

  private String shortcomings(String more) {
    return conclusion(
        ",'shortcomings':[{'text':'Ghi sổ trực','due':'%s'%s}]".formatted(today.plusDays(9), more));
  }

  @Test
  void refusesFindingsAndConclusionsInWords() throws Exception {
    String open = CASES + "/" + opened();
    refuse(
        409,
        lead(),
        open + "/findings",
        "{'kind':'STRENGTH','text':'Tốt'}",
        "supervision.not-finding",
        "Cuộc “12-QĐ/UBKT” chưa tiến hành hoặc đã kết luận; không ghi, sửa nhận xét được.");
    refuse(
        409,
        lead(),
        open + "/conclusion",
        conclusion(""),
        "supervision.not-finished",
        "Cuộc “12-QĐ/UBKT” chưa ở bước kết thúc; hãy chuyển bước rồi kết luận.");
    String one = finished("INSPECTION");
    refuse(
        409,
        chair(),
        one + "/phases",
        step("CLOSED"),
        "supervision.not-concluded",
        "Cuộc “12-QĐ/UBKT” chưa có kết luận hoặc đánh giá; ghi xong mới lưu hồ sơ được.");
    refuse(
        422,
        lead(),
        one + "/conclusion",
        shortcomings(",'unit':'%s','finding':3".formatted(body))
            .replace("'text':'Đã", "'warning':'Chậm','text':'Đã"),
        "supervision.no-warning",
        "Kiểm tra kết thúc bằng kết luận, không cảnh báo; hãy để trống phần cảnh báo.",
        "supervision.unit-foreign",
        "Đơn vị này không thuộc đối tượng được kiểm tra, giám sát; hãy chọn đối tượng hoặc đơn vị"
            + " bên dưới.",
        "supervision.finding-unknown",
        "Không có hạn chế hay dấu hiệu vi phạm số 3; hãy chọn trong danh sách.");
    refuse(
        422,
        lead(),
        finished("REGULAR_SUPERVISION") + "/conclusion",
        conclusion(",'discipline':'Khiển trách'"),
        "supervision.no-discipline",
        "Giám sát không đề nghị kỷ luật; nếu có dấu hiệu vi phạm, hãy kiểm tra bằng một quyết định"
            + " khác.");
    posted(201, lead(), one + "/conclusion", conclusion(""));
    refuse(
        409,
        lead(),
        one + "/conclusion",
        conclusion(""),
        "supervision.concluded",
        "Cuộc “12-QĐ/UBKT” đã có kết luận hoặc đánh giá; nội dung đã ban hành không sửa được.");
  }

  @Test
  void servesFollowsAndRefusesInWordsWhatIsMended() throws Exception {
    String one = finished("INSPECTION");
    JsonNode finding =
        posted(201, lead(), one + "/findings", "{'kind':'SHORTCOMING','text':'Thiếu ca đêm'}");
    assertThat(finding.path("version").asInt()).isEqualTo(1);
    putAs(
        200,
        lead(),
        one + "/findings/1",
        "{'kind':'SHORTCOMING','text':'Thiếu ca đêm, ca ngày','version':1}");
    posted(201, lead(), one + "/conclusion", shortcomings(",'finding':1"));
    JsonNode served = read(200, head(), one + "/conclusion");
    assertThat(served.at("/conclusion/by").isNull()).as("who recorded it is not told").isTrue();
    assertThat(served.path("answers").asBoolean()).isTrue();
    posted(200, head(), one + "/conclusion/acknowledgement", "{}");
    refuse(
        409,
        head(),
        one + "/conclusion/acknowledgement",
        "{}",
        "supervision.acknowledged",
        "“05-KL/UBKT” đã được tiếp nhận.");
    String mended = one + "/conclusion/shortcomings/1";
    refuse(
        409,
        lead(),
        mended + "/decision",
        "{'accepted':true}",
        "supervision.nothing-waits",
        "Việc số 1 chưa có báo cáo khắc phục nào chờ xem xét.");
    String done = "{'day':'%s','text':'Đã ghi đủ'}".formatted(today);
    posted(201, head(), mended + "/mendings", done);
    refuse(
        409,
        head(),
        mended + "/mendings",
        done,
        "supervision.mending-waits",
        "Việc khắc phục số 1 đã báo cáo và đang chờ xem xét.");
    posted(200, lead(), mended + "/decision", "{'accepted':true}");
    refuse(
        409,
        head(),
        mended + "/mendings",
        done,
        "supervision.mended",
        "Việc số 1 đã được công nhận khắc phục xong.");
    assertThat(
            read(200, head(), "/api/supervision-shortcomings?open=false")
                .path("items")
                .findValuesAsString("mendedOn"))
        .contains(today.toString());
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    String one = finished("INSPECTION");
    posted(201, lead(), one + "/findings", "{'kind':'STRENGTH','text':'Tốt'}");
    posted(201, lead(), one + "/conclusion", shortcomings(""));
    int[] few = statements(one);
    String more = finished("INSPECTION");
    posted(201, lead(), more + "/findings", "{'kind':'STRENGTH','text':'Tốt'}");
    posted(201, lead(), more + "/findings", "{'kind':'STRENGTH','text':'Tốt'}");
    String item = "{'text':'Ghi sổ trực','due':'%s'}".formatted(today.plusDays(9));
    posted(
        201,
        lead(),
        more + "/conclusion",
        conclusion(",'shortcomings':[%s,%s]".formatted(item, item)));
    assertThat(statements(more)).isEqualTo(few);
  }

  @Test
  void printsWhatWasConcludedForThoseWhoReadIt() throws Exception {
    String one = finished("INSPECTION");
    String paper = one + "/conclusion/paper?format=";
    assertThat(codes(read(409, lead(), paper + "PDF")))
        .containsExactly("supervision.not-concluded");
    posted(201, lead(), one + "/conclusion", shortcomings(""));
    for (RequestPostProcessor reader : List.of(lead(), head())) {
      MockHttpServletResponse pdf = got(reader, paper + "PDF");
      assertThat(pdf.getStatus()).isEqualTo(200);
      try (PDDocument read = Loader.loadPDF(pdf.getContentAsByteArray())) {
        assertThat(new PDFTextStripper().getText(read))
            .contains("THÔNG BÁO KẾT LUẬN KIỂM TRA", "05-KL/UBKT", "12-QĐ/UBKT", "Ghi sổ trực");
      }
      assertThat(got(reader, paper + "DOCX").getContentAsByteArray()).startsWith('P', 'K');
    }
    assertThat(got(as(Role.UNIT_HEAD, person("Lạ")), paper + "PDF").getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse got(RequestPostProcessor who, String path) throws Exception {
    return mvc.perform(get(path).with(who)).andReturn().getResponse();
  }

  private int[] statements(String one) throws Exception {
    String[] paths = {one + "/findings", one + "/conclusion", "/api/supervision-shortcomings"};
    int[] counts = new int[paths.length];
    for (int at = 0; at < paths.length; at++) {
      String each = paths[at];
      read(200, lead(), each);
      counts[at] = CountedStatements.of(() -> read(200, lead(), each)).size();
    }
    return counts;
  }
}
