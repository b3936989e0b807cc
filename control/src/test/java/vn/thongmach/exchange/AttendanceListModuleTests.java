package vn.thongmach.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;

/** Who attended a study session, from a table: all errors by their places, all rows or none. */
class AttendanceListModuleTests extends ListTest {

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String unit = "";
  private String head = "";
  private String campaign = "";
  private String imports = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("ATT-1", "");
    head = posted("Trưởng", "ATT-00");
    posted("An", "ATT-01");
    posted("Bình", "ATT-02");
    posted("Cường", "ATT-03");
    posted("Cường", "ATT-04");
    created("/api/people", "{'familyName':'Lê','givenName':'Lạ','code':'ATT-99'}");
    campaign =
        id(
            posted(
                201,
                head(),
                "/api/study-campaigns",
                """
                {'title':'Học','topic':'Chuyên đề','ownerUnit':'%s','audience':[{'unit':'%s'}],
                'first':'%s','last':'%s'}
                """
                    .formatted(unit, unit, today.minusDays(3), today.plusDays(9))));
    posted(200, head(), "/api/study-campaigns/" + campaign + "/opening", "{}");
    String session =
        id(
            posted(
                201,
                head(),
                "/api/study-campaigns/" + campaign + "/sessions",
                "{'day':'%s','place':'Hội trường','ledBy':'Bí thư'}".formatted(today)));
    imports = "/api/study-sessions/" + session + "/attendance/imports";
  }

  private String posted(String given, String code) throws Exception {
    String person =
        id(
            created(
                "/api/people",
                "{'familyName':'Lê','middleName':'Văn','givenName':'%s','code':'%s'}"
                    .formatted(given, code)));
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Kỹ sư','from':'2020-01-01'}".formatted(person, unit));
    return person;
  }

  private RequestPostProcessor head() {
    return SignedIn.as(Role.UNIT_HEAD, UUID.fromString(unit), UUID.fromString(head));
  }

  private int attended() throws Exception {
    return read(200, head(), "/api/study-campaigns/" + campaign + "/sessions")
        .at("/items/0/attended")
        .asInt();
  }

  @Test
  void takesAListByCodeOrNameAfterATryAndTheSameAgainAddsNobody() throws Exception {
    byte[] list = bytes("Mã người;Họ và tên\nATT-01;\n;lê  văn bình\n");
    int before = attended();
    counts(upload(200, head(), imports + "?dryRun=true", list), 2, 0, 0);
    assertThat(attended()).as("a try keeps nothing").isEqualTo(before);
    counts(upload(200, head(), imports, list), 2, 0, 0);
    assertThat(attended()).isEqualTo(before + 2);
    counts(upload(200, head(), imports, list), 0, 0, 2);
    JsonNode records =
        read(200, head(), "/api/study-campaigns/" + campaign + "/records").path("items");
    assertThat(each(records, "way")).contains("IMPORTED");
    assertThat(
            new String(
                download(head(), "/api/imports/attendance/template?format=csv"),
                StandardCharsets.UTF_8))
        .contains("Mã người");
  }

  @Test
  void refusesAllWrongRowsTogetherByTheirPlacesAndKeepsNone() throws Exception {
    int before = attended();
    JsonNode refusal =
        upload(
            422,
            head(),
            imports,
            bytes(
                "Mã người,Họ và tên\nATT-04,\nKHONG-CO,\n,Lê Văn Cường\n,Lê Văn Ai\n"
                    + "ATT-04,\n"));
    assertThat(places(refusal))
        .containsExactly(
            "exchange.reference-unknown 3:1 Mã người",
            "exchange.name-shared 4:2 Họ và tên",
            "exchange.nobody-named 5:2 Họ và tên",
            "exchange.row-repeated 6:1 Mã người");
    assertThat(each(refusal.path("errors"), "message"))
        .contains(
            "Có 2 người trong diện cùng tên “Lê Văn Cường”; hãy ghi mã người để phân biệt.",
            "Không có ai tên “Lê Văn Ai” trong diện phải tham gia mà bạn được điểm danh; kiểm tra"
                + " lại dấu, hoặc ghi mã người.");
    assertThat(places(upload(422, head(), imports, bytes("Mã người\nATT-03\nATT-99\n"))))
        .containsExactly("study.not-in-audience 3:1 Mã người");
    assertThat(attended()).isEqualTo(before);
    RequestPostProcessor worker =
        SignedIn.as(Role.WORKER, UUID.fromString(unit), UUID.fromString(head));
    upload(403, worker, imports, bytes("Mã người\nATT-03\n"));
  }
}
