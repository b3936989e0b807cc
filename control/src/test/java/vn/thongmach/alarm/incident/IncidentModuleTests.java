package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;

/** A ring of three nodes whose service has two ways round: alarms as incidents, cut by cut. */
class IncidentModuleTests extends IncidentTest {

  @Override
  protected String mark() {
    return "INC";
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
