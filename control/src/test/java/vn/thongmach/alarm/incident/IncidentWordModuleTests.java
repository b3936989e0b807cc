package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;

/** What people say of incidents holds against the correlator, through everything. */
class IncidentWordModuleTests extends IncidentTest {

  @Autowired private IncidentLoop loop;

  @Override
  protected String mark() {
    return "WRD";
  }

  private JsonNode say(int status, RequestPostProcessor who, String incident, String body)
      throws Exception {
    return posted(status, who, "/api/incidents/" + incident + "/words", body);
  }

  private JsonNode cut(String source, Instant then, String link, String... ports) throws Exception {
    String name = link.equals("l12") ? "Chặng Một Hai" : "Chặng Hai Ba";
    says(source, "CRITICAL", then, link);
    says(source, "CRITICAL", then.plusMillis(200), ports);
    return await(
        () -> incidentOf(object(source, "Link", name)),
        found -> found.at("/incident/alarms").asInt() == 1 + ports.length);
  }

  private void restart() {
    loop.stop();
    loop.start();
  }

  private String alarmOn(String object) {
    return jdbc.sql("select id from alarm where object_id = ?")
        .param(UUID.fromString(object))
        .query(UUID.class)
        .single()
        .toString();
  }

  @Test
  void aRootOfAPersonHoldsAndLaterAlarmsFollow() throws Exception {
    String source = "wrd-root";
    lab(source);
    Instant then = Instant.parse("2026-11-10T01:00:00Z");
    String incident = cut(source, then, "l12", "q12", "q21").at("/incident/id").asString();
    String node = object(source, "Node", "Nút Hai");
    JsonNode refused =
        say(400, of(Role.NOC, unit), incident, "{'kind':'ROOT','root':'" + node + "'}");
    assertThat(codes(refused)).as("why, against the correlator").contains("kernel.value-missing");
    JsonNode said =
        say(
            200,
            of(Role.NOC, unit),
            incident,
            "{'kind':'ROOT','root':'%s','reason':'Nút hỏng, tuyến cáp tốt','version':0}"
                .formatted(node));
    assertThat(said.at("/incident/root/id").asString()).isEqualTo(node);
    assertThat(said.at("/spoken/machine/rootDiffers").asBoolean()).isTrue();
    assertThat(said.at("/spoken/machine/root/name").asString()).isNotEqualTo("Nút Hai");
    assertThat(said.at("/spoken/words/0/kind").asString()).isEqualTo("REROOTED");
    assertThat(said.at("/changes/0/kind").asString()).isEqualTo("REROOTED");
    assertThat(said.at("/changes/0/reason").asString()).startsWith("Nút hỏng");

    restart();
    says(source, "CRITICAL", then.plusSeconds(4), "w1");
    JsonNode later =
        await(
            () -> incidentOf(object(source, "Path", "Đường ngắn")),
            found -> !found.isMissingNode());
    assertThat(later.at("/incident/id").asString()).isEqualTo(incident);
    assertThat(later.at("/incident/alarms").asInt()).isEqualTo(4);
    assertThat(later.at("/incident/root/id").asString()).isEqualTo(node);
    says(source, "NORMAL", then.plusSeconds(600), "l12", "q12", "q21", "w1");
    JsonNode over =
        await(
            () -> read("/api/incidents/" + incident),
            found -> found.at("/incident/state").asString().equals("CLOSED"));
    assertThat(over.at("/incident/root/id").asString()).isEqualTo(node);
    assertThat(over.at("/spoken/words").size()).isEqualTo(1);
    JsonNode audit = read("/api/history?type=incident&id=" + incident);
    assertThat(audit.toString()).contains("IncidentRerooted");
  }

