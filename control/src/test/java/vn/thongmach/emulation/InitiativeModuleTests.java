package vn.thongmach.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Initiatives over HTTP: what they changed by a measure, who decides, every refusal in words. */
class InitiativeModuleTests extends WebTest {

  private static final String INITIATIVES = "/api/initiatives";
  private static final Set<Role> HOLDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.ADMINISTRATOR);

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String top = "";
  private String north = "";
  private String leader = "";
  private String worker = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("EIW", "");
    north = unit("EIW-N", top);
    leader = posted("Lãnh", top);
    worker = posted("Thợ", north);
  }

  private String posted(String name, String in) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Kỹ sư','from':'2020-01-01'}".formatted(person, in));
    return person;
  }

  private static RequestPostProcessor as(Role role, String unit, String person) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(person));
  }

  private RequestPostProcessor author() {
    return as(Role.WORKER, north, worker);
  }

  private RequestPostProcessor holder() {
    return as(Role.LEADER, top, leader);
  }

  private String draft(String more) {
    return """
    {'unit':'%s','title':'Bảng kiểm giao ca','problem':'Sót việc','solution':'Bảy mục',
    'authors':[{'person':'%s','share':100}]%s}
    """
        .formatted(north, worker, more);
  }

  private String submitted() throws Exception {
    return INITIATIVES + "/" + id(posted(201, author(), INITIATIVES, draft("")));
  }

  private String decision(String by) {
    return "{'symbol':'9/QĐ','decidedOn':'%s','decidedBy':'%s'}".formatted(today, by);
  }

  private int status(String method, RequestPostProcessor who, String path) throws Exception {
    return mvc.perform(
            request(HttpMethod.valueOf(method), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(who))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private void refuse(
      int status, RequestPostProcessor who, String path, String sent, String... told)
      throws Exception {
    JsonNode refusal = posted(status, who, path, sent);
    for (int at = 0; at < told.length; at += 2) {
      assertThat(codes(refusal)).contains(told[at]);
      assertThat(each(refusal.path("errors"), "message")).contains(told[at + 1]);
    }
  }

  @Test
  void answersEveryRoleFromOutsideAndShowsWhatIsRecognisedToTheOrganisation() throws Exception {
    String one = submitted();
    String elsewhere = unit("EIW-X", "");
    for (Role role : Role.values()) {
      RequestPostProcessor stranger = as(role, elsewhere, person("Lạ"));
      String who = role.wireName();
      int hidden = role == Role.INTEGRATION ? 403 : 404;
      int holds = HOLDERS.contains(role) ? 404 : 403;
      assertThat(status("GET", stranger, INITIATIVES)).as(who).isEqualTo(hidden == 404 ? 200 : 403);
      assertThat(status("GET", stranger, one)).as(who).isEqualTo(hidden);
      assertThat(status("POST", stranger, INITIATIVES))
          .as(who)
          .isEqualTo(hidden == 404 ? 400 : 403);
      assertThat(status("POST", stranger, one + "/recognition")).as(who).isEqualTo(holds);
      assertThat(status("POST", stranger, one + "/refusal")).as(who).isEqualTo(holds);
    }
    RequestPostProcessor colleague = as(Role.WORKER, top, person("Bạn"));
    read(404, colleague, one);
    read(200, author(), one);
    posted(200, holder(), one + "/recognition", decision(leader));
    assertThat(read(200, colleague, one).at("/decision/symbol").asString()).isEqualTo("9/QĐ");
    String other = submitted();
    posted(200, holder(), other + "/refusal", "{'reason':'Đã có'}");
    assertThat(read(200, author(), other).path("declined").asString()).isEqualTo("Đã có");
    read(404, colleague, other);
  }

  @Test
  void readsItsEffectFromTheMeasureBeforeAndAfter() throws Exception {
    String event = "{'subject':{'kind':'UNIT','id':'%s'},'occurredOn':'%s','numerator':%d}";
    created(
        "/api/measures/members-admitted/events",
        "["
            + event.formatted(north, "2025-02-03", 2)
            + ","
            + event.formatted(north, "2025-05-03", 5)
            + "]");
    String one =
        INITIATIVES
            + "/"
            + id(
                posted(
                    201,
                    author(),
                    INITIATIVES,
                    draft(
                        ",'measure':'members-admitted','before':'2025-Q1','after':'2025-Q2','reported':'Nhanh"
                            + " hơn'")));
    JsonNode effect = read(200, author(), one).path("effect");
    assertThat(effect.at("/before/value").asDouble()).isEqualTo(2);
    assertThat(effect.at("/after/value").asDouble()).isEqualTo(5);
    assertThat(effect.path("change").asDouble()).isEqualTo(3);
    assertThat(effect.path("better").asBoolean()).isTrue();
    assertThat(effect.at("/after/origin").asString()).isEqualTo("REPORTED");
    JsonNode none =
        posted(
                201,
                author(),
                INITIATIVES,
                draft(",'measure':'members-admitted','before':'2024-Q3','after':'2024-Q4'"))
            .path("effect");
    assertThat(none.path("change").isNull()).isTrue();
    assertThat(none.at("/before/value").isNull()).isTrue();
  }

  @Test
  void refusesInWords() throws Exception {
    String both = "'authors':[{'person':'%s','share':%d},{'person':'%s','share':%d}]";
    String whole = "'authors':[{'person':'" + worker + "','share':100}]";
    refuse(
        422,
        author(),
        INITIATIVES,
        draft(",'measure':'members-admitted','before':'2025-Q2','after':'2025-Q1'")
            .replace(whole, both.formatted(worker, 40, leader, 50)),
        "emulation.shares-sum",
        "Tổng tỷ lệ đóng góp là 90 %; phải bằng 100 %.",
        "emulation.periods-apart",
        "Kỳ sau phải bắt đầu khi kỳ trước đã hết và dài bằng kỳ trước; hãy chọn lại.");
    refuse(
        422,
        author(),
        INITIATIVES,
        draft("").replace(whole, both.formatted(worker, 50, worker, 50)),
        "emulation.person-repeated",
        "Dòng 2 lặp lại một tác giả; mỗi người ghi một lần.");
    refuse(
        422,
        as(Role.WORKER, north, leader),
        INITIATIVES,
        draft(""),
        "emulation.not-author",
        "Sáng kiến do một trong các tác giả gửi, hoặc do người có thẩm quyền gửi thay.");
    String one = submitted();
    refuse(
        422,
        as(Role.UNIT_HEAD, north, worker),
        one + "/recognition",
        decision(leader),
        "emulation.decides-on-self",
        "Không ai tự quyết định khen thưởng cho mình hoặc cho đơn vị mình đứng đầu.");
    posted(200, holder(), one + "/recognition", decision(leader));
    refuse(
        409,
        holder(),
        one + "/refusal",
        "{'reason':'Muộn'}",
        "emulation.not-submitted",
        "Sáng kiến “Bảng kiểm giao ca” đã được xét; hãy tải lại để xem trạng thái hiện tại.");
  }

  @Test
  void isAwardedOnceForEachAuthorOnceItIsRecognised() throws Exception {
    String one = submitted();
    String nomination =
        "{'title':'giay-khen-ca-nhan','unit':'%s','initiative':'%s','person':'%s'}"
            .formatted(top, one.substring(INITIATIVES.length() + 1), worker);
    refuse(
        422,
        holder(),
        "/api/emulation-awards",
        nomination,
        "emulation.initiative-open",
        "Chỉ xét sáng kiến đã được công nhận trong phạm vi của bạn, cho một tác giả của sáng"
            + " kiến.");
    posted(200, holder(), one + "/recognition", decision(leader));
    JsonNode award = posted(201, holder(), "/api/emulation-awards", nomination);
    assertThat(award.at("/achievement/text").asString())
        .isEqualTo("Sáng kiến “Bảng kiểm giao ca”, đóng góp 100 %");
    posted(
        200,
        holder(),
        "/api/emulation-awards/" + id(award) + "/decision",
        """
        {'symbol':'15/QĐ','place':'Hà Nội','decidedOn':'%s','decidedBy':'%s','capacity':'Tổng giám đốc'}
        """
            .formatted(today, leader));
    JsonNode again = posted(409, holder(), "/api/emulation-awards", nomination);
    assertThat(codes(again)).containsExactly("emulation.achievement-awarded");
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    submitted();
    int few = statements();
    submitted();
    submitted();
    assertThat(statements()).isEqualTo(few);
  }

  private int statements() throws Exception {
    read(200, holder(), INITIATIVES);
    return CountedStatements.of(() -> read(200, holder(), INITIATIVES)).size();
  }
}
