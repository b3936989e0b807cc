package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;

/** Critiques over HTTP: every refusal in words, and lists that stay cheap. */
class SocialCritiqueWebModuleTests extends SupervisionWebTest {

  private static final String CRITIQUES = "/api/social-critiques";

  private RequestPostProcessor head() {
    return as(Role.UNIT_HEAD, subjectHead);
  }

  private String union(String code) throws Exception {
    return id(
        created(
            "/api/units",
            "{'code':'%s','name':'Công đoàn %s','tree':'PARTY'}".formatted(code, code)));
  }

  private String critique(String union, String addressee) {
    return """
    {'about':'EXECUTION','union':'%s','addressee':'%s','directive':'%s','text':'Ca trực quá dài'}
    """
        .formatted(union, addressee, directive);
  }

  @Test
  void sendsAnswersAndRefusesInWords() throws Exception {
    String union = union("SCW-1");
    RequestPostProcessor speaker = as(Role.WORKER, posted("Em", union, "Ủy viên"));
    assertThat(read(200, speaker, CRITIQUES + "/unions").at("/unions/0/name").asString())
        .isEqualTo("Công đoàn SCW-1");
    String found = CRITIQUES + "/addressees?q=SVW-NOC" + made;
    assertThat(each(read(200, speaker, found).path("items"), "id")).containsExactly(subject);
    assertThat(read(200, head(), found).path("total").asInt()).as("speaks for none").isZero();
    refuse(
        422,
        head(),
        CRITIQUES,
        critique(union, union),
        "supervision.not-union",
        "Bạn không giữ chức vụ nào trong đoàn thể này hôm nay; hãy chọn đoàn thể của bạn.",
        "supervision.critique-own",
        "Đoàn thể không gửi phản biện cho chính mình; hãy chọn đơn vị khác.");
    JsonNode sent = posted(201, speaker, CRITIQUES, critique(union, subject));
    assertThat(sent.path("title").asString()).isEqualTo("SVW-NQ" + made + " Hạ tầng số");
    assertThat(sent.path("answers").asBoolean()).isFalse();
    String answer = CRITIQUES + "/" + id(sent) + "/answer";
    posted(404, as(Role.LEADER, person("Lạ")), CRITIQUES + "/" + subject + "/answer", "{}");
    posted(200, head(), answer, "{'outcome':'ACCEPTED','text':'Sẽ chia lại ca'}");
    refuse(
        409,
        head(),
        answer,
        "{'outcome':'ACCEPTED','text':'Sẽ chia lại ca'}",
        "supervision.critique-answered",
        "Ý kiến về “SVW-NQ%d Hạ tầng số” đã được trả lời.".formatted(made));
    read(403, as(Role.ADMINISTRATOR, subjectHead), CRITIQUES);
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    String union = union("SCW-2");
    RequestPostProcessor speaker = as(Role.WORKER, posted("Em", union, "Ủy viên"));
    posted(201, speaker, CRITIQUES, critique(union, subject));
    int few = statements(speaker);
    for (int more = 0; more < 3; more++) {
      posted(201, speaker, CRITIQUES, critique(union, subject));
    }
    assertThat(statements(speaker)).isEqualTo(few);
  }

  private int statements(RequestPostProcessor who) throws Exception {
    read(200, who, CRITIQUES);
    return CountedStatements.of(() -> read(200, who, CRITIQUES)).size();
  }
}
