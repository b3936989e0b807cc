package vn.thongmach.alarm.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A channel that an import moves from one link to another: its past stays that of the first. */
class RewiredModuleTests extends WebTest {

  private static final String HEAD =
      "type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude\n";
  private static final String LINKS =
      HEAD + "Link,l1,,,,,,,Chặng Cũ,,\nLink,l2,,,,,,,Chặng Mới,,\n";
  private static final String YEAR = Year.now(Period.ZONE).toString();

  private final Instant begun =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(4));
  private String unit = "";
  private String service = "";
  private int sequence;

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("RW-1", unit("RW", ""));
    imported(LINKS + "Service,v1,Link,l1,,,,,Kênh Đổi Đường,,\n");
    service = id(read("/api/inventory/objects?source=rw&type=Service").at("/items/0"));
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'RW-NQ','title':'Đổi đường','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Đổi đường'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'RW-1','name':'Kênh','ownerUnit':'%s','head':'%s','measure':'service-availability',
        'subject':{'objects':['%s']},'direction':'HIGHER','baseline':0,
        'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, person("Đổi"), service, YEAR, clause));
  }

  private void imported(String file) throws Exception {
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=rw&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, begun))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
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
                                "rw-" + sequence,
                                "rw/" + object,
                                null,
                                "down",
                                severity,
                                sequence,
                                at),
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

  private static List<String> states(JsonNode timeline) {
    return each(timeline.path("stretches"), "state");
  }

  @Test
  void derivesThePastByWhatWasNeededThen() throws Exception {
    String target = "/api/targets/RW-1?period=" + YEAR;
    String cards = "/api/targets/RW-1/scorecards?period=" + YEAR;
    String timeline = "/api/availability/timeline?object=%s&from=%s".formatted(service, begun);
    report("l1", "CRITICAL", hour(1));
    report("l1", "NORMAL", hour(2));
    until(timeline, one -> states(one).equals(List.of("UP", "DOWN", "UP")));
    until(target, one -> Math.abs(one.path("value").asDouble(-1) - 75) < 1);
    JsonNode issued = created("/api/targets/RW-1/scorecards", "{'period':'%s'}".formatted(YEAR));

    imported(LINKS + "Service,v1,Link,l2,,,,,Kênh Đổi Đường,,\n");
    Instant moved = Instant.now();
    assertThat(states(read(timeline)))
        .as("an import changes nothing that was")
        .containsExactly("UP", "DOWN", "UP");
    JsonNode seen = read("/api/targets/RW-1/evidence?period=" + YEAR);
    assertThat(seen.path("value").asDouble()).isCloseTo(75, offset(1.0));
    assertThat(seen.at("/intervals/0/events")).hasSize(2);

    Thread.sleep(2000);
    // From then on the new link takes it down, the old one does not.
    report("l1", "CRITICAL", moved.plusMillis(5));
    report("l2", "CRITICAL", moved.plusMillis(1500));
    JsonNode now = until(timeline, one -> states(one).equals(List.of("UP", "DOWN", "UP", "DOWN")));
    assertThat(now.at("/stretches/3/cause/object/name").asString()).isEqualTo("Chặng Mới");
    assertThat(now.at("/stretches/1/cause/object/name").asString()).isEqualTo("Chặng Cũ");
    report("l2", "NORMAL", moved.plusMillis(1900));
    report("l1", "NORMAL", moved.plusMillis(1900));

    // What comes late of the old link still tells of the time in which it was needed.
    assertThat(read(cards).path("total").asInt()).isEqualTo(1);
    report("l1", "CRITICAL", hour(0.5));
    report("l1", "NORMAL", hour(0.75));
    JsonNode all = until(cards, one -> Math.abs(one.at("/items/0/value").asDouble() - 68.75) < 1);
    assertThat(all.at("/items/0/cause/event").isNumber()).isTrue();
    assertThat(read("/api/scorecards/" + id(issued)).path("value").asDouble())
        .isCloseTo(75, offset(1.0));

    // The same file again ends nothing; going back begins a further time.
    imported(LINKS + "Service,v1,Link,l2,,,,,Kênh Đổi Đường,,\n");
    assertThat(pastNeeds()).isEqualTo(1);
    imported(LINKS + "Service,v1,Link,l1,,,,,Kênh Đổi Đường,,\n");
    assertThat(pastNeeds()).isEqualTo(2);
    assertThatThrownBy(() -> jdbc.sql("delete from object_need_past").update())
        .hasMessageContaining("never changed");
  }

  private long pastNeeds() {
    return jdbc.sql(
            """
            select count(*) from object_need_past p join network_object o on o.id = p.object_id
            where o.source = 'rw'
            """)
        .query(Long.class)
        .single();
  }
}
