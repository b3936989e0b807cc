package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** A service with two ways over two links, a base station on it in each of two sites. */
class TimelineModuleTests extends WebTest {

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude,snmp,customers,province
      Site,s1,,,,,,,Trạm Một,16.5,107.5,,,Tỉnh Thử
      Site,s2,,,,,,,Trạm Hai,16.8,107.1,,,Tỉnh Thử
      Link,l1,,,,,,,Chặng Một,,,,,
      Link,l2,,,,,,,Chặng Hai,,,,,
      Link,l3,,,,,,,Chặng Ba,,,,,
      Path,w1,Link,l1,,,,,Đường một,,,,,
      Path,w2,Link,l2,,,,,Đường hai,,,,,
      Service,v1,Path,w1,,,,,Kênh Một,,,,,
      Service,v1,Path,w2,,,,,,,,,,
      AccessNode,g1,Site,s1,,,,,Trạm gốc Một,,,,300,
      AccessNode,g1,Service,v1,,,,,,,,,,
      AccessNode,g2,Site,s2,,,,,Trạm gốc Hai,,,,100,
      """;

  /** Ten hours ago, watched for eight. */
  private final Instant begun =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(10));

  private String unit = "";
  private String service = "";
  private String first = "";

  private Instant hour(double hours) {
    return begun.plusSeconds(Math.round(hours * 3600));
  }

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("TL-1", unit("TL", ""));
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=tl&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, hour(2)))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", LAB.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
    service = object("Service");
    first = object("Link", "Chặng Một");
    report("l1", "CRITICAL", hour(3), 1);
    report("l2", "CRITICAL", hour(4), 2);
    report("l2", "NORMAL", hour(5), 3);
    report("l1", "NORMAL", hour(6), 4);
    report("g2", "CRITICAL", hour(7), 5);
    report("g2", "NORMAL", hour(8), 6);
    // Announced two days before: what is worked on is announced before it begins.
    window(object("AccessNode", "Trạm gốc Hai"), 7.5, 9, Duration.ofHours(48), null);
    window(first, 3, 6, Duration.ofHours(48), null);
    window(object("Link", "Chặng Hai"), 4, 4.5, Duration.ofHours(48), null);
    for (int i = 0; i < 200 && stretches(timeline(service)).size() < 6; i++) {
      Thread.sleep(50);
    }
  }

  private String object(String type, String... name) throws Exception {
    return read("/api/inventory/objects?source=tl&type="
            + type
            + (name.length == 0 ? "" : "&q=" + name[0]))
        .at("/items/0/id")
        .asString();
  }

  private void window(String object, double from, double to, Duration before, Instant cancelled) {
    jdbc.sql(
            """
            insert into maintenance_window (id, object_id, from_at, to_at, reason, declared_at,
              declared_by, cancelled_at, cancelled_by)
            values (gen_random_uuid(), ?, ?, ?, 'Thay cáp', ?, 'ca trực', ?, ?)
            """)
        .params(
            UUID.fromString(object),
            hour(from).atOffset(ZoneOffset.UTC),
            hour(to).atOffset(ZoneOffset.UTC),
            hour(from).minus(before).atOffset(ZoneOffset.UTC),
            cancelled == null ? null : cancelled.atOffset(ZoneOffset.UTC),
            cancelled == null ? null : "ca trực")
        .update();
  }

  private JsonNode timeline(String object) throws Exception {
    return read(
        "/api/availability/timeline?object=%s&from=%s&to=%s".formatted(object, begun, hour(9)));
  }

  private static List<String> stretches(JsonNode timeline) {
    return each(timeline.path("stretches"), "state");
  }

  private void report(String object, String severity, Instant at, long sequence) throws Exception {
    mvc.perform(
            post("/eventListener/v7/eventBatch")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"eventList\":["
                        + new String(
                            FaultEvents.fault(
                                "tl-" + sequence,
                                "tl/" + object,
                                null,
                                "down",
                                severity,
                                sequence,
                                at),
                            StandardCharsets.UTF_8)
                        + "]}"))
        .andExpect(status().isAccepted());
  }

  @Test
  void derivesAServiceWithoutAlarmsOfItsOwnFromItsWays() throws Exception {
    JsonNode told = timeline(service);
    assertThat(stretches(told))
        .containsExactly("UNKNOWN", "UP", "WEAKENED", "PLANNED", "DOWN", "WEAKENED", "UP");
    JsonNode down = told.at("/stretches/4");
    assertThat(down.path("from").asString()).isEqualTo(hour(4.5).toString());
    assertThat(down.path("to").asString()).isEqualTo(hour(5).toString());
    assertThat(down.at("/cause/object/name").asString()).isEqualTo("Chặng Hai");
    assertThat(down.at("/cause/through/name").asString()).isEqualTo("Đường hai");
    assertThat(
            read("/api/alarms/" + down.at("/cause/alarm").asString()).at("/object/name").asString())
        .isEqualTo("Chặng Hai");
    assertThat(told.at("/stretches/3/cause/work").asString()).isEqualTo("Thay cáp");
    JsonNode figure = told.path("figure");
    assertThat(figure.path("unknownMillis").asDouble()).isEqualTo(2 * 3600e3);
    assertThat(figure.path("plannedMillis").asDouble()).isEqualTo(1800e3);
    assertThat(figure.path("downMillis").asDouble()).isEqualTo(1800e3);
    assertThat(figure.path("denominatorMillis").asDouble()).isEqualTo(6.5 * 3600e3);
    assertThat(figure.path("availability").asDouble()).isCloseTo(100 * 6 / 6.5, offset(1e-9));
    assertThat(figure.path("completeness").asDouble()).isCloseTo(7 / 9.0, offset(1e-9));
    assertThat(told.path("origin").asString()).isEqualTo("SIMULATED");
    assertThat(each(told.path("rules"), "code"))
        .contains("availability.service", "outage.severities");
  }

  @Test
  void measuresFailuresFromWhatOpenedThemToTheirEnd() throws Exception {
    String period = "&from=%s&to=%s".formatted(begun, hour(9));
    String station = object("AccessNode", "Trạm gốc Hai");
    JsonNode told = read("/api/availability/failures?object=" + station + period);
    assertThat(told.path("failures").asInt()).isEqualTo(1);
    assertThat(told.at("/repair/count").asInt()).isEqualTo(1);
    assertThat(told.at("/repair/millis").asDouble())
        .as("planned from half past on")
        .isEqualTo(1800e3);
    assertThat(told.path("between").asDouble()).isEqualTo(6 * 3600e3);
    assertThat(told.path("toldAfterwards").asInt()).as("told hours later").isEqualTo(1);
    assertThat(told.at("/detect/millis").isNull()).isTrue();
    long event = told.at("/listed/0/event").asLong();
    assertThat(read("/api/events/" + event).path("sourceName").asString()).isEqualTo("tl/g2");
    JsonNode open = read("/api/availability/failures?object=" + first + "&from=" + hour(9.5));
    assertThat(open.path("failures").asInt()).isZero();
    assertThat(open.path("between").isNull()).isTrue();
    report("l3", "CRITICAL", Instant.now().minusSeconds(5), 90);
    String third = object("Link", "Chặng Ba");
    JsonNode now = read("/api/availability/failures?object=" + third);
    for (int i = 0; i < 200 && now.path("failures").asInt() == 0; i++) {
      Thread.sleep(50);
      now = read("/api/availability/failures?object=" + third);
    }
    assertThat(now.at("/repair/count").asInt()).as("it lasts").isZero();
    assertThat(now.at("/detect/count").asInt()).isEqualTo(1);
    assertThat(now.at("/detect/millis").asDouble()).isBetween(4000.0, 60000.0);
    assertThat(now.at("/acknowledge/millis").isNull()).isTrue();
    String incident = "";
    for (int i = 0; i < 200 && incident.isEmpty(); i++) {
      incident =
          read("/api/availability/timeline?object=" + third)
              .path("stretches")
              .valueStream()
              .map(stretch -> stretch.at("/cause/incident").asString(""))
              .reduce("", (one, other) -> other.isEmpty() ? one : other);
      Thread.sleep(50);
    }
    posted(200, ADMINISTRATOR, "/api/incidents/" + incident + "/words", "{'kind':'ROOT'}");
    now = read("/api/availability/failures?object=" + third);
    assertThat(now.at("/acknowledge/count").asInt()).isEqualTo(1);
    assertThat(now.at("/acknowledge/millis").asDouble()).isBetween(0.0, 60000.0);
    read(404, of(Role.NOC, unit("TL-3", "")), "/api/availability/failures?object=" + third);
  }

  @Test
  void weighsAProvinceByTheCustomersOfItsParts() throws Exception {
    JsonNode told =
        read("/api/availability/province?name=Tỉnh Thử&from=%s&to=%s".formatted(begun, hour(9)));
    assertThat(told.path("sites").asInt()).isEqualTo(2);
    assertThat(told.path("weighedBy").asString()).isEqualTo("CUSTOMERS");
    assertThat(told.path("weight").asLong()).isEqualTo(400);
    // 300 of 400 customers for half an hour, 100 of 400 for half an hour.
    assertThat(told.at("/figure/downMillis").asDouble()).isCloseTo(1800e3, offset(1e-6));
    assertThat(told.at("/figure/plannedMillis").asDouble()).isCloseTo(1800e3, offset(1e-6));
    assertThat(told.at("/figure/unknownMillis").asDouble()).isCloseTo(7200e3, offset(1e-6));
    JsonNode owned =
        read("/api/availability/unit?unit=%s&from=%s&to=%s".formatted(unit, begun, hour(9)));
    assertThat(owned.path("province").asString()).isEqualTo("Đơn vị TL-1");
    assertThat(owned.path("figure"))
        .as("its sites are the province's")
        .isEqualTo(told.path("figure"));
    assertThat(
            codes(read(404, of(Role.NOC, unit("TL-9", "")), "/api/availability/unit?unit=" + unit)))
        .containsExactly("alarm.unit-without-sites");
    double sum = 0;
    for (JsonNode stretch : told.path("stretches")) {
      double shares = 0;
      for (String state : List.of("up", "weakened", "unknown", "planned", "down")) {
        shares += stretch.path(state).asDouble();
      }
      assertThat(shares).isCloseTo(1, offset(1e-9));
      sum +=
          Duration.between(
                  Instant.parse(stretch.path("from").asString()),
                  Instant.parse(stretch.path("to").asString()))
              .toMillis();
    }
    assertThat(sum).isEqualTo(9 * 3600e3);
    assertThat(read("/api/availability/provinces").valueStream().map(JsonNode::asString))
        .contains("Tỉnh Thử");
    assertThat(codes(read(404, ADMINISTRATOR, "/api/availability/province?name=Không Đâu")))
        .containsExactly("alarm.unknown-province");
  }

  @Test
  void countsLateOrCancelledWorkAsOutageAndWhatThePeriodLeavesOut() throws Exception {
    String link = object("Link", "Chặng Hai");
    Instant from = hour(4);
    assertThat(stretches(timeline(link))).containsExactly("UNKNOWN", "UP", "PLANNED", "DOWN", "UP");
    JsonNode half =
        read(
            "/api/availability/timeline?object=%s&from=%s&to=%s".formatted(link, from, hour(4.25)));
    assertThat(half.at("/figure/availability").isNull()).as("nothing but planned work").isTrue();
    jdbc.sql(
            "update maintenance_window set cancelled_at = now(), cancelled_by = 'x' where object_id = ?")
        .param(UUID.fromString(link))
        .update();
    assertThat(stretches(timeline(link))).containsExactly("UNKNOWN", "UP", "DOWN", "UP");
    jdbc.sql(
            """
            update maintenance_window set cancelled_at = null, cancelled_by = null,
              declared_at = from_at - interval '1 hour' where object_id = ?
            """)
        .param(UUID.fromString(link))
        .update();
    assertThat(stretches(timeline(link)))
        .as("announced later than the rule asks for")
        .containsExactly("UNKNOWN", "UP", "DOWN", "UP");
    jdbc.sql(
            "update maintenance_window set declared_at = from_at - interval '48 hours' where object_id = ?")
        .param(UUID.fromString(link))
        .update();
  }

  @Test
  void takesAnnouncementsBeforehandOnly() throws Exception {
    JsonNode made =
        created(
            "/api/availability/windows",
            "{'object':'%s','from':'%s','to':'%s','reason':'Thay nguồn'}"
                .formatted(
                    service,
                    Instant.now().plus(Duration.ofDays(2)),
                    Instant.now().plus(Duration.ofDays(2).plusHours(2))));
    assertThat(each(read("/api/availability/windows?object=" + service), "reason"))
        .containsExactly("Thay nguồn");
    String cancel = "/api/availability/windows/" + id(made) + "/cancellation";
    assertThat(posted(200, ADMINISTRATOR, cancel, "{'reason':'Hoãn'}").path("cancelledAt").isNull())
        .isFalse();
    assertThat(codes(posted(409, ADMINISTRATOR, cancel, "{'reason':'Hoãn'}")))
        .containsExactly("alarm.window-cancelled");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/availability/windows",
                    "{'object':'%s','from':'%s','to':'%s','reason':'x'}"
                        .formatted(UUID.randomUUID(), begun, begun.plus(Duration.ofDays(40))))))
        .containsExactlyInAnyOrder(
            "alarm.unknown-object", "alarm.window-begun", "alarm.window-too-long");
    assertThat(
            codes(
                posted(
                    404,
                    ADMINISTRATOR,
                    "/api/availability/windows/" + UUID.randomUUID() + "/cancellation",
                    "{'reason':'x'}")))
        .containsExactly("alarm.unknown-window");
    posted(403, of(Role.WORKER, unit), "/api/availability/windows", "{}");
    assertThat(read("/api/history?type=maintenance-window&id=" + id(made)).path("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void keepsToTheScopeAndToLimits() throws Exception {
    String other = unit("TL-2", "");
    read(404, of(Role.NOC, other), "/api/availability/timeline?object=" + service);
    read(404, of(Role.NOC, other), "/api/availability/windows?object=" + service);
    read(404, of(Role.NOC, other), "/api/availability/province?name=Tỉnh Thử");
    read(403, of(Role.WORKER, unit), "/api/availability/timeline?object=" + service);
    assertThat(
            codes(
                read(
                    400,
                    ADMINISTRATOR,
                    "/api/availability/timeline?object=%s&from=%s"
                        .formatted(service, begun.minus(Duration.ofDays(500))))))
        .containsExactly("alarm.timeline-too-long");
  }
}
