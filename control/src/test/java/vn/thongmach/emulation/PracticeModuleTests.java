package vn.thongmach.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Good practices over HTTP: who finds, tries and rates them, and every refusal in words. */
class PracticeModuleTests extends WebTest {

  private static final String PRACTICES = "/api/good-practices";
  private static final Set<Role> HOLDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.ADMINISTRATOR);

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String top = "";
  private String north = "";
  private String south = "";
  private String worker = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("EPW", "");
    north = unit("EPW-N", top);
    south = unit("EPW-S", top);
    worker = posted("Thợ", south);
  }

  private String posted(String name, String in) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Kỹ sư','from':'2020-01-01'}".formatted(person, in));
    return person;
  }

  private static RequestPostProcessor as(Role role, String unit, String person) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(person));
  }

  private String published() throws Exception {
    return PRACTICES
        + "/"
        + id(
            posted(
                201,
                of(Role.UNIT_HEAD, north),
                PRACTICES,
                """
                {'unit':'%s','title':'Giao ca điện tử','what':'Biên bản giao ca trên máy','how':'Mẫu 7 mục',
                'worked':'Ba ca trực','links':['https://vx.example/giao-ca']}
                """
                    .formatted(north)));
  }

  private int status(String method, RequestPostProcessor who, String path) throws Exception {
    return mvc.perform(
            request(HttpMethod.valueOf(method), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(who))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private void refuse(
      int status, RequestPostProcessor who, String path, String sent, String... told)
      throws Exception {
    JsonNode refusal = posted(status, who, path, sent);
    for (int at = 0; at < told.length; at += 2) {
      assertThat(codes(refusal)).contains(told[at]);
      assertThat(each(refusal.path("errors"), "message")).contains(told[at + 1]);
    }
  }

  @Test
  void answersEveryRoleFromOutsideAsIfThereWereNothing() throws Exception {
    String one = published();
    String elsewhere = unit("EPW-X", "");
    for (Role role : Role.values()) {
      RequestPostProcessor stranger = as(role, elsewhere, person("Lạ"));
      String who = role.wireName();
      int hidden = role == Role.INTEGRATION ? 403 : 404;
      int holds = HOLDERS.contains(role) ? 404 : 403;
      assertThat(status("GET", stranger, PRACTICES)).as(who).isEqualTo(hidden == 404 ? 200 : 403);
      assertThat(status("GET", stranger, one)).as(who).isEqualTo(hidden);
      assertThat(status("POST", stranger, one + "/ratings")).as(who).isEqualTo(hidden);
      assertThat(status("POST", stranger, one + "/trials")).as(who).isEqualTo(holds);
      assertThat(status("POST", stranger, PRACTICES)).as(who).isEqualTo(holds == 404 ? 400 : 403);
    }
    assertThat(
            read(200, as(Role.WORKER, south, worker), PRACTICES + "?q=giao ca")
                .path("total")
                .asInt())
        .isPositive();
    assertThat(
            read(200, as(Role.WORKER, south, worker), PRACTICES + "?q=khong co")
                .path("total")
                .asInt())
        .isZero();
  }

  @Test
  void isTriedByOtherUnitsAndRatedOnceByTheirPeople() throws Exception {
    String one = published();
    RequestPostProcessor person = as(Role.WORKER, south, worker);
    String stars = "{'stars':4,'note':'Đỡ sót việc'}";
    refuse(
        403,
        person,
        one + "/ratings",
        stars,
        "emulation.not-tried",
        "Chỉ người của đơn vị đã áp dụng thử mới đánh giá được mô hình này.");
    String trial = "{'unit':'%s','from':'%s'}";
    refuse(
        422,
        of(Role.LEADER, top),
        one + "/trials",
        trial.formatted(north, today),
        "emulation.own-practice",
        "Đơn vị có mô hình không tự áp dụng thử; hãy chọn đơn vị khác.");
    posted(200, of(Role.UNIT_HEAD, south), one + "/trials", trial.formatted(south, today));
    assertThat(read(200, person, one).path("mayRate").asBoolean()).isTrue();
    posted(200, person, one + "/ratings", stars);
    refuse(
        409,
        person,
        one + "/ratings",
        stars,
        "emulation.rated",
        "Bạn đã đánh giá mô hình này; mỗi người đánh giá một lần.");
    posted(
        200,
        of(Role.UNIT_HEAD, south),
        one + "/trials",
        "{'unit':'%s','from':'%s','outcome':'Giữ lại'}".formatted(south, today));
    JsonNode page = read(200, person, one);
    assertThat(page.at("/practice/stars").asDouble()).isEqualTo(4);
    assertThat(page.at("/practice/trials/0/outcome").asString()).isEqualTo("Giữ lại");
    assertThat(page.at("/practice/trials").size()).isEqualTo(1);
    assertThat(page.at("/ratings/0/note").asString()).isEqualTo("Đỡ sót việc");
    assertThat(page.path("mayRate").asBoolean()).isFalse();
  }

  @Test
  void refusesDraftsInWords() throws Exception {
    refuse(
        422,
        of(Role.UNIT_HEAD, north),
        PRACTICES,
        """
        {'unit':'%s','title':'Giao ca','what':'Một','how':'Hai','worked':'Ba','links':['javascript:x']}
        """
            .formatted(north),
        "emulation.link-malformed",
        "“javascript:x” không phải địa chỉ http hoặc https; hãy sửa lại.");
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    published();
    int few = statements();
    published();
    published();
    assertThat(statements()).isEqualTo(few);
  }

  private int statements() throws Exception {
    read(200, of(Role.LEADER, top), PRACTICES);
    return CountedStatements.of(() -> read(200, of(Role.LEADER, top), PRACTICES)).size();
  }
}
