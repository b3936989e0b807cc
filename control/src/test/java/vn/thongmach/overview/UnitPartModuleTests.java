package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A unit's view of its people over HTTP: who has no line, what is not clear, and who may look. */
class UnitPartModuleTests extends WebTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final LocalDate today = LocalDate.now(ZONE);
  private String top = "";
  private String unit = "";
  private String beside = "";
  private String head = "";
  private String worker = "";
  private String idle = "";
  private String stranger = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("UPT-0", "");
    unit = unit("UPT-1", top);
    beside = unit("UPT-2", top);
    head = person("Đầu");
    worker = person("Thợ");
    idle = person("Rảnh");
    stranger = person("Lạ");
    post(head, unit, "Giám đốc");
    post(worker, unit, "Kỹ sư");
    post(idle, unit, "Kỹ sư");
    post(stranger, beside, "Kỹ sư");
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'UPT-NQ','title':'Ai cũng có phần','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Nối'}]}
                """
                    .formatted(top))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'UPT-CT','name':'Đúng hạn','ownerUnit':'%s','head':'%s','measure':'tasks-on-time',
        'subject':{'units':['%s']},'direction':'HIGHER','baseline':0,
        'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, head, unit, Year.now(ZONE), clause));
    task("UPT-CLEAR", worker, unit, "'product':'Biên bản','target':'UPT-CT'");
    task("UPT-BARE", worker, unit, "'product':' '");
    created(
        "/api/tasks",
        "{'code':'UPT-NOBODY','title':'Đo','unit':'%s','due':'%s','target':'UPT-CT','product':'Sổ'}"
            .formatted(unit, today.plusDays(3)));
    task("UPT-HEAD", head, unit, "'product':'Báo cáo','target':'UPT-CT'");
    task("UPT-BESIDE", stranger, beside, "'product':null");
  }

  private void post(String person, String of, String name) throws Exception {
    created("/api/mandates", "{'person':'%s','unit':'%s','post':'%s'}".formatted(person, of, name));
  }

  private void task(String code, String who, String of, String more) throws Exception {
    created(
        "/api/tasks",
        "{'code':'%s','title':'Đo kiểm','unit':'%s','person':'%s','due':'%s',%s}"
            .formatted(code, of, who, today.plusDays(5), more));
  }

  private RequestPostProcessor head() {
    return SignedIn.as(Role.UNIT_HEAD, UUID.fromString(unit), UUID.fromString(head));
  }

  private JsonNode part(String more) throws Exception {
    return read(200, head(), "/api/overview/unit-part" + more);
  }

  @Test
  void namesFirstWhoHasNoLineAndWhatEachWorksOn() throws Exception {
    JsonNode part = part("");
    assertThat(part.at("/unit/code").asString()).isEqualTo("UPT-1");
    assertThat(part.at("/sums/people").asInt()).isEqualTo(3);
    assertThat(part.at("/sums/withoutLine").asInt()).isEqualTo(1);
    assertThat(part.at("/people/0/person/id").asString()).isEqualTo(idle);
    assertThat(part.at("/people/0/linked").asBoolean()).isFalse();
    assertThat(part.path("people").valueStream().skip(1).map(one -> one.path("linked").asBoolean()))
        .containsOnly(true);
    JsonNode busy =
        part.path("people")
            .valueStream()
            .filter(one -> one.at("/person/id").asString().equals(worker))
            .findFirst()
            .orElseThrow();
    assertThat(each(busy.path("tasks"), "code")).containsExactly("UPT-BARE", "UPT-CLEAR");
    assertThat(busy.path("unlinkedTasks").asInt()).isEqualTo(1);
  }

  @Test
  void opensOnTheUnitOfThePostWhereTheAccountReachesAllUnits() throws Exception {
    JsonNode part =
        read(200, SignedIn.as(Role.LEADER, null, UUID.fromString(head)), "/api/overview/unit-part");
    assertThat(part.at("/unit/code").asString()).isEqualTo("UPT-1");
    assertThat(
            codes(
                read(
                    400,
                    SignedIn.as(Role.LEADER, null, UUID.randomUUID()),
                    "/api/overview/unit-part")))
        .as("holds no post")
        .containsExactly("kernel.value-missing");
  }

  @Test
  void pagesItsPeopleWithoutLosingTheSums() throws Exception {
    JsonNode part = part("?page=1&size=2");
    assertThat(part.path("people")).hasSize(1);
    assertThat(part.path("total").asInt()).isEqualTo(3);
    assertThat(part.at("/sums/people").asInt()).isEqualTo(3);
  }

  @Test
  void namesEachClarityThatATaskLeavesOut() throws Exception {
    JsonNode unclear = part("").path("unclear");
    assertThat(each(unclear, "code"))
        .containsExactlyInAnyOrder("UPT-BARE", "UPT-NOBODY", "UPT-HEAD");
    assertThat(clarities(unclear, "UPT-BARE")).containsExactly("RESPONSIBILITY", "PRODUCT");
    assertThat(clarities(unclear, "UPT-NOBODY")).containsExactly("PERSON");
    assertThat(clarities(unclear, "UPT-HEAD"))
        .as("nobody above heads a unit, and nobody decides about their own work")
        .containsExactly("AUTHORITY");
  }

  private static List<String> clarities(JsonNode unclear, String code) {
    return unclear
        .valueStream()
        .filter(task -> task.path("code").asString().equals(code))
        .flatMap(task -> task.path("unclear").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void saysWhoWouldDecideAboutATaskBeforeItIsGiven() throws Exception {
    String path = "/api/overview/authority?unit=" + unit;
    assertThat(read(200, head(), path + "&person=" + worker).at("/authority/gave").asBoolean())
        .as("the giver has the mandate")
        .isTrue();
    assertThat(read(200, head(), path + "&person=" + head).path("authority").isNull()).isTrue();
    read(404, head(), "/api/overview/authority?unit=" + beside);
  }

  @Test
  void showsAPersonsPartToWhoLeadsThem() throws Exception {
    JsonNode part = read(200, head(), "/api/overview/my-part?person=" + worker);
    assertThat(part.at("/person/id").asString()).isEqualTo(worker);
    assertThat(each(part.path("things"), "code"))
        .containsExactlyInAnyOrder("UPT-CLEAR", "UPT-BARE");
    assertThat(
            read(200, head(), "/api/overview/my-part?person=" + idle)
                .at("/line/linked")
                .asBoolean())
        .isFalse();
  }

  @Test
  void hidesPeopleAndUnitsOutsideAndRefusesWhoLeadsNobody() throws Exception {
    read(404, head(), "/api/overview/my-part?person=" + stranger);
    read(404, head(), "/api/overview/unit-part?unit=" + beside);
    read(404, head(), "/api/overview/unit-part?unit=" + top);
    RequestPostProcessor mate =
        SignedIn.as(Role.WORKER, UUID.fromString(unit), UUID.fromString(worker));
    assertThat(read(403, mate, "/api/overview/my-part?person=" + idle).path("code").asString())
        .isEqualTo("access.forbidden");
    read(403, mate, "/api/overview/unit-part?unit=" + unit);
    assertThat(
            read(200, mate, "/api/overview/my-part?person=" + worker).at("/person/id").asString())
        .as("oneself is always reached")
        .isEqualTo(worker);
  }
}