  @Test
  void incidentsOfOneFaultMergeAndPartAgain() throws Exception {
    String source = "wrd-merge";
    lab(source);
    Instant then = Instant.parse("2026-11-11T01:00:00Z");
    String first = cut(source, then, "l12", "q12", "q21").at("/incident/id").asString();
    String second =
        cut(source, then.plusSeconds(2_700), "l23", "q23", "q32").at("/incident/id").asString();
    assertThat(second).isNotEqualTo(first);
    JsonNode merged =
        say(
            200,
            of(Role.NOC, unit),
            first,
            "{'kind':'MERGE','incidents':['%s'],'reason':'Cùng một đợt đào đường'}"
                .formatted(second));
    assertThat(merged.at("/incident/alarms").asInt()).isEqualTo(6);
    JsonNode gone = read("/api/incidents/" + second);
    assertThat(gone.at("/incident/state").asString()).isEqualTo("MERGED");
    assertThat(gone.at("/incident/mergedInto").asString()).isEqualTo(first);
    assertThat(codes(say(409, ADMINISTRATOR, second, "{'kind':'REJECT','reason':'x'}")))
        .containsExactly("alarm.incident-merged");

    restart();
    says(source, "CRITICAL", then.plusSeconds(2_705), "v1", "c1", "c2");
    JsonNode cell =
        await(() -> incidentOf(object(source, "Cell", "Ô Hai")), found -> !found.isMissingNode());
    assertThat(cell.at("/incident/id").asString()).as("follows").isEqualTo(first);
    JsonNode grown =
        await(
            () -> read("/api/incidents/" + first),
            found -> found.at("/incident/alarms").asInt() == 9);
    long word = grown.at("/spoken/words/0/id").asLong();
    JsonNode apart =
        posted(
            200,
            of(Role.NOC, unit),
            "/api/incidents/%s/words/%d/withdrawal".formatted(first, word),
            "{'reason':'Hai nơi khác nhau'}");
    assertThat(apart.at("/incident/alarms").asInt()).isEqualTo(3);
    assertThat(apart.at("/spoken/words/0/takenBackBy").isNull()).isFalse();
    JsonNode back = read("/api/incidents/" + second);
    assertThat(back.at("/incident/alarms").asInt()).isEqualTo(6);
    assertThat(back.at("/incident/state").asString()).isEqualTo("OPEN");
    assertThat(
            codes(
                posted(
                    409,
                    of(Role.NOC, unit),
                    "/api/incidents/%s/words/%d/withdrawal".formatted(first, word),
                    "{}")))
        .containsExactly("alarm.word-taken-back");
  }

  @Test
  void alarmsSplitOffStayApart() throws Exception {
    String source = "wrd-split";
    lab(source);
    Instant then = Instant.parse("2026-11-12T01:00:00Z");
    String incident = cut(source, then, "l12", "q12", "q21").at("/incident/id").asString();
    String port = object(source, "Port", "Cổng Hai Một");
    String alarm = alarmOn(port);
    assertThat(
            codes(
                say(
                    422,
                    of(Role.NOC, unit),
                    incident,
                    "{'kind':'SPLIT','alarms':['%s'],'root':'%s','reason':'a'}"
                        .formatted(UUID.randomUUID(), port))))
        .contains("alarm.alarm-elsewhere");
    JsonNode rest =
        say(
            200,
            of(Role.NOC, unit),
            incident,
            "{'kind':'SPLIT','alarms':['%s'],'root':'%s','reason':'Cổng này hỏng riêng'}"
                .formatted(alarm, port));
    assertThat(rest.at("/incident/alarms").asInt()).isEqualTo(2);
    String other = rest.at("/spoken/words/0/others/0/id").asString();
    restart();
    says(source, "CRITICAL", then.plusSeconds(10), "w1");
    await(
        () -> incidentOf(object(source, "Path", "Đường ngắn")),
        found -> found.at("/incident/id").asString().equals(incident));
    JsonNode own = read("/api/incidents/" + other);
    assertThat(own.at("/incident/root/id").asString()).isEqualTo(port);
    assertThat(own.at("/incident/alarms").asInt()).isEqualTo(1);
    assertThat(own.at("/incident/state").asString()).isEqualTo("OPEN");
    assertThat(each(own.path("changes"), "kind")).contains("SPLIT");
    says(source, "NORMAL", then.plusSeconds(900), "q21");
    JsonNode over =
        await(
            () -> read("/api/incidents/" + other),
            found -> found.at("/incident/state").asString().equals("CLOSED"));
    assertThat(over.at("/incident/alarms").asInt()).isEqualTo(1);
    assertThat(read("/api/incidents/" + incident).at("/incident/state").asString())
        .isEqualTo("OPEN");
  }

