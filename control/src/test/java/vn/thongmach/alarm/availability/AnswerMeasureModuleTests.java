package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A target on the time until somebody answers, of a channel that needs a link. */
class AnswerMeasureModuleTests extends WebTest {

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
      Link,l1,,,,,,,Chặng Trả Lời,,
      Service,v1,Link,l1,,,,,Kênh Trả Lời,,
      """;

  private static final String YEAR = Year.now(Period.ZONE).toString();

  private String unit = "";
  private String link = "";
  private String service = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("AK-1", unit("AK", ""));
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=ak&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, Instant.now().minus(Duration.ofHours(4))))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", LAB.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
    link = id(read("/api/inventory/objects?source=ak&type=Link").at("/items/0"));
    service = id(read("/api/inventory/objects?source=ak&type=Service").at("/items/0"));
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'AK-NQ','title':'Trả lời','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Trả lời nhanh'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'AK-1','name':'Xác nhận nhanh','ownerUnit':'%s','head':'%s',
        'measure':'mean-time-to-acknowledge','subject':{'objects':['%s']},'direction':'LOWER',
        'baseline':4,'plan':[{'period':'%s','value':1}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, person("Trả"), service, YEAR, clause));
  }

  private void report(String severity, Instant at, int sequence) throws Exception {
    mvc.perform(
            post("/eventListener/v7/eventBatch")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"eventList\":["
                        + new String(
                            FaultEvents.fault(
                                "ak-" + sequence, "ak/l1", null, "down", severity, sequence, at),
                            StandardCharsets.UTF_8)
                        + "]}"))
        .andExpect(status().isAccepted());
  }

  private JsonNode until(String path, Predicate<JsonNode> so) throws Exception {
    JsonNode found = read(path);
    for (int i = 0; i < 200 && !so.test(found); i++) {
      Thread.sleep(50);
      found = read(path);
    }
    assertThat(so.test(found)).as("within ten seconds: " + found).isTrue();
    return found;
  }

  @Test
  void followsAWordAtOnceAndCorrectsOnlyWhatTheWordCameBefore() throws Exception {
    String target = "/api/targets/AK-1?period=" + YEAR;
    String cards = "/api/targets/AK-1/scorecards?period=" + YEAR;
    String issue = "/api/targets/AK-1/scorecards";
    until(target, one -> one.path("value").isNull());
    Instant failed = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(5);
    report("CRITICAL", failed, 1);
    String incident =
        incident(
            until("/api/availability/timeline?object=" + service, one -> !incident(one).isEmpty()));
    JsonNode before = created(issue, "{'period':'%s'}".formatted(YEAR));
    assertThat(before.path("value").isNull()).as("nobody has answered").isTrue();

    posted(200, ADMINISTRATOR, "/api/incidents/" + incident + "/words", "{'kind':'ROOT'}");
    JsonNode live = until(target, one -> one.path("value").isNumber());
    assertThat(live.path("value").asDouble()).isBetween(0.0, 60 / 3600.0);
    JsonNode after = created(issue, "{'period':'%s'}".formatted(YEAR));
    assertThat(after.path("value").asDouble()).isEqualTo(live.path("value").asDouble());

    // A further event has both looked at again: the word came after the first was issued.
    Instant mended = Instant.now();
    report("NORMAL", mended, 2);
    until(
        "/api/availability/failures?object=" + service,
        one -> one.at("/repair/count").asInt() == 1);
    String correction =
        id(
            posted(
                201,
                of(Role.NOC, unit),
                "/api/availability/corrections",
                "{'object':'%s','from':'%s','to':'%s','state':'UP','reason':'Cảnh báo giả'}"
                    .formatted(link, failed, Instant.now())));
    assertThat(read(cards).path("total").asInt()).as("nothing is corrected yet").isEqualTo(2);
    posted(
        200,
        ADMINISTRATOR,
        "/api/availability/corrections/" + correction + "/decision",
        "{'decision':'APPROVED','reason':'Đã kiểm tra'}");
    until(target, one -> one.path("value").isNull());
    JsonNode all = until(cards, one -> one.path("total").asInt() == 3);
    JsonNode restated = all.at("/items/0");
    assertThat(restated.path("supersedes").asString()).isEqualTo(id(after));
    assertThat(restated.path("value").isNull()).isTrue();
    assertThat(restated.at("/cause/words").asString()).startsWith("Hiệu chỉnh số");
    assertThat(read("/api/scorecards/" + id(before)).path("value").isNull()).isTrue();
  }

  private static String incident(JsonNode timeline) {
    return timeline
        .path("stretches")
        .valueStream()
        .map(stretch -> stretch.at("/cause/incident").asString(""))
        .reduce("", (one, other) -> other.isEmpty() ? one : other);
  }
}
