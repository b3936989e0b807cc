package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.thongmach.access.Role;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A ring of three nodes whose service has two ways round: alarms as incidents, cut by cut. */
class IncidentModuleTests extends WebTest {

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
      Site,s1,,,,,,,Trạm Một,16.5,107.5
      Power,p1,Site,s1,,,,,Nguồn Một,,
      Node,n1,Power,p1,,,,,Nút Một,,
      Site,s2,,,,,,,Trạm Hai,16.6,107.6
      Node,n2,Site,s2,,,,,Nút Hai,,
      Site,s3,,,,,,,Trạm Ba,16.7,107.7
      Node,n3,Site,s3,,,,,Nút Ba,,
      Port,q12,Node,n1,,,,,Cổng Một Hai,,
      Port,q21,Node,n2,,,,,Cổng Hai Một,,
      Port,q23,Node,n2,,,,,Cổng Hai Ba,,
      Port,q32,Node,n3,,,,,Cổng Ba Hai,,
      Port,q31,Node,n3,,,,,Cổng Ba Một,,
      Port,q13,Node,n1,,,,,Cổng Một Ba,,
      Link,l12,,,Port,q12,Port,q21,Chặng Một Hai,,
      Link,l23,,,Port,q23,Port,q32,Chặng Hai Ba,,
      Link,l31,,,Port,q31,Port,q13,Chặng Ba Một,,
      Path,w1,Link,l12,,,,,Đường ngắn,,
      Path,w2,Link,l23,,,,,Đường vòng,,
      Path,w2,Link,l31,,,,,,,
      Service,v1,Path,w1,,,,,Kênh Một Hai,,
      Service,v1,Path,w2,,,,,,,
      Cell,c1,Service,v1,,,,,Ô Một,,
      Cell,c2,Service,v1,,,,,Ô Hai,,
      """;

  private String unit = "";
  private int events;

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("INC-1", unit("INC", ""));
  }

  /** The laboratory under a name of its own, so that tests do not meet. */
  private void lab(String source) throws Exception {
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=%s&format=csv&ownerUnit=%s"
                        .formatted(source, unit))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", LAB.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
  }

  private String object(String source, String type, String name) throws Exception {
    return read("/api/inventory/objects?source=%s&type=%s&q=%s".formatted(source, type, name))
        .at("/items/0/id")
        .asString();
  }

  private void says(String source, String severity, Instant at, String... objects)
      throws Exception {
    List<String> batch = new ArrayList<>();
    for (String object : objects) {
      events++;
      batch.add(
          new String(
              FaultEvents.fault(
                  source + "-" + events, source + "/" + object, null, "down", severity, events, at),
              StandardCharsets.UTF_8));
    }
    mvc.perform(
            post("/eventListener/v7/eventBatch")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"eventList\":[" + String.join(",", batch) + "]}"))
        .andExpect(status().isAccepted());
  }

  private JsonNode await(Callable<JsonNode> asking, Predicate<JsonNode> enough) throws Exception {
    JsonNode answer = asking.call();
    for (int attempt = 0; attempt < 200 && !enough.test(answer); attempt++) {
      Thread.sleep(50);
      answer = asking.call();
    }
    assertThat(enough.test(answer)).as(answer.toString()).isTrue();
    return answer;
  }

  /** The incident that has the alarm of this object, in any state. */
  private JsonNode incidentOf(String object) throws Exception {
    UUID incident =
        jdbc.sql(
                """
                select i.incident from incident_alarm i join alarm a on a.id = i.alarm
                where a.object_id = ?
                """)
            .param(UUID.fromString(object))
            .query(UUID.class)
            .optional()
            .orElse(null);
    return incident == null ? MissingNode.getInstance() : read("/api/incidents/" + incident);
  }

  @Test
  void aRingSurvivesOneCutAndNotTheSecond() throws Exception {
    lab("inc-ring");
    String first = object("inc-ring", "Link", "Chặng Một Hai");
    String second = object("inc-ring", "Link", "Chặng Hai Ba");
    Instant then = Instant.parse("2026-11-20T01:00:00Z");
    says("inc-ring", "CRITICAL", then, "l12", "q12", "q21");
    JsonNode cut =
        await(() -> incidentOf(first), found -> found.at("/incident/alarms").asInt() == 3);
    String incident = cut.at("/incident/id").asString();
    assertThat(cut.at("/incident/state").asString()).isEqualTo("OPEN");
    assertThat(cut.at("/incident/origin").asString()).isEqualTo("SIMULATED");
    assertThat(each(cut.at("/reach/weakened"), "type")).as("one of two ways").contains("Service");
    assertThat(each(cut.at("/reach/lost"), "type")).doesNotContain("Service", "Cell");

    says("inc-ring", "CRITICAL", then.plusSeconds(2_700), "l23", "q23", "q32");
    says("inc-ring", "CRITICAL", then.plusSeconds(2_703), "v1", "c1", "c2");
    JsonNode next =
        await(() -> incidentOf(second), found -> found.at("/incident/alarms").asInt() == 6);
    assertThat(incidentOf(first).at("/incident/id").asString()).as("ids stay").isEqualTo(incident);
    assertThat(next.at("/incident/id").asString()).isNotEqualTo(incident);
    assertThat(next.path("candidates").valueStream().map(c -> c.at("/object/name").asString()))
        .contains("Chặng Hai Ba");
    assertThat(each(next.at("/reach/lost"), "type")).contains("Service", "Cell");
    assertThat(each(next.path("changes"), "kind")).contains("OPENED");
    JsonNode alarms = read("/api/incidents/" + next.at("/incident/id").asString() + "/alarms");
    JsonNode cell =
        alarms
            .path("items")
            .valueStream()
            .filter(item -> item.at("/alarm/object/type").asString("").equals("Cell"))
            .findFirst()
            .orElseThrow();
    assertThat(cell.path("explanation").asString()).isEqualTo("NEEDS_ROOT");
    assertThat(each(cell.path("way"), "type")).endsWith("Link", "Path", "Service", "Cell");

    says("inc-ring", "NORMAL", then.plusSeconds(5_400), "l23", "q23", "q32", "v1", "c1", "c2");
    says("inc-ring", "NORMAL", then.plusSeconds(5_410), "l12", "q12", "q21");
    for (String link : List.of(first, second)) {
      JsonNode over =
          await(
              () -> incidentOf(link),
              found -> found.at("/incident/state").asString().equals("CLOSED"));
      assertThat(over.path("reach").isNull()).isTrue();
      assertThat(each(over.path("changes"), "kind")).startsWith("CLOSED");
    }
  }

  @Test
  void deadEquipmentIsFoundByWhatHangsOnIt() throws Exception {
    lab("inc-power");
    Instant then = Instant.parse("2026-11-21T01:00:00Z");
    says("inc-power", "CRITICAL", then, "l12", "l23", "v1", "c1", "c2");
    List<String> silent = List.of("Nút Hai", "Trạm Hai");
    JsonNode all =
        await(
            () -> read("/api/incidents?size=200"),
            found ->
                found
                    .path("items")
                    .valueStream()
                    .anyMatch(
                        item ->
                            silent.contains(item.at("/root/name").asString(""))
                                && item.path("alarms").asInt() == 5));
    JsonNode incident =
        all.path("items")
            .valueStream()
            .filter(item -> silent.contains(item.at("/root/name").asString("")))
            .findFirst()
            .orElseThrow();
    JsonNode detail = read("/api/incidents/" + id(incident));
    assertThat(detail.at("/grounds/rootReported").asBoolean()).isFalse();
    assertThat(detail.path("candidates").valueStream().map(c -> c.at("/object/name").asString()))
        .as("what cannot be told apart is said")
        .containsAll(silent);
  }

  @Test
  void othersAreNotTold() throws Exception {
    lab("inc-scope");
    String link = object("inc-scope", "Link", "Chặng Ba Một");
    says("inc-scope", "MAJOR", Instant.parse("2026-11-22T01:00:00Z"), "l31");
    JsonNode all = await(() -> incidentOf(link), found -> !found.isMissingNode());
    String id = all.at("/incident/id").asString();
    String stranger = unit("INC-9", "");
    assertThat(read(200, of(Role.NOC, stranger), "/api/incidents?state=all").path("total").asInt())
        .isZero();
    assertThat(read(404, of(Role.NOC, stranger), "/api/incidents/" + id).path("code").asString())
        .isEqualTo("alarm.unknown-incident");
    read(403, SignedIn.as(Role.WORKER), "/api/incidents");
    assertThat(codes(read(400, ADMINISTRATOR, "/api/incidents?state=half")))
        .containsExactly("alarm.incident-state-malformed");
    assertThat(read("/api/incidents/reach?object=" + link).path("complete").asBoolean()).isTrue();
    read(404, ADMINISTRATOR, "/api/incidents/reach?object=" + UUID.randomUUID());
  }
}
