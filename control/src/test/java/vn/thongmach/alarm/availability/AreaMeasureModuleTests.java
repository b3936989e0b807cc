package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasureStep;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Targets on the network of a province and of a unit: two base stations of 300 and 100. */
class AreaMeasureModuleTests extends WebTest {

  private static final String PROVINCE = "Tỉnh Vùng";

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude,snmp,customers,province
      Site,s1,,,,,,,Trạm Vùng Một,16.5,107.5,,,Tỉnh Vùng
      Site,s2,,,,,,,Trạm Vùng Hai,16.8,107.1,,,Tỉnh Vùng
      Link,l1,,,,,,,Chặng Vùng,,,,,
      Service,v1,Link,l1,,,,,Kênh Vùng,,,,,
      AccessNode,g1,Site,s1,,,,,Trạm gốc Vùng Một,,,,300,
      AccessNode,g1,Service,v1,,,,,,,,,,
      AccessNode,g2,Site,s2,,,,,Trạm gốc Vùng Hai,,,,100,
      """;

  private static final Scope SYSTEM = Scope.system("test");
  private static final String YEAR = Year.now(Period.ZONE).toString();

  private final Instant begun =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(4));

  @Autowired private Measures measures;

  private String unit = "";
  private String clause = "";
  private String head = "";
  private int sequence;
  private int targets;

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("AM-1", unit("AM", ""));
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=am&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, begun))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", LAB.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
    clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'AM-NQ','title':'Vùng','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Vùng thông suốt'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    head = person("Vùng");
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
                                "am-" + sequence,
                                "am/" + object,
                                null,
                                "down",
                                severity,
                                sequence,
                                at),
                            StandardCharsets.UTF_8)
                        + "]}"))
        .andExpect(status().isAccepted());
  }

  private JsonNode target(int expected, String measure, String subject) throws Exception {
    boolean time = measure.startsWith("mean") && !measure.contains("between");
    return posted(
        expected,
        ADMINISTRATOR,
        "/api/targets",
        """
        {'code':'AM-%d','name':'Vùng','ownerUnit':'%s','head':'%s','measure':'%s','subject':%s,
        'direction':'%s','baseline':%d,'plan':[{'period':'%s','value':%d}],'weight':1,'clause':'%s'}
        """
            .formatted(
                ++targets,
                unit,
                head,
                measure,
                subject,
                time ? "LOWER" : "HIGHER",
                time ? 8 : 0,
                YEAR,
                time ? 1 : 99,
                clause));
  }

  private JsonNode live(int number, Predicate<JsonNode> so) throws Exception {
    String path = "/api/targets/AM-%d?period=%s".formatted(number, YEAR);
    JsonNode target = read(path);
    for (int i = 0; i < 200 && !so.test(target); i++) {
      Thread.sleep(50);
      target = read(path);
    }
    assertThat(so.test(target)).as("within ten seconds: " + target).isTrue();
    return target;
  }

  private JsonNode evidence(int number) throws Exception {
    return read("/api/targets/AM-%d/evidence?period=%s".formatted(number, YEAR));
  }

  @Test
  void weighsTheNetworkOfAProvinceAndOfAUnitAsTheirTimelinesDo() throws Exception {
    String province = "{'provinces':['%s']}".formatted(PROVINCE);
    JsonNode made = target(201, "service-availability", province);
    int ofProvince = targets;
    assertThat(made.at("/subject/provinces/0").asString()).isEqualTo(PROVINCE);
    JsonNode ofUnit = target(201, "service-availability", "{'units':['%s']}".formatted(unit));
    int byUnit = targets;
    assertThat(ofUnit.at("/subject/sitesOf/0").asString())
        .as("a unit stands for its network")
        .isEqualTo(unit);
    target(201, "mean-time-to-repair", province);
    int repair = targets;
    target(201, "mean-time-between-failures", "{'sitesOf':['%s']}".formatted(unit));
    live(ofProvince, target -> target.path("value").asDouble(-1) == 100);

    // The link takes the first station with it for an hour, the second fails by itself for two.
    report("l1", "CRITICAL", hour(1));
    report("l1", "NORMAL", hour(2));
    report("g2", "CRITICAL", hour(1.5));
    report("g2", "NORMAL", hour(3.5));
    // (300 · 1 + 100 · 2) / (400 · 4)
    live(
        ofProvince,
        target -> Math.abs(target.path("value").asDouble(-1) - 100 * (1 - 5 / 16.0)) < 1);
    live(byUnit, target -> Math.abs(target.path("value").asDouble(-1) - 100 * (1 - 5 / 16.0)) < 1);

    JsonNode seen = evidence(ofProvince);
    assertThat(seen.path("origin").asString()).isEqualTo("SIMULATED");
    assertThat(seen.at("/inputs/customers").asLong()).isEqualTo(400);
    assertThat(seen.path("objects")).as("what has no customers weighs nothing").hasSize(2);
    assertThat(seen.path("intervals")).hasSize(2);
    long opening = seen.at("/intervals/0/events/0/id").asLong();
    assertThat(read("/api/events/" + opening).path("sourceName").asString()).isEqualTo("am/l1");
    assertThat(seen.path("formula").asString()).contains("400 khách hàng, 2 đối tượng");
    equalsTheTimeline(seen, "province?name=" + PROVINCE);
    equalsTheTimeline(evidence(byUnit), "unit?unit=" + unit);

    // One hour of 300 customers, two of 100.
    JsonNode times = evidence(repair);
    assertThat(times.path("value").asDouble()).isCloseTo(1.25, offset(1e-6));
    assertThat(times.path("formula").asString()).contains("2 lần hỏng").contains("1,25 giờ");

    JsonNode causes =
        read("/api/targets/AM-%d/causes?period=%s".formatted(ofProvince, YEAR)).path("causes");
    assertThat(causes.at("/0/name").asString()).isEqualTo("Trạm gốc Vùng Một");
    assertThat(causes.at("/0/outageSeconds").asDouble()).as("as it was").isEqualTo(3600);
    assertThat(causes.at("/1/outageSeconds").asDouble()).isEqualTo(7200);
    assertThat(causes.at("/0/amount").asDouble() / causes.at("/1/amount").asDouble())
        .as("three customer hours to two")
        .isCloseTo(1.5, offset(1e-3));
    keepsWhatTheRecordsSay();
    answersWithoutATarget();
  }

  /** Asked by itself, within the reader's scope. */
  private void answersWithoutATarget() throws Exception {
    JsonNode asked = read("/api/measures/mean-time-to-repair/evidence?province=" + PROVINCE);
    assertThat(asked.path("value").asDouble()).isCloseTo(1.25, offset(1e-6));
    assertThat(asked.path("objectsTotal").asInt()).isEqualTo(2);
    assertThat(asked.at("/intervals/0/events/0/id").isNumber()).isTrue();
    JsonNode own =
        read(
            200,
            of(Role.UNIT_HEAD, unit),
            "/api/measures/service-availability/evidence?unit=" + unit);
    assertThat(own.path("value").asDouble()).isCloseTo(100 * (1 - 5 / 16.0), offset(1.0));
    String elsewhere = unit("AM-9", "");
    read(
        404,
        of(Role.UNIT_HEAD, elsewhere),
        "/api/measures/service-availability/evidence?province=" + PROVINCE);
    JsonNode refused =
        read(422, ADMINISTRATOR, "/api/measures/availability/evidence?province=" + PROVINCE);
    assertThat(codes(refused)).containsExactly("measure.not-of-areas");
    assertThat(refused.at("/errors/0/message").asString())
        .isEqualTo(
            "Chỉ số “availability” không đo được trên mạng của đơn vị hay của tỉnh; hãy hỏi theo"
                + " “object” hoặc chọn chỉ số khác.");
    assertThat(codes(read(400, ADMINISTRATOR, "/api/measures/service-availability/evidence")))
        .containsExactly("measure.subject-malformed");
  }

  private void equalsTheTimeline(JsonNode evidence, String of) throws Exception {
    JsonNode figure =
        read("/api/availability/%s&from=%s&to=%s"
                .formatted(
                    of,
                    Period.parse(YEAR).start().isBefore(begun) ? begun : Period.parse(YEAR).start(),
                    evidence.path("asOf").asString()))
            .path("figure");
    assertThat(evidence.path("value").asDouble())
        .isCloseTo(figure.path("availability").asDouble(), offset(1e-9));
    double mean = figure.path("denominatorMillis").asDouble() * 1e3;
    assertThat(evidence.path("denominator").asDouble() / mean)
        .as("as many times the weighted mean as objects weigh anything")
        .isCloseTo(2, offset(1e-9));
  }

  /** What is kept, read anew, and put together from parts and days is the same. */
  private void keepsWhatTheRecordsSay() {
    Subject subject = Subject.ofProvinces(List.of(PROVINCE));
    Period period = Period.parse(YEAR);
    Instant asOf = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    for (String measure :
        List.of(
            "service-availability",
            "mean-time-to-repair",
            "mean-time-between-failures",
            "mean-time-to-detect",
            "mean-time-to-acknowledge")) {
      MeasureReading kept = measures.figure(SYSTEM, measure, subject, period, asOf);
      MeasureReading anew = measures.read(SYSTEM, measure, subject, period, asOf);
      assertThat(anew.numerator()).as(measure).isEqualTo(kept.numerator());
      assertThat(anew.denominator()).as(measure).isEqualTo(kept.denominator());
      assertThat(anew.value()).as(measure).isEqualTo(kept.value());
      assertThat(anew.completeness()).as(measure).isEqualTo(kept.completeness());
      List<MeasurePart> parts = measures.parts(SYSTEM, measure, subject, period, asOf);
      assertThat(parts).as("sites have no customers of their own").hasSize(2);
      assertThat(parts.stream().mapToLong(MeasurePart::numerator).sum())
          .isCloseTo(kept.numerator(), within((long) parts.size()));
      assertThat(parts.stream().mapToLong(MeasurePart::denominator).sum())
          .isCloseTo(kept.denominator(), within((long) parts.size()));
    }
    LocalDate first = LocalDate.ofInstant(begun, Period.ZONE);
    LocalDate tomorrow = LocalDate.now(Period.ZONE).plusDays(1);
    Instant end = tomorrow.atStartOfDay(Period.ZONE).toInstant();
    Period days = Period.of(Period.Kind.YEAR, begun);
    List<MeasureStep> steps =
        measures.steps(SYSTEM, "service-availability", subject, first, tomorrow);
    if (days.contains(end)) {
      MeasureReading whole = measures.figure(SYSTEM, "service-availability", subject, days, end);
      assertThat(steps.stream().mapToLong(MeasureStep::denominator).sum())
          .isCloseTo(whole.denominator(), within((long) steps.size()));
      assertThat(steps.stream().mapToLong(MeasureStep::numerator).sum())
          .isCloseTo(whole.numerator(), within((long) steps.size()));
    }
    assertThat(steps.stream().mapToLong(MeasureStep::denominator).sum()).isPositive();
  }

  @Test
  void refusesWhatHasNoNetworkAndMeasuresThatAreNotOfAreas() throws Exception {
    String province = "{'provinces':['%s']}".formatted(PROVINCE);
    JsonNode refused = target(422, "availability", province);
    assertThat(codes(refused)).containsExactly("target.subject-area-unfit");
    assertThat(refused.at("/errors/0/message").asString())
        .isEqualTo(
            "Chỉ số “availability” không đo được trên mạng của đơn vị hay của tỉnh; hãy chọn chỉ số"
                + " khác hoặc ghi “objects”, “type” kèm “source”.");
    refused = target(422, "mean-time-to-repair", "{'people':['%s']}".formatted(head));
    assertThat(codes(refused)).containsExactly("target.subject-not-of-network");
    assertThat(refused.at("/errors/0/message").asString()).contains("“provinces”");
    assertThat(codes(target(422, "service-availability", "{'provinces':['Không Đâu']}")))
        .containsExactly("target.subject-unknown");
    assertThat(
            codes(
                target(
                    422,
                    "service-availability",
                    "{'sitesOf':['%s']}".formatted(UUID.randomUUID()))))
        .containsExactly("target.subject-unknown");
    assertThat(codes(target(400, "service-availability", "{'provinces':['']}")))
        .containsExactly("target.subject-malformed");
    assertThat(
            codes(
                target(
                    400,
                    "service-availability",
                    "{'provinces':['%s'],'sitesOf':['%s']}".formatted(PROVINCE, unit))))
        .containsExactly("target.subject-malformed");
  }
}
