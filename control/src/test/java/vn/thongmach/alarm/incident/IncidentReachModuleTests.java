package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is lost, and what only would be; who sees a failure without having failed. */
class IncidentReachModuleTests extends IncidentTest {

  @Override
  protected String mark() {
    return "INR";
  }

  @Test
  void whatIsNotWellTakesNothingUntilItIsOutOfService() throws Exception {
    lab("inr-minor");
    String node = object("inr-minor", "Node", "Nút Một");
    Instant then = Instant.parse("2026-11-23T01:00:00Z");
    says("inr-minor", "MINOR", then, "n1");
    JsonNode unwell = await(() -> incidentOf(node), found -> !found.isMissingNode());
    assertThat(unwell.at("/incident/rootFailed").asBoolean(true)).isFalse();
    assertThat(unwell.at("/incident/lost").asInt(-1)).isZero();
    assertThat(each(unwell.at("/reach/lost"), "type")).as("what it would take").contains("Port");
    JsonNode stakes = read("/api/incidents/" + unwell.at("/incident/id").asString() + "/stakes");
    assertThat(stakes.at("/lost/services").asInt(-1)).isZero();

    says("inr-minor", "CRITICAL", then.plusSeconds(600), "n1");
    JsonNode out =
        await(() -> incidentOf(node), found -> found.at("/incident/rootFailed").asBoolean());
    assertThat(out.at("/incident/lost").asInt()).isGreaterThan(0);
  }

  @Test
  void aPortAtTheEndOfALostLinkSeesWhatFailed() throws Exception {
    lab("inr-port");
    String port = object("inr-port", "Port", "Cổng Một Hai");
    says("inr-port", "CRITICAL", Instant.parse("2026-11-23T01:00:00Z"), "l12", "q12", "q21");
    JsonNode cut =
        await(() -> incidentOf(port), found -> found.at("/incident/alarms").asInt() == 3);
    assertThat(cut.at("/incident/rootFailed").asBoolean()).isTrue();
    JsonNode alarms = read("/api/incidents/" + cut.at("/incident/id").asString() + "/alarms");
    assertThat(each(alarms.path("items"), "explanation"))
        .contains("ITSELF")
        .doesNotContain("NEARBY");
  }

  @Test
  void aPortSeesWhatFailedBelowItsLink() throws Exception {
    lab("inr-cable");
    String cable = object("inr-cable", "Cable", "Cáp Một");
    says("inr-cable", "CRITICAL", Instant.parse("2026-11-23T01:00:00Z"), "k1", "l12", "q12", "q21");
    JsonNode cut =
        await(
            () -> incidentOf(cable),
            found ->
                found.at("/incident/alarms").asInt() == 4
                    && found.at("/incident/root/name").asString("").equals("Cáp Một"));
    JsonNode port =
        read("/api/incidents/" + cut.at("/incident/id").asString() + "/alarms")
            .path("items")
            .valueStream()
            .filter(item -> item.at("/alarm/object/type").asString("").equals("Port"))
            .findFirst()
            .orElseThrow();
    assertThat(port.path("explanation").asString()).isEqualTo("SEES_ROOT");
    assertThat(each(port.path("way"), "type")).containsExactly("Port", "Link", "Cable");
  }
}
