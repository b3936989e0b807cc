package vn.thongmach.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;

/** Who can stand in for whom on shift: capable on the day, allowed by the rule, not away. */
class ShiftPostWebModuleTests extends CapabilityWebTest {

  private static final String POSTS = "/api/shift-posts";

  private String alarms = "";
  private String safety = "";
  private String post = "";

  @BeforeAll
  void preparePost() throws Exception {
    alarms = item("SKILL", "Điều hành cảnh báo");
    safety = item("CERTIFICATE", "An toàn điện");
    post = id(posted(201, northHead(), POSTS, draft()));
  }

  private String draft() {
    return """
    {'unit':'%s','name':'Trưởng ca','holder':'%s',
     'requirements':[{'item':'%s','level':3},{'item':'%s'}]}
    """
        .formatted(north, engineer, alarms, safety);
  }

  private JsonNode standIns(LocalDate day) throws Exception {
    return read(200, northHead(), POSTS + "/" + post + "/stand-ins?day=" + day);
  }

  private JsonNode of(JsonNode list, String person) {
    return list.path("candidates")
        .valueStream()
        .filter(each -> each.at("/person/id").asString().equals(person))
        .findFirst()
        .orElseThrow();
  }

  private String capable(String name) throws Exception {
    String person = holding(name, north, "Kỹ sư");
    confirm(northHead(), person, alarms, 3);
    certified(person, safety, today.minusYears(1), today.plusDays(5));
    return person;
  }

  @Test
  void listsWhoFulfilsItOnTheDayAndIsThere() throws Exception {
    String fit = capable("Vừa");
    String away = capable("Vắng");
    posted(
        201,
        as(Role.WORKER, north, away),
        "/api/absences",
        "{'from':'%s','to':'%s','deputy':'%s','reason':'Nghỉ phép','desks':[]}"
            .formatted(today, today.plusDays(2), fit));
    JsonNode now = standIns(today);
    assertThat(of(now, fit).path("fits").asBoolean()).isTrue();
    assertThat(of(now, away).path("fits").asBoolean()).isFalse();
    assertThat(of(now, away).path("awayUntil").asString()).isEqualTo(today.plusDays(2).toString());
    assertThat(of(standIns(today.plusDays(3)), away).path("fits").asBoolean()).isTrue();
    JsonNode expired = of(standIns(today.plusDays(6)), fit);
    assertThat(expired.path("fits").asBoolean()).isFalse();
    assertThat(expired.at("/lacks/0/why").asString()).isEqualTo("CERTIFICATE_EXPIRED");
    assertThat(now.path("candidates").valueStream().map(each -> each.at("/person/id").asString()))
        .contains(northHead)
        .doesNotContain(engineer);
    assertThat(now.at("/absent/id").asString()).isEqualTo(engineer);
    assertThat(of(now, second).at("/lacks").size()).isEqualTo(2);
    assertThat(now.toString()).doesNotContain(southHead);
  }

  @Test
  void refusesInWordsAndAnswersEveryRole() throws Exception {
    JsonNode refusal =
        posted(422, as(Role.UNIT_HEAD, south, southHead), POSTS, draft().replace("3}", "6}"));
    assertThat(codes(refusal))
        .containsExactly("organisation.unit-unknown", "capability.number-outside");
    for (Role role : Role.values()) {
      RequestPostProcessor inside = as(role, north, northHead);
      RequestPostProcessor outside = as(role, south, southHead);
      boolean reads = !List.of(Role.WORKER, Role.FIELD, Role.INTEGRATION).contains(role);
      boolean keeps = List.of(Role.LEADER, Role.UNIT_HEAD, Role.NOC).contains(role);
      read(reads ? 200 : 403, inside, POSTS);
      read(reads ? 404 : 403, outside, POSTS + "/" + post + "/stand-ins");
      posted(keeps ? 400 : 403, inside, POSTS, "{}");
      putAs(keeps ? 404 : 403, outside, POSTS + "/" + post, draft());
    }
    String one = id(posted(201, northHead(), POSTS, draft()));
    putAs(
        200,
        northHead(),
        POSTS + "/" + one,
        draft().replace("'name'", "'ended':true,'reason':'Bỏ ca','version':1,'name'"));
    assertThat(each(read(200, northHead(), POSTS), "id")).contains(post).doesNotContain(one);
    String stands = POSTS + "/" + post + "/stand-ins";
    int few = CountedStatements.of(() -> read(200, northHead(), stands)).size();
    capable("Thêm");
    assertThat(CountedStatements.of(() -> read(200, northHead(), stands)).size()).isEqualTo(few);
  }
}
