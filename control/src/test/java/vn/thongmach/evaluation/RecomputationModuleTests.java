package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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

/** A published figure beside what follows from the accepted events alone. */
class RecomputationModuleTests extends WebTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId
      Link,l1,,,,,,
      Link,l2,,,,,,
      Service,v1,Link,l1,,,,
      """;

  private final Instant begun =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(4));
  private final String period = Year.now(HANOI).toString();
  private String unit = "";
  private String clause = "";
  private String head = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("ANEW", "");
    head = person("Chủ");
    imported(LAB);
    clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'ANEW-NQ','title':'Tính lại','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Thông suốt'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
  }

  private void imported(String lines) throws Exception {
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=anew&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, begun))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
  }

  private String object(String type, int at) throws Exception {
    return read("/api/inventory/objects?source=anew&type=" + type)
        .at("/items/%d/id".formatted(at))
        .asString();
  }

  private void target(String code, String measure, String subject, String more) throws Exception {
    created(
        "/api/targets",
        """
        {'code':'%s','name':'Chỉ tiêu %s','ownerUnit':'%s','head':'%s','measure':'%s',
        'subject':{%s},'direction':'HIGHER','baseline':0,
        'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'%s}
        """
            .formatted(code, code, unit, head, measure, subject, period, clause, more));
  }

  private void report(String link, String severity, Duration after, long sequence)
      throws Exception {
    mvc.perform(
            post("/eventListener/v7/eventBatch")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"eventList\":["
                        + new String(
                            FaultEvents.fault(
                                "anew-" + sequence,
                                "anew/" + link,
                                null,
                                "down",
                                severity,
                                sequence,
                                begun.plus(after)),
                            StandardCharsets.UTF_8)
                        + "]}"))
        .andExpect(status().isAccepted());
  }

  private JsonNode issued(String code) throws Exception {
    return created(
        "/api/targets/%s/scorecards".formatted(code), "{'period':'%s'}".formatted(period));
  }

  private JsonNode anew(JsonNode card) throws Exception {
    return read("/api/scorecards/%s/recomputation".formatted(id(card)));
  }

  private long outage(String code) throws Exception {
    return read("/api/targets/%s/evidence?period=%s".formatted(code, period))
        .at("/inputs/outageSeconds")
        .asLong();
  }

  /** Exactly so many: while only the beginning of an outage is known, it lasts until now. */
  private void await(String code, long seconds) throws Exception {
    for (int i = 0; i < 200 && outage(code) != seconds; i++) {
      Thread.sleep(50);
    }
    assertThat(outage(code)).isEqualTo(seconds);
  }

  private static void same(JsonNode one, JsonNode other) {
    for (String field : Map.of("value", 0, "numerator", 0, "denominator", 0, "score", 0).keySet()) {
      assertThat(one.path(field)).as(field).isEqualTo(other.path(field));
    }
  }

  @Test
  void followsFromTheBytesAndTellsWhatChangedSince() throws Exception {
    target("ANEW-1", "availability", "'objects':['%s']".formatted(object("Link", 0)), "");
    report("l1", "CRITICAL", Duration.ofHours(1), 1);
    report("l1", "CRITICAL", Duration.ofMinutes(70), 2);
    report("l1", "NORMAL", Duration.ofHours(2), 3);
    await("ANEW-1", 3600);

    JsonNode card = issued("ANEW-1");
    JsonNode first = anew(card);
    assertThat(first.path("agreement").asString()).isEqualTo("SAME");
    assertThat(first.path("events").asLong()).isEqualTo(3);
    assertThat(first.path("late").asLong()).isZero();
    same(first.path("published"), first.path("today"));
    same(first.path("published"), first.path("known"));
    assertThat(first.at("/published/value").asDouble()).isEqualTo(card.path("value").asDouble());

    JsonNode running = read("/api/targets/ANEW-1/recomputation?period=" + period);
    assertThat(running.path("agreement").asString()).isEqualTo("SAME");
    assertThat(running.path("scorecard").isNull()).isTrue();

    report("l1", "CRITICAL", Duration.ofMinutes(150), 4);
    report("l1", "NORMAL", Duration.ofMinutes(180), 5);
    await("ANEW-1", 5400);
    JsonNode second = anew(card);
    assertThat(second.path("agreement").asString()).isEqualTo("CHANGED_SINCE");
    assertThat(second.path("late").asLong()).isEqualTo(2);
    assertThat(second.path("events").asLong()).isEqualTo(5);
    same(second.path("published"), second.path("known"));
    assertThat(second.at("/today/value").asDouble())
        .isLessThan(second.at("/published/value").asDouble());
  }

  @Test
  void tellsOfBytesThatAreNotWhatWasAccepted() throws Exception {
    target("ANEW-2", "availability", "'objects':['%s']".formatted(object("Link", 1)), "");
    report("l2", "CRITICAL", Duration.ofHours(1), 11);
    report("l2", "NORMAL", Duration.ofHours(2), 12);
    await("ANEW-2", 3600);
    JsonNode card = issued("ANEW-2");
    long event =
        jdbc.sql("select max(id) from event where source_event_id = 'anew-12'")
            .query(Long.class)
            .single();
    String later = String.valueOf(begun.plus(Duration.ofHours(3)).toEpochMilli() * 1000);
    String told = String.valueOf(begun.plus(Duration.ofHours(2)).toEpochMilli() * 1000);
    alter(event, told, later);
    try {
      JsonNode found = anew(card);
      assertThat(found.path("agreement").asString()).isEqualTo("DIFFERENT");
      assertThat(found.path("altered").asLong()).isEqualTo(1);
      assertThat(found.path("alteredEvent").asLong()).isEqualTo(event);
      assertThat(found.at("/known/value").asDouble())
          .isLessThan(found.at("/published/value").asDouble());
    } finally {
      alter(event, later, told);
    }
    assertThat(anew(card).path("agreement").asString()).isEqualTo("SAME");
    assertThat(anew(card).path("altered").asLong()).isZero();
  }

  /** As somebody who owns the database could. */
  private void alter(long event, String from, String to) {
    jdbc.sql("alter table event disable trigger user").update();
    jdbc.sql(
            "update event set raw = convert_to(replace(convert_from(raw, 'UTF8'), :from, :to),"
                + " 'UTF8') where id = :id")
        .param("from", from)
        .param("to", to)
        .param("id", event)
        .update();
    jdbc.sql("alter table event enable trigger user").update();
  }

  @Test
  void addsUpWhatWasReportedEventByEvent() throws Exception {
    target("ANEW-3", "members-admitted", "'units':['%s']".formatted(unit), "");
    String today = LocalDate.now(HANOI).toString();
    String event = "[{'subject':{'kind':'UNIT','id':'%s'},'occurredOn':'%s','numerator':%d%s}]";
    JsonNode two =
        posted(
            201,
            ADMINISTRATOR,
            "/api/measures/members-admitted/events",
            event.formatted(unit, today, 2, ""));
    posted(
        201,
        ADMINISTRATOR,
        "/api/measures/members-admitted/events",
        event.formatted(unit, today, 3, ""));
    JsonNode card = issued("ANEW-3");
    assertThat(card.path("value").asDouble()).isEqualTo(5);
    JsonNode first = anew(card);
    assertThat(first.path("agreement").asString()).isEqualTo("SAME");
    assertThat(first.path("events").asLong()).isEqualTo(2);

    posted(
        201,
        ADMINISTRATOR,
        "/api/measures/members-admitted/events",
        event.formatted(
            unit, today, 1, ",'corrects':" + two.at("/0/id").asLong() + ",'note':'Đếm trùng'"));
    JsonNode second = anew(card);
    assertThat(second.path("agreement").asString()).isEqualTo("CHANGED_SINCE");
    assertThat(second.at("/known/value").asDouble()).isEqualTo(5);
    assertThat(second.at("/today/value").asDouble()).isEqualTo(4);
    assertThat(second.path("late").asLong()).isEqualTo(1);

    target("ANEW-4", "members-admitted", "'units':['%s']".formatted(unit), "");
    JsonNode running = read("/api/targets/ANEW-4/recomputation");
    assertThat(running.at("/today/value").asDouble()).isEqualTo(4);
    assertThat(running.path("agreement").asString()).isEqualTo("SAME");
  }

  @Test
  void blamesNoFigureForWhatWasPlacedAfterItsIssue() throws Exception {
    target("ANEW-6", "availability", "'type':'Link','source':'anew'", "");
    report("l3", "CRITICAL", Duration.ofHours(1), 31);
    report("l3", "NORMAL", Duration.ofHours(2), 32);
    for (int i = 0; i < 200 && recorded("anew-31", "anew-32") < 2; i++) {
      Thread.sleep(50);
    }
    JsonNode card = issued("ANEW-6");
    assertThat(anew(card).path("agreement").asString()).isEqualTo("SAME");
    imported(LAB + "Link,l3,,,,,,\n");
    for (int i = 0; i < 200 && restated("ANEW-6") < 2; i++) {
      Thread.sleep(50);
    }
    JsonNode found = anew(card);
    assertThat(found.path("agreement").asString()).isEqualTo("CHANGED_SINCE");
    assertThat(found.path("late").asLong()).as("they came before the issue").isZero();
  }

  private long recorded(String... ids) {
    return jdbc.sql("select count(*) from event where source_event_id = any(:ids)")
        .param("ids", ids)
        .query(Long.class)
        .single();
  }

  private int restated(String code) throws Exception {
    return read("/api/targets/%s/scorecards".formatted(code)).path("total").asInt();
  }

  @Test
  void isOpenToThoseWhoAnswerAndInspectWithinTheirReach() throws Exception {
    target("ANEW-5", "members-admitted", "'units':['%s']".formatted(unit), "");
    JsonNode card = issued("ANEW-5");
    String path = "/api/scorecards/%s/recomputation".formatted(id(card));
    read(200, of(Role.INSPECTOR, unit), path);
    read(403, of(Role.WORKER, unit), path);
    read(403, of(Role.NOC, unit), "/api/targets/ANEW-5/recomputation");
    String other = unit("ANEW-O", "");
    read(404, of(Role.UNIT_HEAD, other), path);
    read(404, of(Role.UNIT_HEAD, other), "/api/targets/ANEW-5/recomputation");
    assertThat(codes(read(422, ADMINISTRATOR, "/api/targets/ANEW-5/recomputation?period=2099")))
        .containsExactly("evaluation.period-not-begun");
  }
}
