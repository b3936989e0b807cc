package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A service that needs one link, and a target on the link. */
class CorrectionModuleTests extends WebTest {

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
      Link,l1,,,,,,,Chặng Sửa,,
      Service,v1,Link,l1,,,,,Kênh Sửa,,
      """;

  private final Instant begun =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(4));
  private String unit = "";
  private String link = "";
  private String service = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("COR-1", unit("COR", ""));
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=cor&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, begun))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", LAB.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
    link = read("/api/inventory/objects?source=cor&type=Link").at("/items/0/id").asString();
    service = read("/api/inventory/objects?source=cor&type=Service").at("/items/0/id").asString();
    report("CRITICAL", hour(1), 1);
    report("NORMAL", hour(3), 2);
    for (int i = 0; i < 200 && states(link).size() < 3; i++) {
      Thread.sleep(50);
    }
  }

  private Instant hour(int hours) {
    return begun.plus(Duration.ofHours(hours));
  }

  private void report(String severity, Instant at, long sequence) throws Exception {
    mvc.perform(
            post("/eventListener/v7/eventBatch")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"eventList\":["
                        + new String(
                            FaultEvents.fault(
                                "cor-" + sequence, "cor/l1", null, "down", severity, sequence, at),
                            StandardCharsets.UTF_8)
                        + "]}"))
        .andExpect(status().isAccepted());
  }

  private List<String> states(String object) throws Exception {
    return each(
        read("/api/availability/timeline?object=%s&from=%s&to=%s".formatted(object, begun, hour(4)))
            .path("stretches"),
        "state");
  }

  private String draft(String object, int from, int to, String state) {
    return "{'object':'%s','from':'%s','to':'%s','state':'%s','reason':'Cảnh báo giả'}"
        .formatted(object, hour(from), hour(to), state);
  }

  private String proposed(String object, int from, int to, String state) throws Exception {
    return id(
        posted(
            201,
            of(Role.NOC, unit),
            "/api/availability/corrections",
            draft(object, from, to, state)));
  }

  private static String decision(String id) {
    return "/api/availability/corrections/" + id + "/decision";
  }

  @Test
  void restatesWhatItTouchesOnceAnotherPersonApprovedIt() throws Exception {
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'COR-NQ','title':'Sửa','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Thông suốt'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    String period = Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    created(
        "/api/targets",
        """
        {'code':'COR-L','name':'Chặng thông suốt','ownerUnit':'%s','head':'%s',
        'measure':'availability','subject':{'objects':['%s']},'direction':'HIGHER',
        'baseline':0,'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, person("Chủ"), link, period, clause));
    JsonNode issued = created("/api/targets/COR-L/scorecards", "{'period':'%s'}".formatted(period));
    assertThat(issued.path("value").asDouble()).isLessThan(60);
    assertThat(states(service)).containsExactly("UP", "DOWN", "UP");

    String first = proposed(link, 1, 2, "UP");
    assertThat(states(link)).as("a proposal changes nothing").containsExactly("UP", "DOWN", "UP");
    assertThat(
            codes(
                posted(
                    403,
                    of(Role.NOC, unit),
                    decision(first),
                    "{'decision':'APPROVED','reason':'Đúng'}")))
        .containsExactly("alarm.correction-own");
    posted(200, ADMINISTRATOR, decision(first), "{'decision':'APPROVED','reason':'Đã kiểm tra'}");
    JsonNode told =
        read(
            "/api/availability/timeline?object=%s&from=%s&to=%s"
                .formatted(service, begun, hour(4)));
    assertThat(told.at("/stretches/1/from").asString()).isEqualTo(hour(2).toString());
    JsonNode cards = read("/api/targets/COR-L/scorecards?period=" + period);
    for (int i = 0; i < 200 && cards.path("total").asInt() < 2; i++) {
      Thread.sleep(50);
      cards = read("/api/targets/COR-L/scorecards?period=" + period);
    }
    JsonNode restated = cards.at("/items/0");
    assertThat(restated.path("supersedes").asString()).isEqualTo(id(issued));
    assertThat(restated.path("value").asDouble()).isGreaterThan(70);
    assertThat(restated.at("/cause/words").asString()).startsWith("Hiệu chỉnh số");
    assertThat(read("/api/scorecards/" + id(issued)).toString())
        .as("what was published stays readable")
        .contains("COR-L");

    String second = proposed(link, 2, 3, "PLANNED");
    posted(200, ADMINISTRATOR, decision(second), "{'decision':'APPROVED','reason':'Có lịch'}");
    assertThat(states(service)).containsExactly("UP", "PLANNED", "UP");
    JsonNode evidence = read("/api/targets/COR-L/evidence?period=" + period);
    assertThat(evidence.path("value").asDouble()).as("planned is left out").isEqualTo(100);

    String third = proposed(link, 3, 4, "UNKNOWN");
    posted(200, ADMINISTRATOR, decision(third), "{'decision':'REFUSED','reason':'Chưa đủ'}");
    assertThat(states(service)).containsExactly("UP", "PLANNED", "UP");
    assertThat(
            codes(
                posted(
                    409,
                    ADMINISTRATOR,
                    decision(third),
                    "{'decision':'APPROVED','reason':'Đổi ý'}")))
        .containsExactly("alarm.correction-decided");
    String fourth = proposed(link, 0, 1, "UNKNOWN");
    posted(200, ADMINISTRATOR, decision(fourth), "{'decision':'APPROVED','reason':'Mất kết nối'}");
    assertThat(states(service)).containsExactly("UNKNOWN", "UP", "PLANNED", "UP");
    JsonNode listed = read("/api/availability/corrections?object=" + link);
    assertThat(each(listed, "state")).containsExactly("UNKNOWN", "UNKNOWN", "PLANNED", "UP");
    assertThat(read("/api/history?type=outage-correction&id=" + first).path("total").asInt())
        .isEqualTo(2);
    assertThatThrownBy(() -> jdbc.sql("delete from outage_correction").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void refusesWhatCorrectsNothingOrLiesAhead() throws Exception {
    String path = "/api/availability/corrections";
    assertThat(codes(posted(422, ADMINISTRATOR, path, draft(service, 1, 3, "UP"))))
        .as("the link failed, not the service")
        .containsExactly("alarm.correction-nothing");
    assertThat(codes(posted(422, ADMINISTRATOR, path, draft(link, 3, 4, "PLANNED"))))
        .containsExactly("alarm.correction-not-down");
    assertThat(codes(posted(422, ADMINISTRATOR, path, draft(link, 3, 9, "DOWN"))))
        .containsExactly("alarm.correction-ahead");
    assertThat(
            codes(
                posted(
                    404,
                    ADMINISTRATOR,
                    decision(UUID.randomUUID().toString()),
                    "{'decision':'APPROVED','reason':'x'}")))
        .containsExactly("alarm.unknown-correction");
    read(404, of(Role.NOC, unit("COR-2", "")), path + "?object=" + link);
    posted(403, of(Role.WORKER, unit), path, "{}");
  }
}
