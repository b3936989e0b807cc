package vn.thongmach.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Check-ins over HTTP by role and unit, and the obstacle raised from one. */
class CheckInWebModuleTests extends WebTest {

  private static final LocalDate TODAY = LocalDate.now(Period.ZONE);

  private String top = "";
  private String unit = "";
  private String beside = "";
  private String head = "";
  private String director = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("CIW-0", "");
    unit = unit("CIW-1", top);
    beside = unit("CIW-2", top);
    head = person("Hà");
    director = person("Định");
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Giám đốc','from':'2020-01-01'}"
            .formatted(director, top));
    String resolution =
        created(
                "/api/resolutions",
                """
                {'symbol':'CIW-NQ/ĐU','title':'Phát triển đảng viên','kind':'THEMATIC','issuer':'%s',
                 'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Kết nạp đảng viên'}]}
                """
                    .formatted(top))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'CIW-CT','name':'Kết nạp đảng viên','ownerUnit':'%s','head':'%s',
         'measure':'members-admitted','subject':{'units':['%s']},
         'direction':'HIGHER','baseline':0,'plan':[{'period':'%d','value':10}],'weight':1,
         'clause':'%s'}
        """
            .formatted(unit, head, unit, TODAY.getYear(), resolution));
  }

  private RequestPostProcessor answering() {
    return SignedIn.as(Role.WORKER, UUID.fromString(unit), UUID.fromString(head));
  }

  @Test
  void raisesAnObstacleOnTheTargetFromWhatStandsInTheWay() throws Exception {
    JsonNode made =
        posted(
            201,
            answering(),
            "/api/targets/CIW-CT/check-ins",
            """
            {'confidence':'AT_RISK','likelihood':60,'hindrance':'Thiếu hồ sơ thẩm tra','raise':true,
             'nextStep':'Làm việc với ban tổ chức','nextDue':'%s'}
            """
                .formatted(TODAY.plusDays(3)));
    assertThat(made.path("origin").asString()).isEqualTo("REPORTED");
    JsonNode obstacle = read("/api/obstacles/" + made.path("obstacle").asString());
    assertThat(obstacle.path("title").asString()).isEqualTo("Thiếu hồ sơ thẩm tra");
    assertThat(obstacle.at("/mustDecide/id").asString()).isEqualTo(director);
    assertThat(each(read("/api/obstacles?onType=TARGET&onCode=CIW-CT").path("items"), "id"))
        .containsExactly(made.path("obstacle").asString());
    JsonNode state = read(200, answering(), "/api/targets/CIW-CT/rhythm");
    assertThat(state.at("/last/confidence").asString()).isEqualTo("AT_RISK");
    assertThat(state.path("mayCheckIn").asBoolean()).isTrue();
    assertThat(state.path("maySetRhythm").asBoolean()).isFalse();
  }

  @Test
  void isOpenToWhoeverReachesTheTargetAndWrittenByItsOwn() throws Exception {
    JsonNode refusal =
        posted(
            403, of(Role.WORKER, unit), "/api/targets/CIW-CT/check-ins", "{'confidence':'ON_WAY'}");
    assertThat(refusal.path("detail").asString())
        .contains("Nguyễn Văn Hà, người chịu trách nhiệm chỉ tiêu “CIW-CT”");
    posted(
        404,
        of(Role.UNIT_HEAD, beside),
        "/api/targets/CIW-CT/check-ins",
        "{'confidence':'ON_WAY'}");
    read(404, of(Role.UNIT_HEAD, beside), "/api/targets/CIW-CT/check-ins");
    read(404, of(Role.UNIT_HEAD, beside), "/api/targets/CIW-CT/rhythm");
    read(403, SignedIn.as(Role.INTEGRATION), "/api/check-ins/due");
    putAs(403, answering(), "/api/targets/CIW-CT/rhythm", "{'every':'WEEK','reason':'Thử'}");
    putAs(
        404,
        of(Role.UNIT_HEAD, beside),
        "/api/targets/CIW-CT/rhythm",
        "{'every':'WEEK','reason':'Thử'}");
    assertThat(
            putAs(
                    200,
                    of(Role.LEADER, top),
                    "/api/targets/CIW-CT/rhythm",
                    "{'every':'WEEK','reason':'Đang chậm'}")
                .path("every")
                .asString())
        .isEqualTo("WEEK");
    assertThat(read(200, of(Role.UNIT_HEAD, beside), "/api/check-ins/due").path("total").asInt())
        .isZero();
    assertThat(read(200, of(Role.UNIT_HEAD, beside), "/api/check-ins/disagreeing")).isEmpty();
    assertThat(each(read("/api/history?type=check-in&id=CIW-CT").path("items"), "action"))
        .contains("RhythmSet");
    read(404, of(Role.UNIT_HEAD, beside), "/api/history?type=check-in&id=CIW-CT");
  }
}
