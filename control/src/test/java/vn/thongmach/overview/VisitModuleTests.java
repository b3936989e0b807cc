package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** What changed since the last visit, over HTTP: per account, from kept records, within reach. */
class VisitModuleTests extends WebTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String VISITS = "/api/overview/visits";

  private final LocalDate today = LocalDate.now(ZONE);
  private String unit = "";
  private String beside = "";
  private String head = "";
  private String decided = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("VIS-0", "");
    unit = unit("VIS-1", top);
    beside = unit("VIS-2", top);
    head = person("Đầu");
    String worker = person("Thợ");
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'VIS-NQ','title':'Có gì mới','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'%s','clauses':[{'code':'1','text':'Đúng hạn'}]}
                """
                    .formatted(unit, today))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'VIS-T','name':'Đúng hạn','ownerUnit':'%s','head':'%s','measure':'tasks-on-time',
        'subject':{'units':['%s']},'direction':'HIGHER','baseline':0,
        'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, head, unit, Year.now(ZONE), clause));
    created(
        "/api/tasks",
        """
        {'code':'VIS-LATE','title':'Đo','unit':'%s','person':'%s','due':'%s','target':'VIS-T'}
        """
            .formatted(unit, worker, today.minusDays(2)));
    posted(200, ADMINISTRATOR, "/api/tasks/VIS-LATE/done", "{'note':'Muộn'}");
    posted(200, ADMINISTRATOR, "/api/tasks/VIS-LATE/acceptance", "{'accepted':true}");
    decided = obstacle("Đã gỡ", today.minusDays(9));
    obstacle("Từ trước", today.minusDays(9));
    awaitMissed();
  }

  private void awaitMissed() throws Exception {
    for (int i = 0; i < 100 && read("/api/targets/VIS-T").path("state").isNull(); i++) {
      Thread.sleep(100);
    }
    assertThat(read("/api/targets/VIS-T").path("state").asString()).isEqualTo("SEVERE");
  }

  private String obstacle(String title, LocalDate raisedOn) throws Exception {
    return id(
        created(
            "/api/obstacles",
            """
            {'title':'%s','unit':'%s','onType':'TARGET','onCode':'VIS-T','mustDecide':'%s',
            'due':'%s','raisedOn':'%s'}
            """
                .formatted(title, unit, head, today.plusDays(20), raisedOn)));
  }

  private RequestPostProcessor reader(String of) {
    return SignedIn.as(Role.INSPECTOR, UUID.fromString(of));
  }

  private JsonNode visit(String of) throws Exception {
    return posted(200, reader(of), VISITS, "");
  }

  /** As though the account had looked for the last time two hours ago, and all was well then. */
  private void leaveTwoHoursAgo() {
    jdbc.sql(
            """
            update visit set began_at = now() - interval '3 hours',
              seen_at = now() - interval '2 hours', states = '{"VIS-T":"ON_PLAN"}'
            where principal = :me
            """)
        .param("me", SignedIn.actor(Role.INSPECTOR, null, Origin.REPORTED).id())
        .update();
  }

  @Test
  void tellsWhatChangedSinceTheVisitBefore() throws Exception {
    jdbc.sql("delete from visit").update();
    JsonNode first = visit(unit);
    assertThat(first.path("since").isNull()).isTrue();
    assertThat(first.path("items")).isEmpty();
    assertThat(visit(unit).path("since").isNull()).as("the same visit goes on").isTrue();

    leaveTwoHoursAgo();
    posted(
        200,
        ADMINISTRATOR,
        "/api/obstacles/" + decided + "/decision",
        "{'decision':'Cấp vật tư từ kho'}");
    obstacle("Mới nêu", today);
    posted(
        201,
        ADMINISTRATOR,
        "/api/targets/VIS-T/disputes",
        "{'period':'%s','wrong':'Số này sai'}".formatted(Year.now(ZONE)));

    JsonNode changes = visit(unit);
    assertThat(changes.path("since").isNull()).isFalse();
    assertThat(each(changes.path("items"), "kind"))
        .containsExactly(
            "TARGET_WORSE",
            "OBSTACLE_RAISED",
            "DISPUTE_OPENED",
            "OBSTACLE_DECIDED",
            "RESOLUTION_ADOPTED");
    JsonNode worse = changes.at("/items/0");
    assertThat(worse.path("before").asString()).isEqualTo("ON_PLAN");
    assertThat(worse.path("after").asString()).isEqualTo("SEVERE");
    assertThat(worse.path("url").asString()).isEqualTo("/commitments?target=VIS-T");
    assertThat(changes.at("/items/1/title").asString()).isEqualTo("Mới nêu");
    assertThat(changes.at("/items/1/who").asString()).isEqualTo("Nguyễn Văn Đầu");
    assertThat(changes.path("sums")).hasSize(5);
    assertThat(visit(unit).path("items")).as("looking again in the same visit").hasSize(5);

    leaveTwoHoursAgo();
    assertThat(visit(beside).path("items"))
        .as("what lies outside does not change for its reader")
        .isEmpty();
  }

  @Test
  void isForPeopleOnly() throws Exception {
    posted(403, SignedIn.as(Role.INTEGRATION), VISITS, "");
  }
}
