package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A body that inspects with a team of three, and the unit that it inspects, over HTTP. */
abstract class SupervisionWebTest extends WebTest {

  protected static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  protected static final String PLANS = "/api/supervision-plans";
  protected static final String CASES = "/api/supervision-cases";
  protected static final String SECRET = "Đơn tố giác ngày mồng ba";

  protected final LocalDate today = LocalDate.now(Period.ZONE);
  protected String body = "";
  protected String subject = "";
  protected String directive = "";
  protected String chair = "";
  protected String subjectHead = "";
  protected final List<String> team = new ArrayList<>();

  private static int bodies;

  protected final int made = ++bodies;

  @BeforeAll
  protected void prepare() throws Exception {
    body = unit("SVW-UBKT" + made, "");
    subject = unit("SVW-NOC" + made, "");
    chair = posted("Chủ", body, "Chủ nhiệm");
    subjectHead = posted("Đầu", subject, "Giám đốc");
    for (int at = 0; at < 3; at++) {
      team.add(posted("Ba", body, "Ủy viên"));
    }
    directive =
        id(
            created(
                "/api/resolutions",
                """
                {'symbol':'SVW-NQ%s','title':'Hạ tầng số','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Mạng trục'}]}
                """
                    .formatted(made, body)));
  }

  protected String posted(String name, String in, String post) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'%s','from':'2020-01-01'}".formatted(person, in, post));
    return person;
  }

  protected static RequestPostProcessor as(Role role, String person) {
    return SignedIn.as(role, null, UUID.fromString(person));
  }

  protected RequestPostProcessor chair() {
    return as(Role.INSPECTOR, chair);
  }

  protected String decision(String more) {
    return """
    {'kind':'INSPECTION','body':'%s','subject':'%s','directive':'%s','ground':'%s',
    'symbol':'12-QĐ/UBKT','decidedOn':'%s','decidedBy':'%s','first':'%s','last':'%s',
    'head':'%s','members':['%s','%s']%s}
    """
        .formatted(
            body,
            subject,
            directive,
            SECRET,
            today.minusDays(9),
            chair,
            today.minusDays(5),
            today.plusDays(20),
            team.get(0),
            team.get(1),
            team.get(2),
            more);
  }

  protected String opened() throws Exception {
    return posted(201, chair(), CASES, decision("")).at("/decision/id").asString();
  }

  protected String conclusion(String more) {
    return "{'symbol':'05-KL/UBKT','announcedOn':'%s','text':'Đã kiểm tra'%s}"
        .formatted(today, more);
  }

  protected String step(String phase) {
    return "{'phase':'%s','day':'%s'}".formatted(phase, today);
  }

  protected void refuse(
      int status, RequestPostProcessor who, String path, String sent, String... told)
      throws Exception {
    JsonNode refusal = posted(status, who, path, sent);
    for (int at = 0; at < told.length; at += 2) {
      assertThat(codes(refusal)).contains(told[at]);
      assertThat(each(refusal.path("errors"), "message")).contains(told[at + 1]);
    }
  }
}
