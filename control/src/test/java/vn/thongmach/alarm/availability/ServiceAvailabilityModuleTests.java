package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;
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

/** A target on a service that has no alarm of its own, only two ways over two links. */
class ServiceAvailabilityModuleTests extends WebTest {

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
      Link,l1,,,,,,,Chặng Suy Một,,
      Link,l2,,,,,,,Chặng Suy Hai,,
      Path,w1,Link,l1,,,,,Đường suy một,,
      Path,w2,Link,l2,,,,,Đường suy hai,,
      Service,v1,Path,w1,,,,,Kênh Suy,,
      Service,v1,Path,w2,,,,,,,
      """;

  private static final String PERIOD = Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

  private final Instant begun =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(4));
  private String unit = "";
  private String service = "";
  private String first = "";
  private int sequence;

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("SA-1", unit("SA", ""));
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=sa&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, begun))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", LAB.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
    service = object("Service", "Kênh Suy");
    first = object("Link", "Chặng Suy Một");
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'SA-NQ','title':'Suy','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Thông suốt'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'SA-V','name':'Kênh thông suốt','ownerUnit':'%s','head':'%s',
        'measure':'service-availability','subject':{'objects':['%s']},'direction':'HIGHER',
        'baseline':0,'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, person("Chủ"), service, PERIOD, clause));
  }

  private String object(String type, String name) throws Exception {
    return read("/api/inventory/objects?source=sa&type=%s&q=%s".formatted(type, name))
        .at("/items/0/id")
        .asString();
  }

  private Instant hour(double hours) {
    return begun.plusSeconds(Math.round(hours * 3600));
  }

  private void report(String object, String severity, Instant at) throws Exception {
    sequence++;
    mvc.perform(
            post("/eventListener/v7/eventBatch")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"eventList\":["
                        + new String(
                            FaultEvents.fault(
                                "sa-" + sequence,
                                "sa/" + object,
                                null,
                                "down",
                                severity,
                                sequence,
                                at),
                            StandardCharsets.UTF_8)
                        + "]}"))
        .andExpect(status().isAccepted());
  }

  /** The target with its live score once that is so. */
  private JsonNode target(Predicate<JsonNode> so) throws Exception {
    JsonNode target = read("/api/targets/SA-V?period=" + PERIOD);
    for (int i = 0; i < 200 && !so.test(target); i++) {
      Thread.sleep(50);
      target = read("/api/targets/SA-V?period=" + PERIOD);
    }
    assertThat(so.test(target)).as("within ten seconds: " + target).isTrue();
    return target;
  }

  private static double value(JsonNode target) {
    return target.path("value").asDouble(-1);
  }

  private void equalsTheTimeline() throws Exception {
    JsonNode evidence = read("/api/targets/SA-V/evidence?period=" + PERIOD);
    JsonNode timeline =
        read(
            "/api/availability/timeline?object=%s&from=%s&to=%s"
                .formatted(service, begun, evidence.path("asOf").asString()));
    JsonNode figure = timeline.path("figure");
    assertThat(evidence.path("numerator").asLong())
        .isEqualTo(1000 * figure.path("numeratorMillis").asLong());
    assertThat(evidence.path("denominator").asLong())
        .isEqualTo(1000 * figure.path("denominatorMillis").asLong());
    assertThat(evidence.path("value").asDouble())
        .isCloseTo(figure.path("availability").asDouble(), offset(1e-9));
    JsonNode kept = read("/api/targets/SA-V?period=" + PERIOD);
    assertThat(kept.path("value").asDouble())
        .as("what is kept equals what is read from the records")
        .isCloseTo(evidence.path("value").asDouble(), offset(0.5));
  }

  @Test
  void fallsWhenNoPathIsLeftAndIsRestatedByACorrectionOfWhatItNeeds() throws Exception {
    target(target -> value(target) == 100);
    report("l1", "CRITICAL", hour(1));
    report("l2", "CRITICAL", hour(2));
    // Two of four hours.
    JsonNode down = target(target -> value(target) >= 0 && value(target) < 60);
    assertThat(down.path("score").asDouble()).isLessThan(60);
    assertThat(down.path("origin").asString()).isEqualTo("SIMULATED");
    equalsTheTimeline();
    JsonNode evidence = read("/api/targets/SA-V/evidence?period=" + PERIOD);
    assertThat(evidence.path("intervals")).hasSize(1);
    JsonNode outage = evidence.at("/intervals/0");
    assertThat(outage.path("object").asString()).isEqualTo(service);
    assertThat(outage.path("from").asString()).isEqualTo(hour(2).toString());
    assertThat(
            read("/api/events/" + outage.at("/events/0/id").asString())
                .path("sourceName")
                .asString())
        .as("the second cut took the last way")
        .isEqualTo("sa/l2");
    assertThat(evidence.path("formula").asString()).contains("giây mất dịch vụ");

    keepsCausesOutsideOfTheScopeToANumber(outage.at("/events/0/id").asString());

    report("l2", "NORMAL", hour(3));
    JsonNode up = target(target -> value(target) > 70);
    assertThat(value(up)).isCloseTo(75, offset(1.0));
    equalsTheTimeline();

    timesOfTheFailureAreMeasures();

    JsonNode issued = created("/api/targets/SA-V/scorecards", "{'period':'%s'}".formatted(PERIOD));
    String proposed =
        id(
            posted(
                201,
                of(Role.NOC, unit),
                "/api/availability/corrections",
                "{'object':'%s','from':'%s','to':'%s','state':'UP','reason':'Cảnh báo giả'}"
                    .formatted(first, hour(1), hour(3))));
    assertThat(value(target(_ -> true))).as("a proposal changes nothing").isLessThan(76);
    posted(
        200,
        ADMINISTRATOR,
        "/api/availability/corrections/" + proposed + "/decision",
        "{'decision':'APPROVED','reason':'Đã kiểm tra'}");
    target(target -> value(target) == 100);
    equalsTheTimeline();
    JsonNode cards = read("/api/targets/SA-V/scorecards?period=" + PERIOD);
    for (int i = 0; i < 200 && cards.path("total").asInt() < 2; i++) {
      Thread.sleep(50);
      cards = read("/api/targets/SA-V/scorecards?period=" + PERIOD);
    }
    JsonNode restated = cards.at("/items/0");
    assertThat(restated.path("supersedes").asString()).isEqualTo(id(issued));
    assertThat(restated.path("value").asDouble()).isEqualTo(100);
    assertThat(restated.at("/cause/words").asString()).startsWith("Hiệu chỉnh số");
    assertThat(read("/api/scorecards/" + id(issued)).path("value").asDouble())
        .as("what was published stays readable")
        .isLessThan(76);
    report("l1", "NORMAL", hour(3.5));

    leavesOutPlannedWork();
  }

  /** Down from the second to the third hour, up for two hours before and one after. */
  private void timesOfTheFailureAreMeasures() throws Exception {
    String clause = read("/api/targets/SA-V?period=" + PERIOD).at("/clause/id").asString();
    String head = read("/api/targets/SA-V?period=" + PERIOD).at("/head/id").asString();
    int plan = 0;
    for (String measure :
        new String[] {
          "mean-time-to-repair",
          "mean-time-between-failures",
          "mean-time-to-detect",
          "mean-time-to-acknowledge"
        }) {
      boolean higher = measure.contains("between");
      created(
          "/api/targets",
          """
          {'code':'SA-%d','name':'Thời gian','ownerUnit':'%s','head':'%s','measure':'%s',
          'subject':{'objects':['%s']},'direction':'%s','baseline':%d,
          'plan':[{'period':'%s','value':%d}],'weight':1,'clause':'%s'}
          """
              .formatted(
                  ++plan,
                  unit,
                  head,
                  measure,
                  service,
                  higher ? "HIGHER" : "LOWER",
                  higher ? 0 : 4,
                  PERIOD,
                  higher ? 4 : 1,
                  clause));
    }
    JsonNode repair = read("/api/targets/SA-1/evidence?period=" + PERIOD);
    assertThat(repair.path("value").asDouble()).isCloseTo(1, offset(1e-6));
    assertThat(repair.path("score").asDouble()).isCloseTo(100, offset(1e-3));
    assertThat(repair.at("/intervals/0/from").asString()).isEqualTo(hour(2).toString());
    assertThat(repair.path("formula").asString()).contains("1 lần");
    JsonNode between = read("/api/targets/SA-2/evidence?period=" + PERIOD);
    assertThat(between.path("value").asDouble()).isCloseTo(3, offset(0.02));
    JsonNode detect = read("/api/targets/SA-3/evidence?period=" + PERIOD);
    assertThat(detect.path("value").isNull()).as("told only after it was over").isTrue();
    assertThat(detect.path("score").isNull()).isTrue();
    JsonNode acknowledge = read("/api/targets/SA-4/evidence?period=" + PERIOD);
    assertThat(acknowledge.path("value").isNull()).isTrue();
    JsonNode told = read("/api/availability/failures?object=%s&from=%s".formatted(service, begun));
    assertThat(told.at("/repair/millis").asDouble() / 3600e3)
        .as("the same as on demand")
        .isCloseTo(repair.path("value").asDouble(), offset(1e-6));
  }

  private void keepsCausesOutsideOfTheScopeToANumber(String event) throws Exception {
    String link = object("Link", "Chặng Suy Hai");
    String other = unit("SA-2", "");
    owner(link, other);
    JsonNode seen =
        read(200, of(Role.UNIT_HEAD, unit), "/api/targets/SA-V/evidence?period=" + PERIOD);
    assertThat(seen.at("/intervals/0/events")).isEmpty();
    assertThat(seen.path("eventsOutsideScope").asLong()).isEqualTo(1);
    owner(link, unit);
    seen = read(200, of(Role.UNIT_HEAD, unit), "/api/targets/SA-V/evidence?period=" + PERIOD);
    assertThat(seen.at("/intervals/0/events/0/id").asString()).isEqualTo(event);
    assertThat(seen.path("eventsOutsideScope").asLong()).isZero();
  }

  private void owner(String object, String owner) {
    jdbc.sql("update network_object set owner_unit = ? where id = ?")
        .params(UUID.fromString(owner), UUID.fromString(object))
        .update();
  }

  /** Announced long before, on both links at once. */
  private void leavesOutPlannedWork() throws Exception {
    report("l1", "CRITICAL", hour(3.7));
    report("l2", "CRITICAL", hour(3.7));
    target(target -> value(target) < 95);
    for (String link : new String[] {first, object("Link", "Chặng Suy Hai")}) {
      jdbc.sql(
              """
              insert into maintenance_window
                (id, object_id, from_at, to_at, reason, declared_at, declared_by)
              values (gen_random_uuid(), ?, ?, ?, 'Thay cáp', ?, 'ca trực')
              """)
          .params(
              UUID.fromString(link),
              hour(3.7).atOffset(ZoneOffset.UTC),
              hour(9).atOffset(ZoneOffset.UTC),
              hour(-48).atOffset(ZoneOffset.UTC))
          .update();
    }
    report("l2", "NORMAL", hour(3.9));
    target(target -> value(target) == 100);
    equalsTheTimeline();
    JsonNode evidence = read("/api/targets/SA-V/evidence?period=" + PERIOD);
    assertThat(evidence.at("/inputs/plannedSeconds").asDouble()).isCloseTo(720, offset(1.0));
    report("l1", "NORMAL", hour(3.95));
  }
}
