package vn.thongmach.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** The code on the wall over HTTP: who sees it, and every refusal in words. */
class AttendanceCodeWebModuleTests extends WebTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String unit = "";
  private String campaign = "";
  private String worker = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("ACW-1", "");
    worker = person("Phúc");
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Kỹ sư','from':'2020-01-01'}".formatted(worker, unit));
    campaign =
        id(
            posted(
                201,
                as(Role.UNIT_HEAD),
                "/api/study-campaigns",
                """
                {'title':'Học','topic':'Chuyên đề','ownerUnit':'%s','audience':[{'unit':'%s'}],
                'first':'%s','last':'%s'}
                """
                    .formatted(unit, unit, today.minusDays(3), today.plusDays(9))));
    posted(200, as(Role.UNIT_HEAD), "/api/study-campaigns/" + campaign + "/opening", "{}");
  }

  private RequestPostProcessor as(Role role) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(worker));
  }

  private String session(LocalDate day) throws Exception {
    return "/api/study-sessions/"
        + id(
            posted(
                201,
                as(Role.UNIT_HEAD),
                "/api/study-campaigns/" + campaign + "/sessions",
                "{'day':'%s','place':'Hội trường','ledBy':'Bí thư'}".formatted(day)));
  }

  private void refuse(int status, String path, String code, String told, String message)
      throws Exception {
    JsonNode refusal =
        posted(status, as(Role.WORKER), path + "/attendance/own", "{'code':'%s'}".formatted(code));
    assertThat(codes(refusal)).containsExactly(told);
    assertThat(each(refusal.path("errors"), "message")).containsExactly(message);
  }

  @Test
  void takesTheCodeOnTheWallOnceAndSaysWhyItRefuses() throws Exception {
    String path = session(today);
    read(403, as(Role.WORKER), path + "/code");
    JsonNode wall = read(200, as(Role.UNIT_HEAD), path + "/code");
    assertThat(wall.path("title").asString()).isEqualTo("Học");
    assertThat(wall.path("secondsToNext").asDouble()).isBetween(0.0, 20.0);
    assertThat(wall.path("secondsValid").asDouble()).isBetween(40.0, 60.0);
    String code = wall.path("code").asString();
    refuse(
        422,
        path,
        "doan-bua",
        "study.code-unknown",
        "Mã này không phải mã điểm danh của buổi học; hãy quét mã đang hiện trên màn hình.");
    JsonNode record =
        posted(201, as(Role.WORKER), path + "/attendance/own", "{'code':'%s'}".formatted(code));
    assertThat(record.path("way").asString()).isEqualTo("CODE");
    assertThat(read(200, as(Role.UNIT_HEAD), path + "/code").path("attended").asInt()).isEqualTo(1);
    refuse(
        409,
        path,
        code,
        "study.attendance-stands",
        "Bạn đã có tên trong danh sách dự buổi học ngày %s; không cần ghi lại."
            .formatted(DAY.format(today)));
    String ahead = session(today.plusDays(1));
    JsonNode other = read(422, as(Role.UNIT_HEAD), ahead + "/code");
    assertThat(codes(other)).containsExactly("study.code-other-day");
    assertThat(each(other.path("errors"), "message"))
        .containsExactly(
            "Buổi học diễn ra ngày %s; mã điểm danh chỉ dùng trong ngày đó."
                .formatted(DAY.format(today.plusDays(1))));
  }
}