  @Test
  void whatIsRejectedStaysOutOfWhatComesLater() throws Exception {
    String source = "wrd-reject";
    lab(source);
    Instant then = Instant.parse("2026-11-13T01:00:00Z");
    String incident = cut(source, then, "l12", "q12", "q21").at("/incident/id").asString();
    JsonNode rejected =
        say(200, of(Role.NOC, unit), incident, "{'kind':'REJECT','reason':'Đang đo thử'}");
    assertThat(rejected.at("/incident/state").asString()).isEqualTo("REJECTED");
    assertThat(each(read("/api/incidents?state=rejected&size=200").path("items"), "id"))
        .contains(incident);
    JsonNode truth =
        read(200, of(Role.NOC, unit), "/api/incidents/truth?size=200")
            .path("items")
            .valueStream()
            .filter(item -> item.at("/incident/id").asString().equals(incident))
            .findFirst()
            .orElseThrow();
    assertThat(truth.path("rejected").asBoolean()).isTrue();
    assertThat(truth.path("alarms").size()).isEqualTo(3);
    String file =
        mvc.perform(get("/api/incidents/truth/file").with(of(Role.NOC, unit)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(file).contains("Đang đo thử", "Cổng Hai Một");
    assertThat(read("/api/incidents/truth/agreement").path("incidents").asInt()).isPositive();
    assertThat(
            read(200, of(Role.NOC, unit("WRD-7", "")), "/api/incidents/truth")
                .path("total")
                .asInt())
        .isZero();
    restart();
    says(source, "CRITICAL", then.plusSeconds(3), "w1");
    JsonNode later =
        await(
            () -> incidentOf(object(source, "Path", "Đường ngắn")),
            found -> !found.isMissingNode());
    assertThat(later.at("/incident/id").asString()).isNotEqualTo(incident);
    assertThat(later.at("/incident/state").asString()).isEqualTo("OPEN");
    assertThat(read("/api/incidents/" + incident).at("/incident/alarms").asInt()).isEqualTo(3);
    assertThat(read("/api/incidents/" + incident).at("/incident/state").asString())
        .isEqualTo("REJECTED");
  }

  @Test
  void onlyWhoReachesAllOfItSpeaksAndOneAtATime() throws Exception {
    String source = "wrd-who";
    lab(source);
    Instant then = Instant.parse("2026-11-14T01:00:00Z");
    String incident = cut(source, then, "l12", "q12", "q21").at("/incident/id").asString();
    String body = "{'kind':'REJECT','reason':'x','version':0}";
    say(403, SignedIn.as(Role.FIELD), incident, body);
    say(403, SignedIn.as(Role.LEADER), incident, body);
    assertThat(codes(say(404, of(Role.NOC, unit("WRD-9", "")), incident, body)))
        .containsExactly("alarm.unknown-incident");
    String part = unit("WRD-8", "");
    jdbc.sql("update alarm set owner_unit = ? where object_id = ?")
        .param(UUID.fromString(part))
        .param(UUID.fromString(object(source, "Port", "Cổng Một Hai")))
        .update();
    assertThat(codes(say(403, of(Role.NOC, unit), incident, body)))
        .containsExactly("alarm.incident-beyond-reach");
    say(200, ADMINISTRATOR, incident, body);
    assertThat(codes(say(409, ADMINISTRATOR, incident, body)))
        .as("somebody spoke meanwhile")
        .containsExactly("kernel.changed-meanwhile");
    assertThat(
            codes(
                say(
                    422,
                    ADMINISTRATOR,
                    incident,
                    "{'kind':'ROOT','root':'%s','reason':'x'}".formatted(UUID.randomUUID()))))
        .containsExactly("alarm.unknown-root");
    assertThatThrownBy(() -> jdbc.sql("update incident_word set reason = 'y'").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void aRestartDoublesNothing() throws Exception {
    String source = "wrd-again";
    lab(source);
    Instant then = Instant.parse("2026-11-15T01:00:00Z");
    String incident = cut(source, then, "l12", "q12", "q21").at("/incident/id").asString();
    List<String> before = rows();
    long lines = lines(incident);
    for (int time = 0; time < 3; time++) {
      restart();
    }
    says(source, "CRITICAL", then.plusSeconds(2_700), "l31");
    await(
        () -> incidentOf(object(source, "Link", "Chặng Ba Một")), found -> !found.isMissingNode());
    assertThat(rows()).containsAll(before);
    assertThat(lines(incident)).isEqualTo(lines);
  }

  private long lines(String incident) {
    return jdbc.sql("select count(*) from incident_change where incident = ?")
        .param(UUID.fromString(incident))
        .query(Long.class)
        .single();
  }

  private List<String> rows() {
    return jdbc.sql(
            """
            select i.id || ' ' || i.number || ' ' || l.alarm from incident i
            join incident_alarm l on l.incident = i.id order by 1
            """)
        .query(String.class)
        .list();
  }
}
