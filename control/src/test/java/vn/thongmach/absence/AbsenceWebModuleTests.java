package vn.thongmach.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Deputies;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Declaring an absence and acting for somebody over HTTP, with every refusal in words. */
class AbsenceWebModuleTests extends WebTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Autowired private Deputies deputies;

  private LocalDate today = LocalDate.EPOCH;
  private String unit = "";
  private String other = "";
  private String elsewhere = "";
  private String head = "";
  private String deputy = "";
  private String stranger = "";

  @BeforeAll
  void prepare() throws Exception {
    today = LocalDate.now(Period.ZONE);
    unit = unit("ABS-1", "");
    other = unit("ABS-2", "");
    elsewhere = unit("ABS-3", "");
    head = posted("Hà", unit, "Giám đốc trung tâm");
    deputy = posted("Phúc", unit, "Phó giám đốc");
    stranger = posted("Xa", other, "Giám đốc trung tâm");
  }

  private String posted(String name, String in, String post) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'%s','from':'2020-01-01'}".formatted(person, in, post));
    return person;
  }

  private static RequestPostProcessor as(Role role, String in, String person) {
    return SignedIn.as(role, UUID.fromString(in), UUID.fromString(person));
  }

  private RequestPostProcessor head() {
    return as(Role.UNIT_HEAD, unit, head);
  }

  private RequestPostProcessor deputy() {
    return as(Role.WORKER, elsewhere, deputy);
  }

  private String body(LocalDate from, LocalDate to, String who) {
    return "{'from':'%s','to':'%s','deputy':'%s','reason':'Nghỉ phép','desks':['OBSTACLES','HANDOVERS']}"
        .formatted(from, to, who);
  }

  private void refuse(LocalDate from, LocalDate to, String who, String code, String words)
      throws Exception {
    JsonNode refusal = posted(422, head(), "/api/absences", body(from, to, who));
    assertThat(codes(refusal)).containsExactly(code);
    assertThat(each(refusal.path("errors"), "message")).containsExactly(words);
  }

  @Test
  void isDeclaredActedUponAndEnded() throws Exception {
    refuse(
        today.minusDays(1),
        today,
        deputy,
        "absence.begins-in-past",
        "Ngày bắt đầu %s đã qua; chọn từ hôm nay trở đi."
            .formatted(DAY.format(today.minusDays(1))));
    refuse(
        today.plusDays(1),
        today,
        deputy,
        "absence.ends-before-beginning",
        "Ngày cuối %s trước ngày đầu %s; hãy chọn lại."
            .formatted(DAY.format(today), DAY.format(today.plusDays(1))));
    refuse(
        today,
        today,
        stranger,
        "absence.deputy-elsewhere",
        "“Nguyễn Văn Xa” không thuộc đơn vị được phép làm thay bạn; chọn trong danh sách.");
    assertThat(each(read(200, head(), "/api/absences/candidates?q=phuc").path("items"), "id"))
        .containsExactly(deputy);
    JsonNode handover =
        posted(
            201,
            as(Role.UNIT_HEAD, other, stranger),
            "/api/handovers",
            "{'what':'Kéo cáp','toUnit':'%s','toPerson':'%s','workingDays':3}"
                .formatted(unit, head));
    JsonNode made = posted(201, head(), "/api/absences", body(today, today.plusDays(2), deputy));
    assertThat(made.path("state").asString()).isEqualTo("RUNNING");
    assertThat(deputies.standsFor(UUID.fromString(deputy)))
        .isEqualTo(
            Map.of(
                Desk.OBSTACLES,
                Set.of(UUID.fromString(head)),
                Desk.HANDOVERS,
                Set.of(UUID.fromString(head))));
    refuse(
        today,
        today,
        deputy,
        "absence.overlaps",
        "Bạn đã khai vắng mặt từ %s đến %s; kết thúc lần đó trước hoặc chọn ngày khác."
            .formatted(DAY.format(today), DAY.format(today.plusDays(2))));
    JsonNode away = posted(422, deputyAtHome(), "/api/absences", body(today, today, head));
    assertThat(codes(away)).containsExactly("absence.deputy-absent");
    assertThat(away.path("detail").asString())
        .isEqualTo(
            "“Nguyễn Văn Hà” cũng vắng mặt từ %s đến %s; hãy chọn người khác."
                .formatted(DAY.format(today), DAY.format(today.plusDays(2))));
    assertThat(read(200, deputy(), "/api/notices?size=1").at("/items/0/text").asString())
        .startsWith("Nguyễn Văn Hà vắng mặt từ ")
        .endsWith(" và cử bạn làm thay.");
    JsonNode obstacle =
        posted(
            201,
            ADMINISTRATOR,
            "/api/obstacles",
            """
            {'title':'Chưa có mặt bằng','unit':'%s','onType':'TASK','onCode':'NV-1',
             'mustDecide':'%s','due':'%s'}
            """
                .formatted(unit, head, today.plusDays(3)));
    JsonNode seen = read(200, deputy(), "/api/obstacles/" + id(obstacle));
    assertThat(seen.path("mayDecide").asBoolean()).isTrue();
    assertThat(seen.at("/decidesFor/fullName").asString()).isEqualTo("Nguyễn Văn Hà");
    assertThat(
            read(200, deputy(), "/api/overview/decisions")
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id(obstacle)))
                .map(one -> one.path("mine").asBoolean())
                .toList())
        .containsExactly(true);
    putAs(
        200,
        deputy(),
        "/api/obstacles/" + id(obstacle),
        "{'title':'Chưa có mặt bằng trạm','mustDecide':'%s','due':'%s','reason':'Nói rõ hơn'}"
            .formatted(head, today.plusDays(3)));
    JsonNode decided =
        posted(
            200,
            deputy(),
            "/api/obstacles/" + id(obstacle) + "/decision",
            "{'decision':'Thuê đất xã'}");
    assertThat(decided.at("/removedFor/fullName").asString()).isEqualTo("Nguyễn Văn Hà");
    assertThat(
            each(read("/api/history?type=obstacle&id=" + id(obstacle)).path("items"), "onBehalfOf"))
        .as("decided and changed for her, raised by the administrator for nobody")
        .startsWith("Nguyễn Văn Hà", "Nguyễn Văn Hà")
        .hasSize(3);
    putAs(200, deputy(), "/api/handovers/" + id(handover) + "/answer", "{'state':'ACCEPTED'}");
    JsonNode taken = read("/api/handovers/" + id(handover));
    assertThat(taken.at("/steps/1/onBehalfOf/fullName").asString()).isEqualTo("Nguyễn Văn Hà");
    putAs(404, deputy(), "/api/absences/" + id(made) + "/end", "{}");
    putAs(200, head(), "/api/absences/" + id(made) + "/end", "{}");
    JsonNode refusal = putAs(409, head(), "/api/absences/" + id(made) + "/end", "{}");
    assertThat(codes(refusal)).containsExactly("absence.over");
    assertThat(refusal.path("detail").asString())
        .isEqualTo("Lần vắng mặt đến %s đã kết thúc.".formatted(DAY.format(today.plusDays(2))));
    read(404, deputy(), "/api/handovers/" + id(handover));
    read(404, deputy(), "/api/obstacles/" + id(obstacle));
    posted(
        404, deputy(), "/api/obstacles/" + id(obstacle) + "/decision", "{'decision':'Còn quyết'}");
    JsonNode coming =
        posted(201, head(), "/api/absences", body(today.plusDays(5), today.plusDays(6), deputy));
    assertThat(coming.path("state").asString()).isEqualTo("COMING");
    putAs(200, head(), "/api/absences/" + id(coming) + "/end", "{}");
    assertThat(read(200, deputy(), "/api/notices?size=1").at("/items/0/text").asString())
        .startsWith("Nguyễn Văn Hà đã hủy lần vắng mặt từ ");
    refuse(
        today,
        today.plusDays(366),
        deputy,
        "absence.too-long",
        "Một lần vắng mặt khai tối đa 366 ngày; hãy chọn ngày cuối sớm hơn.");
    refuseNoDesk();
    assertThat(each(read(200, head(), "/api/absences").path("items"), "state"))
        .containsExactly("OVER", "OVER");
    assertThat(read(200, as(Role.WORKER, other, stranger), "/api/absences").path("total").asInt())
        .isZero();
  }

  private void refuseNoDesk() throws Exception {
    String body = "{'from':'%s','to':'%s','deputy':'%s','reason':'Nghỉ phép','desks':[null]}";
    JsonNode refusal = posted(400, head(), "/api/absences", body.formatted(today, today, deputy));
    assertThat(codes(refusal)).containsExactly("kernel.value-missing");
  }

  private RequestPostProcessor deputyAtHome() {
    return as(Role.WORKER, unit, deputy);
  }

  @Test
  void isForPeopleBehindAnAccount() throws Exception {
    JsonNode refusal = posted(422, ADMINISTRATOR, "/api/absences", body(today, today, deputy));
    assertThat(codes(refusal)).containsExactly("absence.no-person");
    assertThat(refusal.path("detail").asString())
        .startsWith(
            "Tài khoản “administrator” chưa gắn với người nào nên không khai vắng mặt được");
    read(403, SignedIn.as(Role.INTEGRATION), "/api/absences");
    assertThat(read("/api/absences/candidates").path("total").asInt()).isZero();
    assertThat(codes(posted(400, head(), "/api/absences", "{}")))
        .containsOnly("kernel.value-missing");
  }
}
