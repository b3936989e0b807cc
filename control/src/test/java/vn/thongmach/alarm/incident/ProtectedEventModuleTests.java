package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;

/** A protected event from its declaration over freeze, readiness and watch to its report. */
class ProtectedEventModuleTests extends IncidentTest {

  private static final String EVENTS = "/api/protected-events";
  private static final String WINDOWS = "/api/availability/windows";

  private String watcher = "";
  private RequestPostProcessor leader = ADMINISTRATOR;
  private RequestPostProcessor shift = ADMINISTRATOR;

  @Override
  protected String mark() {
    return "PEV";
  }

  @BeforeAll
  void people() throws Exception {
    watcher = person("Canh");
    leader = of(Role.LEADER, unit);
    shift = of(Role.NOC, unit);
  }

  /** Others sharing the application are watched by none of these. */
  @AfterAll
  void leave() {
    jdbc.sql(
            """
            update protected_event set cancelled_at = now(), cancelled_by = 'x'
            where name like 'PEV %' and cancelled_at is null
            """)
        .update();
  }

  private static Instant inHours(double hours) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(Math.round(hours * 3600));
  }

  private String event(String name, Instant from, Instant to, String object) {
    return """
        {'name':'PEV %s','purpose':'Đại hội, theo công điện','readyFrom':'%s','from':'%s','to':'%s',
        'objects':['%s'],'watchers':['%s']}
        """
        .formatted(name, from.minus(Duration.ofDays(3)), from, to, object, watcher);
  }

  private static String times(String object, Instant from, Instant to) {
    return "{'object':'%s','from':'%s','to':'%s','reason':'Không hoãn được'}"
        .formatted(object, from, to);
  }

  @Test
  void letsNoWorkOnItsScopeInWithoutAnExceptionOfAnotherPerson() throws Exception {
    String source = "pev-freeze";
    lab(source);
    String service = object(source, "Service", "Kênh Một Hai");
    String cable = object(source, "Cable", "Cáp Một");
    Instant from = inHours(200);
    Instant to = inHours(240);
    created(WINDOWS, times(object(source, "Link", "Chặng Ba Một"), from, from.plusSeconds(3600)));
    JsonNode made = posted(201, leader, EVENTS, event("cấm", from, to, service));
    String id = id(made);
    assertThat(made.path("phase").asString()).isEqualTo("AHEAD");
    assertThat(each(made.path("objects"), "name")).containsExactly("Kênh Một Hai");

    JsonNode earlier =
        await(() -> read(EVENTS + "/" + id + "/works"), works -> works.size() == 1).path(0);
    assertThat(earlier.at("/object/name").asString()).isEqualTo("Chặng Ba Một");
    assertThat(earlier.path("exception").isNull()).as("announced before, to be resolved").isTrue();

    Instant begin = from.plusSeconds(7200);
    String work = times(cable, begin, begin.plusSeconds(3600));
    JsonNode check =
        read(
            200,
            shift,
            WINDOWS
                + "/check?object=%s&from=%s&to=%s"
                    .formatted(cable, begin, begin.plusSeconds(3600)));
    assertThat(check.at("/conflicts/0/kind").asString()).isEqualTo("FREEZE");
    assertThat(check.at("/conflicts/0/freeze/name").asString()).isEqualTo("PEV cấm");
    assertThat(
            codes(posted(422, shift, WINDOWS, work.replace("}", ",'conflictReason':'Vẫn làm'}"))))
        .as("no reason of one's own lets work in")
        .containsExactly("alarm.window-frozen");
    String asking = EVENTS + "/" + id + "/exceptions";
    posted(403, leader, asking, work);
    JsonNode asked = posted(201, shift, asking, work);
    String decision = EVENTS + "/exceptions/" + id(asked) + "/decision";
    posted(403, shift, decision, "{'decision':'APPROVED','reason':'x'}");
    posted(422, shift, WINDOWS, work);
    JsonNode own = posted(201, ADMINISTRATOR, asking, work);
    assertThat(
            codes(
                posted(
                    403,
                    ADMINISTRATOR,
                    EVENTS + "/exceptions/" + id(own) + "/decision",
                    "{'decision':'APPROVED','reason':'x'}")))
        .containsExactly("alarm.exception-own");
    posted(200, leader, decision, "{'decision':'APPROVED','reason':'Nguy cơ đứt cáp'}");
    assertThat(codes(posted(409, leader, decision, "{'decision':'REFUSED','reason':'x'}")))
        .containsExactly("alarm.exception-decided");
    posted(201, shift, WINDOWS, work);
    assertThat(codes(posted(422, shift, WINDOWS, times(cable, begin, begin.plusSeconds(9000)))))
        .as("the exception covers its own time only")
        .contains("alarm.window-frozen");
    assertThat(
            read(EVENTS + "/" + id + "/works")
                .valueStream()
                .map(one -> one.path("exception").isNull()))
        .containsExactlyInAnyOrder(true, false);
    assertThatThrownBy(
            () ->
                jdbc.sql("update freeze_exception set reason = 'x' where id = ?")
                    .param(UUID.fromString(id(asked)))
                    .update())
        .hasMessageContaining("never changed");
    assertThat(read("/api/history?type=freeze-exception&id=" + id(asked)).path("total").asInt())
        .isEqualTo(2);

    String cancel = EVENTS + "/" + id + "/cancellation";
    assertThat(codes(posted(403, of(Role.LEADER, unit("PEV-7", "")), cancel, "{'reason':'x'}")))
        .containsExactly("alarm.event-beyond-reach");
    posted(200, leader, cancel, "{'reason':'Hoãn sự kiện'}");
    assertThat(codes(posted(409, leader, cancel, "{'reason':'x'}")))
        .containsExactly("alarm.event-ended");
    assertThat(codes(posted(409, shift, asking, work))).containsExactly("alarm.event-ended");
    assertThat(codes(posted(409, leader, EVENTS + "/" + id + "/reports", "{}")))
        .containsExactly("alarm.event-cancelled");
    posted(201, shift, WINDOWS, times(cable, begin.plusSeconds(36000), begin.plusSeconds(39600)));
  }

  @Test
  void tellsAllThatIsWrongWithADraft() throws Exception {
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    EVENTS,
                    """
                    {'name':'PEV sai','purpose':'x','from':'%s','to':'%s','watchers':['%s'],
                    'provinces':['Không Đâu'],'objects':['%s']}
                    """
                        .formatted(
                            inHours(1), inHours(2000), UUID.randomUUID(), UUID.randomUUID()))))
        .containsExactlyInAnyOrder(
            "alarm.event-too-long",
            "alarm.event-province",
            "alarm.unknown-object",
            "alarm.event-watcher");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    EVENTS,
                    "{'name':'PEV sai','purpose':'x','from':'%s','to':'%s'}"
                        .formatted(inHours(-3), inHours(-2)))))
        .containsExactlyInAnyOrder("alarm.event-past", "alarm.event-nothing");
    posted(403, of(Role.NOC, unit), EVENTS, "{}");
    read(403, of(Role.WORKER, unit), EVENTS);
    for (String[] unknown :
        List.of(
            new String[] {EVENTS + "/", "alarm.unknown-protected-event"},
            new String[] {EVENTS + "/reports/", "alarm.unknown-report"})) {
      assertThat(codes(read(404, ADMINISTRATOR, unknown[0] + UUID.randomUUID())))
          .containsExactly(unknown[1]);
    }
    assertThat(
            codes(
                posted(
                    404,
                    ADMINISTRATOR,
                    EVENTS + "/exceptions/" + UUID.randomUUID() + "/decision",
                    "{'decision':'APPROVED','reason':'x'}")))
        .containsExactly("alarm.unknown-exception");
  }

  @Test
  void tellsHowReadyItsScopeIs() throws Exception {
    String source = "pev-ready";
    lab(source);
    String site = object(source, "Site", "Trạm Một");
    String id =
        id(
            created(
                EVENTS,
                event("sẵn sàng", inHours(50), inHours(60), site)
                    .replace(
                        "'objects':[",
                        "'objects':['" + object(source, "Service", "Kênh Một Hai") + "',")));
    JsonNode ready =
        await(
            () -> read(EVENTS + "/" + id + "/readiness"),
            report -> count(report, "SHARED_POINT") > 0);
    assertThat(each(of(ready, "SHARED_POINT"), "name")).contains("Nút Một", "Nút Hai", "Trạm Một");
    assertThat(each(of(ready, "SHARED_POINT"), "name")).doesNotContain("Chặng Một Hai", "Nút Ba");
    assertThat(each(of(ready, "ONE_SUPPLY"), "name")).containsExactly("Trạm Một");
    assertThat(count(ready, "ONE_PATH_LEFT")).isZero();
    assertThat(count(ready, "NO_SECOND_PATH")).isZero();
    Instant then = Instant.now().minus(Duration.ofMinutes(2)).truncatedTo(ChronoUnit.SECONDS);
    says(source, "CRITICAL", then, "l12");
    says(source, "MINOR", then, "p1");
    JsonNode after =
        await(
            () -> read(EVENTS + "/" + id + "/readiness"),
            report ->
                count(report, "ONE_PATH_LEFT") == 1
                    && count(report, "OPEN_ALARM") == 1
                    && count(report, "SUPPLY_ALARM") == 1);
    assertThat(each(of(after, "ONE_PATH_LEFT"), "name")).containsExactly("Kênh Một Hai");
    assertThat(of(after, "OPEN_ALARM").at("/0/name").asString()).isEqualTo("Chặng Một Hai");
    assertThat(after.path("findings").path(0).path("ownerName").asString())
        .isEqualTo("Đơn vị PEV-1");

    JsonNode kept = posted(201, shift, EVENTS + "/" + id + "/reports", "{}");
    assertThat(kept.path("kind").asString()).isEqualTo("READINESS");
    says(source, "NORMAL", then.plusSeconds(60), "l12");
    await(
        () -> read(EVENTS + "/" + id + "/readiness"),
        report -> count(report, "ONE_PATH_LEFT") == 0);
    assertThat(count(read(EVENTS + "/reports/" + id(kept)).path("readiness"), "ONE_PATH_LEFT"))
        .as("as it was known then")
        .isEqualTo(1);
    JsonNode outside = read(200, of(Role.NOC, unit("PEV-8", "")), EVENTS + "/reports/" + id(kept));
    assertThat(outside.at("/readiness/findings").size()).isZero();
    assertThat(count(outside.path("readiness"), "ONE_PATH_LEFT")).as("counted").isEqualTo(1);
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from protected_event_report where id = ?")
                    .param(UUID.fromString(id(kept)))
                    .update())
        .hasMessageContaining("never changed");
  }

  private static int count(JsonNode report, String kind) {
    return report
        .path("counts")
        .valueStream()
        .filter(one -> one.path("kind").asString().equals(kind))
        .mapToInt(one -> one.path("count").asInt())
        .sum();
  }

  /** The objects of the findings of a kind. */
  private static JsonNode of(JsonNode report, String kind) {
    var found = tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    report
        .path("findings")
        .valueStream()
        .filter(one -> one.path("kind").asString().equals(kind))
        .forEach(one -> found.add(one.path("object")));
    return found;
  }

  @Test
  void watchesWhileItGoesOnAndReportsAfterwards() throws Exception {
    String source = "pev-watch";
    lab(source);
    String service = object(source, "Service", "Kênh Một Hai");
    jdbc.sql("update network_object set observed_from = now() - interval '2 hours' where id = ?")
        .param(UUID.fromString(service))
        .update();
    Instant from = inHours(-1);
    String id = id(created(EVENTS, event("canh", from, inHours(1), service)));
    assertThat(read(EVENTS + "/" + id).path("phase").asString()).isEqualTo("RUNNING");
    Instant then = Instant.now().minus(Duration.ofMinutes(3)).truncatedTo(ChronoUnit.SECONDS);
    says(source, "CRITICAL", then, "l12", "l31");
    String link = object(source, "Link", "Chặng Một Hai");
    JsonNode incident =
        await(
            () -> incidentOf(link),
            found -> found.at("/incident/guards/0/name").asString("").equals("PEV canh"));
    String code = incident.at("/incident/code").asString();
    assertThat(
            jdbc.sql("select count(*) from notice where person = ? and title like ?")
                .param(UUID.fromString(watcher))
                .param(code + " %")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    JsonNode stakes =
        await(
            () -> read("/api/incidents/" + incident.at("/incident/id").asString() + "/stakes"),
            answer -> answer.path("guards").size() == 1);
    assertThat(stakes.at("/priority/level").asString())
        .isLessThan(stakes.at("/priority/unraised").asString());
    assertThat(read(EVENTS + "/" + id).path("open").asInt()).isPositive();

    says(source, "NORMAL", then.plusSeconds(60), "l12", "l31");
    await(() -> incidentOf(link), found -> found.at("/incident/state").asString().equals("CLOSED"));
    jdbc.sql(
            "update protected_event set from_at = ?, to_at = ?, ready_from = ?, declared_at = ?"
                + " where id = ?")
        .params(
            from.atOffset(ZoneOffset.UTC),
            Instant.now().atOffset(ZoneOffset.UTC),
            from.atOffset(ZoneOffset.UTC),
            from.atOffset(ZoneOffset.UTC),
            UUID.fromString(id))
        .update();
    JsonNode kept = posted(201, leader, EVENTS + "/" + id + "/reports", "{}");
    JsonNode after = kept.path("afterwards");
    assertThat(each(after.path("incidents"), "code")).contains(code);
    assertThat(after.at("/parts/0/object/name").asString()).isEqualTo("Kênh Một Hai");
    assertThat(after.at("/parts/0/figure/downMillis").asDouble())
        .as("both ways gone for a minute")
        .isEqualTo(60e3);
    assertThat(after.path("origin").asString()).isEqualTo("SIMULATED");
    assertThat(each(after.path("rules"), "code")).contains("availability.service");
    assertThat(each(read(EVENTS + "/" + id + "/reports"), "kind")).containsExactly("AFTERWARDS");
    assertThat(read("/api/history?type=protected-event&id=" + id).path("total").asInt())
        .isEqualTo(2);
  }
}
