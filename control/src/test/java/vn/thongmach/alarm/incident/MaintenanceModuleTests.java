package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** Announced work that comes again, that conflicts, that reaches others, and that is not told. */
class MaintenanceModuleTests extends IncidentTest {

  private static final String WINDOWS = "/api/availability/windows";

  @Autowired private TellingShift telling;
  @Autowired private Users users;

  private String watcher = "";

  @Override
  protected String mark() {
    return "MTW";
  }

  @BeforeAll
  void shift() throws Exception {
    watcher = person("Gác");
    users.add(
        Scope.system("tests"),
        new NewUser(
            "mtw-watcher",
            "mot-mat-khau-dai",
            Role.NOC,
            UUID.fromString(unit),
            UUID.fromString(watcher)));
  }

  @AfterAll
  void leave() {
    jdbc.sql("update app_user set disabled_at = now() where name like 'mtw-%'").update();
  }

  private static Instant inDays(int days) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
  }

  private static String draft(String object, Instant from, double hours, String more) {
    return "{'object':'%s','from':'%s','to':'%s','reason':'Thay cáp'%s}"
        .formatted(object, from, from.plusSeconds(Math.round(hours * 3600)), more);
  }

  /**
   * Work that goes on already: it cannot be announced any more, so it is written as it would be.
   */
  private UUID running(String object, Instant from, Instant to) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into maintenance_window (id, object_id, from_at, to_at, reason, declared_at,
              declared_by) values (?, ?, ?, ?, 'Đấu nối', ?, 'ca trực')
            """)
        .params(
            id,
            UUID.fromString(object),
            from.atOffset(ZoneOffset.UTC),
            to.atOffset(ZoneOffset.UTC),
            from.minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  private void look() {
    jdbc.sql("delete from incident_notice_pace").update();
    telling.tell(Instant.now().plusSeconds(60));
  }

  private List<String> told(String code) {
    return jdbc.sql("select line from notice where person = ? and title like ? order by id")
        .param(UUID.fromString(watcher))
        .param(code + " %")
        .query(String.class)
        .list();
  }

  @Test
  void comesAgainAndIsCancelledOnceOrForTheRest() throws Exception {
    lab("mtw-again");
    String cable = object("mtw-again", "Cable", "Cáp Một");
    JsonNode first =
        created(WINDOWS, draft(cable, inDays(3), 2, ",'recurrence':'FREQ=WEEKLY;COUNT=4'"));
    JsonNode whole = read(WINDOWS + "/" + id(first));
    assertThat(whole.path("times").size()).isEqualTo(4);
    assertThat(whole.at("/work/recurrence").asString()).isEqualTo("FREQ=WEEKLY;COUNT=4");
    assertThat(whole.at("/work/object/name").asString()).isEqualTo("Cáp Một");
    String second = whole.at("/times/1/id").asString();
    posted(200, ADMINISTRATOR, WINDOWS + "/" + second + "/cancellation", "{'reason':'Mưa bão'}");
    String rest =
        "/api/availability/window-series/" + first.path("series").asString() + "/cancellation";
    posted(403, of(Role.LEADER, unit), rest, "{'reason':'x'}");
    JsonNode times = posted(200, of(Role.NOC, unit), rest, "{'reason':'Dừng đợt'}");
    assertThat(times.valueStream().map(time -> time.path("cancelledAt").isNull()))
        .containsOnly(false);
    assertThat(codes(posted(409, ADMINISTRATOR, rest, "{'reason':'x'}")))
        .containsExactly("alarm.window-series-over");
    assertThat(codes(posted(404, of(Role.NOC, unit("MTW-8", "")), rest, "{'reason':'x'}")))
        .containsExactly("alarm.unknown-window-series");
    assertThat(read("/api/history?type=maintenance-window&id=" + second).path("total").asInt())
        .isEqualTo(2);
  }

  @Test
  void tellsWhatIsWrongWithARecurrence() throws Exception {
    lab("mtw-wrong");
    String cable = object("mtw-wrong", "Cable", "Cáp Một");
    for (String[] wrong :
        List.of(
            new String[] {"FREQ=DAILY", "2", "alarm.window-rule-malformed"},
            new String[] {"FREQ=DAILY;UNTIL=20200101", "2", "alarm.window-never"},
            new String[] {"FREQ=DAILY;COUNT=3", "30", "alarm.window-meets-itself"},
            new String[] {"FREQ=DAILY;UNTIL=20991231", "2", "alarm.window-too-often"})) {
      assertThat(
              codes(
                  posted(
                      422,
                      ADMINISTRATOR,
                      WINDOWS,
                      draft(
                          cable,
                          inDays(3),
                          Double.parseDouble(wrong[1]),
                          ",'recurrence':'" + wrong[0] + "'"))))
          .containsExactly(wrong[2]);
    }
  }

  @Test
  void refusesWhatTakesAllPathsUnlessAReasonIsGiven() throws Exception {
    String source = "mtw-both";
    lab(source);
    String shortWay = object(source, "Cable", "Cáp Một");
    String longWay = object(source, "Link", "Chặng Hai Ba");
    Instant from = inDays(5);
    created(WINDOWS, draft(longWay, from, 4, ""));
    String asked =
        WINDOWS
            + "/check?object=%s&from=%s&to=%s&recurrence=FREQ=DAILY;COUNT=2"
                .formatted(shortWay, from.minus(Duration.ofDays(1)), from.minusSeconds(79200));
    JsonNode check = await(() -> read(asked), answer -> answer.path("conflicts").size() == 1);
    assertThat(check.path("times").size()).isEqualTo(2);
    JsonNode conflict = check.at("/conflicts/0");
    assertThat(conflict.path("kind").asString()).isEqualTo("ALL_PATHS");
    assertThat(conflict.path("from").asString()).isEqualTo(from.toString());
    assertThat(conflict.path("to").asString()).isEqualTo(from.plusSeconds(7200).toString());
    assertThat(conflict.at("/works/0/object/name").asString()).isEqualTo("Chặng Hai Ba");
    assertThat(each(conflict.path("lost"), "type")).contains("Service", "Cell");
    assertThat(each(conflict.path("named"), "name")).contains("Kênh Một Hai");

    JsonNode refused =
        posted(422, ADMINISTRATOR, WINDOWS, draft(shortWay, from.plusSeconds(3600), 1, ""));
    assertThat(codes(refused)).containsExactly("alarm.window-all-paths");
    assertThat(refused.toString()).contains("Chặng Hai Ba");
    JsonNode made =
        created(
            WINDOWS,
            draft(
                shortWay,
                from.plusSeconds(3600),
                1,
                ",'conflictReason':'Hai đội cùng làm một đêm'"));
    assertThat(made.path("conflictReason").asString()).isEqualTo("Hai đội cùng làm một đêm");
    assertThat(codes(posted(422, ADMINISTRATOR, WINDOWS, draft(longWay, from, 1, ""))))
        .containsExactly("alarm.window-same-object");
    assertThat(
            created(WINDOWS, draft(longWay, from.plusSeconds(5 * 3600), 1, ",'conflictReason':'x'"))
                .path("conflictReason")
                .isNull())
        .as("nothing conflicts after the other is over")
        .isTrue();
    JsonNode outside =
        read(
            200,
            of(Role.NOC, unit),
            WINDOWS + "/calendar?from=%s&to=%s".formatted(from, from.plusSeconds(60)));
    assertThat(outside.at("/works/0/object/name").asString()).isEqualTo("Chặng Hai Ba");
    assertThat(
            read(
                    200,
                    of(Role.NOC, unit("MTW-7", "")),
                    WINDOWS + "/calendar?from=%s&to=%s".formatted(from, from.plusSeconds(60)))
                .path("works")
                .size())
        .isZero();
    assertThat(
            codes(
                read(
                    400,
                    ADMINISTRATOR,
                    WINDOWS + "/calendar?from=%s&to=%s".formatted(from, inDays(900)))))
        .containsExactly("alarm.timeline-too-long");
  }

  @Test
  void reachesWhatNeedsTheObjectByAWayThatIsShown() throws Exception {
    String source = "mtw-reach";
    lab(source);
    String service = object(source, "Service", "Kênh Một Hai");
    JsonNode made = created(WINDOWS, draft(object(source, "Cable", "Cáp Một"), inDays(4), 2, ""));
    JsonNode weakened =
        await(
                () -> read(WINDOWS + "/reaching?object=" + service),
                works -> works.at("/0/way").size() == 4)
            .path(0);
    assertThat(weakened.path("effect").asString()).isEqualTo("WEAKENED");
    assertThat(weakened.path("id").asString()).isEqualTo(id(made));
    assertThat(each(weakened.path("way"), "name"))
        .containsExactly("Cáp Một", "Chặng Một Hai", "Đường ngắn", "Kênh Một Hai");
    assertThat(
            read(WINDOWS + "/reaching?object=" + object(source, "Link", "Chặng Một Hai"))
                .at("/0/effect")
                .asString())
        .isEqualTo("DOWN");
    read(404, of(Role.NOC, unit("MTW-6", "")), WINDOWS + "/reaching?object=" + service);
    read(404, of(Role.NOC, unit("MTW-5", "")), WINDOWS + "/" + id(made));
  }

  @Test
  void keepsFromTheShiftOnlyWhatTheWorkExplainsAndOnlyWhileItGoesOn() throws Exception {
    String source = "mtw-quiet";
    lab(source);
    Instant then = Instant.now().minus(Duration.ofMinutes(4)).truncatedTo(ChronoUnit.SECONDS);
    String cable = object(source, "Cable", "Cáp Một");
    UUID work = running(cable, then.minusSeconds(60), then.plusSeconds(3600));
    says(source, "MAJOR", then, "k1", "l12", "q12", "q21");
    JsonNode explained =
        await(() -> incidentOf(cable), found -> found.at("/incident/alarms").asInt() == 4);
    says(source, "MAJOR", then.plusSeconds(30), "l31");
    JsonNode besides =
        await(
            () -> incidentOf(object(source, "Link", "Chặng Ba Một")),
            found -> !found.isMissingNode());
    look();
    String code = explained.at("/incident/code").asString();
    assertThat(told(code)).as("announced").isEmpty();
    assertThat(told(besides.at("/incident/code").asString())).as("besides").hasSize(1);

    String id = explained.at("/incident/id").asString();
    JsonNode held = read("/api/incidents/" + id).at("/suppressed/withheld/0");
    assertThat(held.at("/work/id").asString()).isEqualTo(work.toString());
    assertThat(held.path("people").valueStream().map(JsonNode::asString))
        .contains("Nguyễn Văn Gác");
    assertThat(held.path("until").isNull()).isTrue();
    UUID alarm =
        jdbc.sql("select id from alarm where object_id = ?")
            .param(UUID.fromString(cable))
            .query(UUID.class)
            .single();
    JsonNode suppressions = read("/api/alarms/" + alarm).path("suppressions");
    assertThat(each(suppressions, "cause")).containsExactlyInAnyOrder("INCIDENT", "MAINTENANCE");
    assertThat(read("/api/alarms?object=" + cable).path("total").asInt())
        .as("history is not touched")
        .isEqualTo(1);
    assertThat(read(WINDOWS + "/" + work).at("/withheld/0/incident/code").asString())
        .isEqualTo(code);

    jdbc.sql("update maintenance_window set to_at = now() where id = ?").param(work).update();
    jdbc.sql("update incident set last_at = now() - interval '5 hours' where id = ?")
        .param(UUID.fromString(id))
        .update();
    look();
    assertThat(told(code))
        .as("still down after the work, however long ago it began")
        .containsExactly("alarm.notice-incident-still.MAJOR");
    look();
    assertThat(told(code)).hasSize(1);
    assertThat(read("/api/incidents/" + id).at("/suppressed/withheld/0/until").isNull()).isFalse();
  }

  @Test
  void tellsOfWhatFailedBeforeTheWorkOrReachesFurther() throws Exception {
    String source = "mtw-before";
    lab(source);
    Instant then = Instant.now().minus(Duration.ofMinutes(4)).truncatedTo(ChronoUnit.SECONDS);
    String link = object(source, "Link", "Chặng Một Hai");
    running(link, then.plusSeconds(60), then.plusSeconds(3600));
    says(source, "MAJOR", then, "l12");
    JsonNode before = await(() -> incidentOf(link), found -> !found.isMissingNode());
    look();
    assertThat(told(before.at("/incident/code").asString())).hasSize(1);

    String wider = "mtw-wider";
    lab(wider);
    String port = object(wider, "Port", "Cổng Một Hai");
    running(port, then.minusSeconds(60), then.plusSeconds(3600));
    says(wider, "MAJOR", then, "n1", "q12", "q13", "l12", "l31");
    JsonNode more =
        await(
            () -> incidentOf(object(wider, "Node", "Nút Một")),
            found -> found.at("/incident/alarms").asInt() >= 3);
    look();
    assertThat(told(more.at("/incident/code").asString())).hasSize(1);
  }
}
