package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;

/** Requests for evidence over HTTP: what they name, what is refused in words, who sees whom. */
class SupervisionEvidenceWebModuleTests extends SupervisionWebTest {

  private RequestPostProcessor member() {
    return as(Role.WORKER, team.get(1));
  }

  private RequestPostProcessor head() {
    return as(Role.UNIT_HEAD, subjectHead);
  }

  private String request(String ties) {
    return "{'text':'Sổ trực tháng 10','due':'%s','ties':[%s]}".formatted(today.plusDays(3), ties);
  }

  @Test
  void namesThingsAsTheyStandAndTellsTheUnitNothingOfTheTeam() throws Exception {
    String one = CASES + "/" + opened();
    refuse(
        409,
        member(),
        one + "/evidence",
        request(""),
        "supervision.not-conducted",
        "Cuộc “12-QĐ/UBKT” không ở bước tiến hành; Đoàn chỉ yêu cầu cung cấp trong bước này.");
    posted(200, chair(), one + "/phases", step("CONDUCT"));
    String clause = read("/api/resolutions/" + directive).at("/clauses/0/id").asString();
    refuse(
        422,
        chair(team.getFirst()),
        one + "/evidence",
        request(
            "{'kind':'TARGET','reference':'KHONG-CO'},{'kind':'OBJECT','reference':'khong-phai-ma'},"
                + "{'kind':'SCORECARD','reference':'KHONG-CO'},{'kind':'TASK','reference':'V-0'},"
                + "{'kind':'MEASURE','reference':'availability','within':'khong-phai-ma'}"),
        "supervision.tie-unknown",
        "Không thấy “KHONG-CO” trong phạm vi của bạn; hãy chọn trong danh sách.");
    JsonNode asked =
        posted(
            201,
            chair(team.getFirst()),
            one + "/evidence",
            request("{'kind':'CLAUSE','reference':'%s'}".formatted(clause)));
    assertThat(asked.at("/ties/0/label").asString())
        .isEqualTo("SVW-NQ%d, 1: Mạng trục".formatted(made));
    JsonNode seen = read(200, head(), one + "/evidence");
    assertThat(seen.at("/requests/0/by").isNull()).isTrue();
    assertThat(seen.at("/answers").asBoolean()).isTrue();
    assertThat(read(200, member(), one + "/evidence").at("/requests/0/by/fullName").asString())
        .isEqualTo("Nguyễn Văn Ba");
    String answers = one + "/evidence/1/answers";
    posted(201, head(), answers, "{'text':'Đã gửi'}");
    refuse(
        422,
        head(),
        answers,
        "{'text':'Thôi','refuses':true}",
        "supervision.evidence-answered",
        "Yêu cầu số 1 đã được trả lời; chỉ bổ sung được, không từ chối nữa.");
  }

  private RequestPostProcessor chair(String person) {
    return as(Role.INSPECTOR, person);
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    String one = CASES + "/" + opened();
    posted(200, chair(), one + "/phases", step("CONDUCT"));
    posted(201, member(), one + "/evidence", request(""));
    posted(201, head(), one + "/evidence/1/answers", "{'text':'Một'}");
    int few = statements(one);
    for (int number = 2; number < 5; number++) {
      posted(201, member(), one + "/evidence", request(""));
      for (String text : List.of("Một", "Hai")) {
        posted(201, head(), one + "/evidence/" + number + "/answers", "{'text':'" + text + "'}");
      }
    }
    assertThat(statements(one)).isEqualTo(few);
  }

  private int statements(String one) throws Exception {
    read(200, member(), one + "/evidence");
    return CountedStatements.of(() -> read(200, member(), one + "/evidence")).size();
  }
}
