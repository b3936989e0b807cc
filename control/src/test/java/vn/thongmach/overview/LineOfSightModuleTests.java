package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.WebTest;

/** From a clause down to an object and back, over HTTP. */
class LineOfSightModuleTests extends WebTest {

  private String top = "";
  private String beside = "";
  private String clause = "";
  private String empty = "";
  private String link = "";
  private String site = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("LOS-0", "");
    String mine = unit("LOS-1", top);
    beside = unit("LOS-2", top);
    String worker = person("Mạch");
    mvc.perform(
        multipart("/api/inventory/imports?source=sight&format=csv")
            .file(
                new MockMultipartFile(
                    "file",
                    "a.csv",
                    "text/csv",
                    """
                    type,id,parentType,parentId,aType,aId,zType,zId
                    SITE,s1,,,,,,
                    NODE,n1,SITE,s1,,,,
                    NODE,n2,SITE,s1,,,,
                    LINK,l1,,,NODE,n1,NODE,n2
                    """
                        .getBytes(StandardCharsets.UTF_8)))
            .with(ADMINISTRATOR));
    link = read("/api/inventory/objects?type=LINK&source=sight").at("/items/0/id").asString();
    site = read("/api/inventory/objects?type=SITE&source=sight").at("/items/0/id").asString();
    jdbc.sql(
            "update network_object set observed_from = now() - interval '2 days' where id = cast(? as uuid)")
        .param(link)
        .update();
    JsonNode document =
        created(
            "/api/resolutions",
            """
            {'symbol':'LOS-NQ','title':'Thông mạch','kind':'THEMATIC','issuer':'%s',
            'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Không gián đoạn'},
            {'code':'2','text':'Chưa ai nhận'}]}
            """
                .formatted(top));
    clause = document.at("/clauses/0/id").asString();
    empty = document.at("/clauses/1/id").asString();
    created(
        "/api/programmes",
        """
        {'code':'LOS-P','name':'Tuyến trục','leadUnit':'%s','clauses':['%s'],'from':'2026-01-01',
        'to':'2031-01-01','posts':[{'kind':'PO','person':'%s'}]}
        """
            .formatted(mine, clause, worker));
    created(
        "/api/targets",
        """
        {'code':'LOS-MT','name':'Độ khả dụng','ownerUnit':'%s','head':'%s',
        'measure':'availability','subject':{'objects':['%s']},'direction':'HIGHER',
        'baseline':99.0,'plan':[{'period':'%s','value':99.9}],'weight':1,'clause':'%s'}
        """
            .formatted(mine, worker, link, Year.now(ZoneId.of("Asia/Ho_Chi_Minh")), clause));
    created(
        "/api/tasks",
        """
        {'code':'LOS-T','title':'Thay cáp','unit':'%s','person':'%s','due':'2999-12-31',
        'target':'LOS-MT','objects':['%s','%s']}
        """
            .formatted(mine, worker, link, site));
    created(
        "/api/tasks",
        "{'code':'LOS-FREE','title':'Trực ca','unit':'%s','due':'2999-12-31'}".formatted(mine));
  }

  private JsonNode sight(String type, String id) throws Exception {
    return read("/api/line-of-sight?type=" + type + "&id=" + id);
  }

  @Test
  void connectsAClauseWithTheObjectsThatAreWorkedOn() throws Exception {
    JsonNode chains = sight("task", "LOS-T").path("chains");
    assertThat(chains).hasSize(2);
    JsonNode lit = chains.path(0);
    assertThat(each(lit.path("beads"), "code")).startsWith("LOS-NQ 1", "LOS-P", "LOS-MT", "LOS-T");
    assertThat(each(lit.path("beads"), "owner").subList(1, 4))
        .containsExactly("Nguyễn Văn Mạch", "Nguyễn Văn Mạch", "Nguyễn Văn Mạch");
    assertThat(lit.path("lit").asInt()).as(lit.toString()).isEqualTo(4);
    assertThat(lit.at("/beads/3/focus").asBoolean()).isTrue();
  }

  @Test
  void isOpenAsOfADayOnWhichNothingWasMeasured() throws Exception {
    JsonNode then = sight("task", "LOS-T&asOf=2020-06-30");
    assertThat(then.path("period").asString()).isEqualTo("2020");
    assertThat(then.at("/chains/0/lit").asInt()).isZero();
  }

  @Test
  void leavesOpenWhatNoMeasureReaches() throws Exception {
    JsonNode open = sight("object", site).at("/chains/0");
    assertThat(open.path("lit").asInt()).isEqualTo(2);
    assertThat(open.at("/segments/3/reason").asString()).isEqualTo("OBJECT_NOT_MEASURED");
    JsonNode alone = sight("clause", empty);
    assertThat(alone.path("chains")).as("nobody took this clause up").isEmpty();
    assertThat(sight("task", "LOS-FREE").path("chains")).isEmpty();
  }

  @Test
  void runsTheSameWayFromEveryStep() throws Exception {
    for (String[] step :
        new String[][] {
          {"clause", clause}, {"programme", "LOS-P"}, {"target", "LOS-MT"}, {"object", link}
        }) {
      JsonNode answer = sight(step[0], step[1]);
      assertThat(answer.at("/chains/0/beads/2/code").asString()).as(step[0]).isEqualTo("LOS-MT");
      assertThat(answer.at("/chains/0/segments/0/lit").asBoolean()).as(step[0]).isTrue();
    }
  }

  @Test
  void keepsToTheScopeOfWhoeverAsks() throws Exception {
    read(404, of(Role.WORKER, beside), "/api/line-of-sight?type=task&id=LOS-T");
    read(404, of(Role.WORKER, beside), "/api/line-of-sight?type=target&id=LOS-MT");
    assertThat(
            read(200, of(Role.WORKER, beside), "/api/line-of-sight?type=object&id=" + link)
                .path("chains"))
        .isEmpty();
    read(404, ADMINISTRATOR, "/api/line-of-sight?type=clause&id=" + UUID.randomUUID());
    read(404, ADMINISTRATOR, "/api/line-of-sight?type=clause&id=x");
    read(400, ADMINISTRATOR, "/api/line-of-sight?type=alarm&id=x");
  }

  @Test
  void answersWhenAScoreIsBehindItsAsOf() throws Exception {
    read("/api/targets/LOS-MT");
    Thread.sleep(300);
    jdbc.sql("delete from live_score").update();
    assertThat(sight("target", "LOS-MT").at("/chains/0/segments/0/lit").asBoolean()).isTrue();
    assertThat(jdbc.sql("select count(*) from live_score").query(Integer.class).single())
        .as("what was computed for the reader is kept")
        .isPositive();
  }
}
