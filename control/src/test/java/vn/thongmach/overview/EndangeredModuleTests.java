package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** The chain a reader has most reason to look at, and that of a whole document, over HTTP. */
class EndangeredModuleTests extends WebTest {

  private static final String MINE = "/api/line-of-sight?type=mine";

  private static final String MET =
      "'direction':'HIGHER','baseline':99.0,'plan':[{'period':'%s','value':99.9}";
  private static final String SHORT =
      "'direction':'WITHIN','baseline':90.0,'tolerance':10.0,'plan':[{'period':'%s','value':95}";
  private static final String HARDLY_BEGUN =
      "'direction':'WITHIN','baseline':90.0,'tolerance':6.0,'plan':[{'period':'%s','value':95}";

  private final String year = Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
  private String near = "";
  private String far = "";
  private String worker = "";
  private String head = "";
  private String idle = "";
  private String document = "";
  private String served = "";
  private String bare = "";
  private String link = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("END-0", "");
    near = unit("END-1", top);
    far = unit("END-2", top);
    worker = person("Thợ");
    head = person("Đầu");
    idle = person("Rảnh");
    network();
    JsonNode adopted = adopted("END-NQ", top);
    document = id(adopted);
    String clause = adopted.at("/clauses/0/id").asString();
    target("END-GOOD", near, head, clause, MET);
    target("END-BAD", near, idle, clause, SHORT);
    target("END-FAR", far, worker, clause, HARDLY_BEGUN);
    task("END-T1", near, worker, "2999-12-31", "END-GOOD");
    task("END-T2", near, worker, "2998-12-31", "END-GOOD");
    task("END-DONE", near, worker, "2997-12-31", "END-BAD");
    posted(200, ADMINISTRATOR, "/api/tasks/END-DONE/done", "{'note':'Biên bản số 1'}");
    JsonNode taken = adopted("END-CT", top);
    served = id(taken);
    created(
        "/api/programmes",
        """
        {'code':'END-P','name':'Phủ sóng','leadUnit':'%s','clauses':['%s'],'from':'2026-01-01',
        'to':'2031-01-01','posts':[{'kind':'PO','person':'%s'}]}
        """
            .formatted(near, taken.at("/clauses/0/id").asString(), head));
    bare = id(adopted("END-KL", top));
  }

  private JsonNode adopted(String symbol, String issuer) throws Exception {
    return created(
        "/api/resolutions",
        """
        {'symbol':'%s','title':'Mạch','kind':'THEMATIC','issuer':'%s','adoptedOn':'2026-01-15',
        'clauses':[{'code':'1','text':'Không gián đoạn'},{'code':'2','text':'Phủ kín'}]}
        """
            .formatted(symbol, issuer));
  }

  /** A target measured at 100 percent; how far below plan that is, its plan says. */
  private void target(String code, String unit, String person, String clause, String plan)
      throws Exception {
    created(
        "/api/targets",
        """
        {'code':'%s','name':'Độ khả dụng','ownerUnit':'%s','head':'%s','measure':'availability',
        'subject':{'objects':['%s']},%s],'weight':1,'clause':'%s'}
        """
            .formatted(code, unit, person, link, plan.formatted(year), clause));
    assertThat(read("/api/targets/" + code).findValue("origin").asString()).isEqualTo("MEASURED");
  }

  private void network() throws Exception {
    mvc.perform(
        multipart("/api/inventory/imports?source=end&format=csv")
            .file(
                new MockMultipartFile(
                    "file",
                    "a.csv",
                    "text/csv",
                    """
                    type,id,parentType,parentId,aType,aId,zType,zId
                    NODE,n1,,,,,,
                    NODE,n2,,,,,,
                    LINK,l1,,,NODE,n1,NODE,n2
                    """
                        .getBytes(StandardCharsets.UTF_8)))
            .with(ADMINISTRATOR));
    link = read("/api/inventory/objects?type=LINK&source=end").at("/items/0/id").asString();
    jdbc.sql(
            "update network_object set observed_from = now() - interval '2 days' where id = cast(? as uuid)")
        .param(link)
        .update();
  }

  private void task(String code, String unit, String person, String due, String target)
      throws Exception {
    created(
        "/api/tasks",
        "{'code':'%s','title':'Đo kiểm','unit':'%s','person':'%s','due':'%s','target':'%s'}"
            .formatted(code, unit, person, due, target));
  }

  private static RequestPostProcessor who(Role role, String unit, String person) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(person));
  }

  private static List<String> codes(JsonNode sight, int chain) {
    return each(sight.path("chains").path(chain).path("beads"), "code");
  }

  @Test
  void tellsTheChainOfAnOwnTaskBeforeAWorseOneOfOthers() throws Exception {
    JsonNode sight = read(200, who(Role.WORKER, near, worker), MINE);
    assertThat(sight.path("whose").asString()).isEqualTo("OWN");
    assertThat(sight.path("chains")).hasSize(1);
    assertThat(codes(sight, 0).subList(2, 4)).as("due first").containsExactly("END-GOOD", "END-T2");
    assertThat(sight.at("/chains/0/beads/3/focus").asBoolean()).isTrue();
    assertThat(sight.at("/chains/0/beads/2/score").asDouble()).isGreaterThanOrEqualTo(100);
  }

  @Test
  void tellsATargetTheReaderHeads() throws Exception {
    JsonNode sight = read(200, who(Role.UNIT_HEAD, near, head), MINE);
    assertThat(sight.path("whose").asString()).isEqualTo("OWN");
    assertThat(codes(sight, 0)).contains("END-GOOD");
    assertThat(sight.at("/chains/0/beads/2/focus").asBoolean()).isTrue();
  }

  @Test
  void tellsTheWorstOfTheScopeToWhoeverHasNothingOfTheirOwn() throws Exception {
    for (RequestPostProcessor reader :
        List.of(of(Role.WORKER, near), who(Role.LEADER, near, UUID.randomUUID().toString()))) {
      JsonNode sight = read(200, reader, MINE);
      assertThat(sight.path("whose").asString()).isEqualTo("SCOPE");
      assertThat(codes(sight, 0)).contains("END-BAD", "END-DONE").doesNotContain("END-FAR");
      assertThat(sight.at("/chains/0/lit").asInt()).isZero();
    }
  }

  @Test
  void tellsNothingOutsideTheScope() throws Exception {
    String alone = unit("END-3", "");
    for (RequestPostProcessor reader :
        List.of(of(Role.WORKER, alone), who(Role.WORKER, alone, worker))) {
      JsonNode sight = read(200, reader, MINE);
      assertThat(sight.path("chains")).isEmpty();
      assertThat(sight.path("whose").isNull()).isTrue();
    }
    assertThat(codes(read(200, of(Role.WORKER, far), MINE), 0)).contains("END-FAR");
  }

  @Test
  void followsADocumentByItsWorstTarget() throws Exception {
    String path = "/api/line-of-sight?type=resolution&id=";
    JsonNode sight = read(200, of(Role.WORKER, near), path + document);
    assertThat(codes(sight, 0)).contains("END-BAD");
    assertThat(sight.at("/chains/0/beads/0/focus").asBoolean()).isTrue();
    assertThat(codes(read(path + served), 0)).contains("END-P");
    assertThat(read(path + bare).path("chains")).isEmpty();
    read(404, ADMINISTRATOR, path + UUID.randomUUID());
    read(404, of(Role.WORKER, unit("END-4", "")), path + document);
  }

  @Test
  void asksForAnIdWhereOneIsNeeded() throws Exception {
    for (String type : List.of("target", "resolution")) {
      assertThat(read(400, ADMINISTRATOR, "/api/line-of-sight?type=" + type).toString())
          .contains("kernel.value-missing");
    }
  }
}
