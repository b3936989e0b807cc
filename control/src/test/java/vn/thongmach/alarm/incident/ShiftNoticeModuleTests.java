package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.NewUser;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Users;

/** The shift is told of incidents and not of each of their alarms, and everybody sees why. */
class ShiftNoticeModuleTests extends IncidentTest {

  @Autowired private TellingShift telling;
  @Autowired private IncidentLoop loop;
  @Autowired private Users users;

  private String watcher = "";
  private String stranger = "";

  @Override
  protected String mark() {
    return "SFT";
  }

  @BeforeAll
  void shift() throws Exception {
    watcher = person("Trực");
    stranger = person("Khác");
    account("sft-watcher", watcher, unit);
    account("sft-stranger", stranger, unit("SFT-9", ""));
  }

  /** Others sharing the application tell nobody of these. */
  @AfterAll
  void leave() {
    jdbc.sql("update app_user set disabled_at = now() where name like 'sft-%'").update();
  }

  private void account(String name, String person, String itsUnit) {
    users.add(
        Scope.system("tests"),
        new NewUser(
            name, "mot-mat-khau-dai", Role.NOC, UUID.fromString(itsUnit), UUID.fromString(person)));
  }

  private void look() {
    telling.tell(Instant.now().plusSeconds(60));
  }

  private List<String> told(String person, String line) {
    return jdbc.sql(
            "select line || ' ' || title from notice where person = ? and line like ?"
                + " order by id")
        .param(UUID.fromString(person))
        .param("alarm.notice-incident%" + line + "%")
        .query(String.class)
        .list();
  }

  private void freshPace() {
    jdbc.sql("delete from incident_notice_pace").update();
  }

  private JsonNode cut(String source, Instant then) throws Exception {
    says(source, "MAJOR", then, "l12", "q12", "q21");
    return await(
        () -> incidentOf(object(source, "Link", "Chặng Một Hai")),
        found -> found.at("/incident/alarms").asInt() == 3);
  }

  private String alarmOn(String object) {
    return jdbc.sql("select id from alarm where object_id = ?")
        .param(UUID.fromString(object))
        .query(UUID.class)
        .single()
        .toString();
  }

  @Test
  void tellsOncePerIncidentAndWhenItIsOver() throws Exception {
    String source = "sft-once";
    lab(source);
    freshPace();
    Instant then = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    String code = cut(source, then).at("/incident/code").asString();
    look();
    look();
    loop.stop();
    loop.start();
    look();
    assertThat(told(watcher, "opened"))
        .filteredOn(line -> line.contains(code + " "))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("alarm.notice-incident-opened.MAJOR");
    assertThat(told(stranger, "")).isEmpty();
    says(source, "CRITICAL", then.plusSeconds(20), "l12");
    await(
        () -> incidentOf(object(source, "Link", "Chặng Một Hai")),
        found -> found.at("/incident/severity").asString().equals("CRITICAL"));
    look();
    assertThat(told(watcher, "worse.CRITICAL")).anyMatch(line -> line.contains(code + " "));
    says(source, "NORMAL", then.plusSeconds(60), "l12", "q12", "q21");
    await(
        () -> incidentOf(object(source, "Link", "Chặng Một Hai")),
        found -> found.at("/incident/state").asString().equals("CLOSED"));
    look();
    look();
    assertThat(told(watcher, "closed")).filteredOn(line -> line.contains(code + " ")).hasSize(1);
  }

  @Test
  void showsWhatSuppressesAnAlarmForWhomAndUntilWhen() throws Exception {
    String source = "sft-why";
    lab(source);
    freshPace();
    Instant then = Instant.now().minus(Duration.ofMinutes(4)).truncatedTo(ChronoUnit.SECONDS);
    JsonNode incident = cut(source, then);
    String id = incident.at("/incident/id").asString();
    look();
    String port = object(source, "Port", "Cổng Hai Một");
    JsonNode alarm = read("/api/alarms/" + alarmOn(port));
    JsonNode now = alarm.at("/suppressions/0");
    assertThat(now.path("cause").asString()).isEqualTo("INCIDENT");
    assertThat(now.at("/incident/id").asString()).isEqualTo(id);
    assertThat(now.path("until").isNull()).isTrue();
    assertThat(now.path("people").valueStream().map(JsonNode::asString))
        .contains("Nguyễn Văn Trực");
    assertThat(read("/api/incidents/" + id).at("/suppressed/alarms").asInt()).isEqualTo(3);
    assertThat(read("/api/alarms?suppressed=true&object=" + port).path("total").asInt())
        .isEqualTo(1);
    assertThat(read("/api/alarms?suppressed=false&object=" + port).path("total").asInt()).isZero();

    posted(
        200,
        of(Role.NOC, unit),
        "/api/incidents/" + id + "/words",
        "{'kind':'SPLIT','alarms':['%s'],'root':'%s','reason':'Hỏng riêng'}"
            .formatted(alarmOn(port), port));
    assertThat(read("/api/alarms/" + alarmOn(port)).at("/suppressions/0/until").isNull())
        .as("alone, so told by itself")
        .isFalse();
    assertThat(read("/api/alarms?suppressed=true&object=" + port).path("total").asInt()).isZero();
    posted(
        200,
        of(Role.NOC, unit),
        "/api/incidents/" + id + "/words",
        "{'kind':'REJECT','reason':'Đo thử'}");
    assertThat(read("/api/incidents/" + id).at("/suppressed/alarms").asInt()).isZero();
    assertThat(
            read("/api/alarms/" + alarmOn(object(source, "Port", "Cổng Một Hai")))
                .path("suppressions")
                .size())
        .as("what was suppressed stays to be seen")
        .isEqualTo(1);
  }

  @Test
  void manyAtOnceAreOneNotice() throws Exception {
    freshPace();
    look();
    freshPace();
    Instant then = Instant.now().minus(Duration.ofMinutes(3)).truncatedTo(ChronoUnit.SECONDS);
    int before = told(watcher, "").size();
    for (int at = 0; at < 6; at++) {
      String source = "sft-many-" + at;
      lab(source);
      says(source, "MAJOR", then, "l31");
      await(
          () -> incidentOf(object(source, "Link", "Chặng Ba Một")),
          found -> !found.isMissingNode());
    }
    look();
    List<String> lines = told(watcher, "");
    assertThat(lines).hasSize(before + 1);
    assertThat(lines.getLast()).startsWith("alarm.notice-incidents ");
    look();
    assertThat(told(watcher, "")).hasSize(before + 1);
  }
}
