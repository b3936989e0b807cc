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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.NewUser;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Users;
import vn.thongmach.testing.SignedIn;

/** Those who decide are told of an exception asked for, and the asker of the decision. */
class FreezeExceptionModuleTests extends IncidentTest {

  private static final String EVENTS = "/api/protected-events";
  private static final String WINDOWS = "/api/availability/windows";
  private static final String THREE_DAYS = "FREQ=DAILY;COUNT=3";

  @Autowired private Users users;

  private String deciding = "";
  private String stranger = "";
  private String asking = "";
  private RequestPostProcessor leader = ADMINISTRATOR;
  private RequestPostProcessor shift = ADMINISTRATOR;

  @Override
  protected String mark() {
    return "PEX";
  }

  @BeforeAll
  void people() throws Exception {
    deciding = person("Quyết");
    stranger = person("Xa");
    asking = person("Xin");
    account("pex-leader", deciding, Role.LEADER, unit);
    account("pex-stranger", stranger, Role.LEADER, unit("PEX-9", ""));
    account("pex-noc", asking, Role.NOC, unit);
    leader = SignedIn.as(Role.LEADER, UUID.fromString(unit), UUID.fromString(deciding));
    shift = SignedIn.as(Role.NOC, UUID.fromString(unit), UUID.fromString(asking));
  }

  /** Others sharing the application neither tell these nor meet the events. */
  @AfterAll
  void leave() {
    jdbc.sql("update app_user set disabled_at = now() where name like 'pex-%'").update();
    jdbc.sql(
            """
            update protected_event set cancelled_at = now(), cancelled_by = 'x'
            where name like 'PEX %' and cancelled_at is null
            """)
        .update();
  }

  private void account(String name, String person, Role role, String itsUnit) {
    users.add(
        Scope.system("tests"),
        new NewUser(
            name, "mot-mat-khau-dai", role, UUID.fromString(itsUnit), UUID.fromString(person)));
  }

  private List<String> told(String person) {
    return jdbc.sql("select kind || ' ' || line from notice where person = ? order by id")
        .param(UUID.fromString(person))
        .query(String.class)
        .list();
  }

  private String event(String name, Instant from, Instant to, String object) throws Exception {
    return id(
        created(
            EVENTS,
            "{'name':'PEX %s','purpose':'Đại hội','from':'%s','to':'%s','objects':['%s']}"
                .formatted(name, from, to, object)));
  }

  @Test
  void tellsBothSidesAndKeepsTheWorkToBeAnnounced() throws Exception {
    String source = "pex-told";
    lab(source);
    String cable = object(source, "Cable", "Cáp Một");
    Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(9));
    String event = event("báo", from, from.plus(Duration.ofDays(4)), cable);
    Instant begin = from.plusSeconds(3600);
    Instant end = begin.plusSeconds(3600);
    String asked =
        """
        {'object':'%s','from':'%s','to':'%s','reason':'Cáp sắp đứt',
        'work':{'from':'%s','to':'%s','recurrence':'%s','conflictReason':'Không còn lúc nào'}}
        """
            .formatted(cable, begin, end.plus(Duration.ofDays(2)), begin, end, THREE_DAYS);
    String path = EVENTS + "/" + event + "/exceptions";
    assertThat(codes(posted(422, shift, path, asked.replace(THREE_DAYS, "FREQ=YEARLY"))))
        .containsExactly("alarm.window-rule-malformed");
    assertThat(told(deciding)).isEmpty();
    JsonNode one = posted(201, shift, path, asked);
    assertThat(told(deciding))
        .containsExactly("FREEZE_EXCEPTION_ASKED alarm.notice-exception-asked");
    JsonNode notice = read(200, leader, "/api/notices").at("/items/0");
    assertThat(notice.path("text").asString())
        .contains("Cáp Một", "PEX báo", "Cáp sắp đứt", "số " + one.path("number").asLong());
    assertThat(notice.path("address").asString())
        .isEqualTo("/network/protection/" + event + "?exception=" + id(one));
    assertThat(told(stranger)).as("does not reach the cable").isEmpty();
    assertThat(told(asking)).isEmpty();

    posted(
        200,
        leader,
        EVENTS + "/exceptions/" + id(one) + "/decision",
        "{'decision':'APPROVED','reason':'Nguy cơ đứt cáp'}");
    assertThat(told(asking))
        .containsExactly("FREEZE_EXCEPTION_DECIDED alarm.notice-exception-approved");
    assertThat(told(deciding)).hasSize(1);

    JsonNode approved = read(200, shift, path).path(0);
    JsonNode work = approved.path("work");
    assertThat(work.path("recurrence").asString()).isEqualTo(THREE_DAYS);
    assertThat(work.path("conflictReason").asString()).isEqualTo("Không còn lúc nào");
    assertThat(approved.path("announced").isNull()).isTrue();
    JsonNode announced =
        posted(
            201,
            shift,
            WINDOWS,
            "{'object':'%s','from':'%s','to':'%s','reason':'%s','recurrence':'%s'}"
                .formatted(
                    approved.at("/object/id").asString(),
                    work.path("from").asString(),
                    work.path("to").asString(),
                    approved.path("reason").asString(),
                    work.path("recurrence").asString()));
    assertThat(read(200, shift, path).path(0).path("announced").asString())
        .isEqualTo(id(announced));
    posted(
        200,
        shift,
        "/api/availability/window-series/" + announced.path("series").asString() + "/cancellation",
        "{'reason':'Dời ngày'}");
    assertThat(read(200, shift, path).path(0).path("announced").isNull())
        .as("may be announced anew")
        .isTrue();
  }

  @Test
  void tellsTheAskerWhyItIsRefused() throws Exception {
    String source = "pex-refused";
    lab(source);
    String cable = object(source, "Cable", "Cáp Một");
    Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3600);
    String event = event("từ chối", from, from.plusSeconds(7200), cable);
    JsonNode one =
        posted(
            201,
            shift,
            EVENTS + "/" + event + "/exceptions",
            "{'object':'%s','from':'%s','to':'%s','reason':'Bảo dưỡng'}"
                .formatted(cable, from, from.plusSeconds(600)));
    assertThat(one.at("/work/from").asString()).as("the whole time").isEqualTo(from.toString());
    posted(
        200,
        leader,
        EVENTS + "/exceptions/" + id(one) + "/decision",
        "{'decision':'REFUSED','reason':'Hoãn sau đại hội'}");
    JsonNode notice = read(200, shift, "/api/notices").at("/items/0");
    assertThat(notice.path("text").asString()).contains("không duyệt", "Hoãn sau đại hội");
    assertThat(notice.path("urgent").asBoolean()).as("begins within a day").isTrue();
  }
}
