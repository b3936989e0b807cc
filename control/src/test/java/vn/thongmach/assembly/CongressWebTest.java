package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A body of the Party with seven delegates, and a congress that sits today. */
abstract class CongressWebTest extends WebTest {

  protected static final String CONGRESSES = "/api/congresses";
  protected static final String ELECTIONS = "/api/elections/";

  protected final LocalDate today = LocalDate.now(Period.ZONE);
  protected final List<String> delegates = new ArrayList<>();
  protected String body = "";
  protected String other = "";
  protected RequestPostProcessor office = ADMINISTRATOR;

  @BeforeAll
  void prepare() throws Exception {
    String mark = getClass().getSimpleName();
    body = partyUnit(mark + "-DB");
    other = partyUnit(mark + "-DK");
    for (String name : List.of("Sơn", "Tâm", "Uyên", "Đào", "An", "Bình", "Vắng")) {
      delegates.add(person(name));
    }
    office = of(Role.OFFICE, body);
  }

  private String partyUnit(String code) throws Exception {
    return id(
        created(
            "/api/units",
            "{'code':'%s','name':'Đảng bộ %s','tree':'PARTY'}".formatted(code, code)));
  }

  protected static RequestPostProcessor as(Role role, String person) {
    return SignedIn.as(role, UUID.fromString(person), UUID.fromString(person));
  }

  /** A teller, whose account reaches no unit of the congress. */
  protected RequestPostProcessor teller(int at) {
    return as(Role.WORKER, delegates.get(at));
  }

  protected String draft(String unit) {
    return """
    {'unit':'%s','name':'Đại hội đại biểu lần thứ XI','kind':'DELEGATES','termFrom':'2026-01-01',
    'termTo':'2031-01-01','first':'%s','last':'%s','place':'Hội trường lớn'}
    """
        .formatted(unit, today, today.plusDays(1));
  }

  protected String congress() throws Exception {
    return posted(201, office, CONGRESSES, draft(body)).at("/congress/id").asString();
  }

  protected static String called(List<String> people, String unit) {
    return people.stream()
        .map(person -> "{'person':'%s','unit':'%s'}".formatted(person, unit))
        .collect(Collectors.joining(",", "{'participants':[", "]}"));
  }

  protected static String officer(String post, String person, boolean head) {
    return "{'post':'%s','person':'%s','head':%s}".formatted(post, person, head);
  }

  /** Sits, with one delegate absent throughout; three tellers, the first of them their head. */
  protected String sitting() throws Exception {
    String congress = CONGRESSES + "/" + congress();
    putAs(200, office, congress + "/participants", called(delegates, body));
    posted(
        200,
        office,
        congress + "/participants/" + delegates.get(6) + "/standing",
        "{'standing':'ABSENT_EXCUSED','day':'%s','reason':'Ốm'}".formatted(today));
    putAs(
        200,
        office,
        congress + "/officers",
        "{'officers':[%s]}"
            .formatted(
                String.join(
                    ",",
                    officer("TELLERS", delegates.get(0), true),
                    officer("TELLERS", delegates.get(1), false),
                    officer("TELLERS", delegates.get(2), false),
                    officer("PRESIDIUM", delegates.get(3), true))));
    posted(200, office, congress + "/state", "{'state':'SITTING'}");
    return congress;
  }

  /** An election of two into the committee whose list of three is closed. */
  protected String listed(String congress) throws Exception {
    String election =
        ELECTIONS
            + posted(
                    201,
                    office,
                    congress + "/elections",
                    """
                    {'office':'COMMITTEE','mandate':'Ủy viên Ban Chấp hành','seats':2,'day':'%s'}
                    """
                        .formatted(today))
                .at("/election/id")
                .asString();
    for (int at : List.of(3, 4, 5)) {
      nominate(election, delegates.get(at), "CONVENERS", "");
    }
    posted(200, office, election + "/list", "{}");
    return election;
  }

  protected JsonNode nominate(String election, String person, String source, String more)
      throws Exception {
    return posted(
        201,
        office,
        election + "/nominations",
        "{'person':'%s','source':'%s'%s}".formatted(person, source, more));
  }

  /** Hands out as many ballots as delegates attend, finds them all, and opens two posts. */
  protected void opened(String election) throws Exception {
    posted(201, teller(1), election + "/batches", "{'issued':4}");
    posted(201, teller(2), election + "/batches", "{'issued':2}");
    posted(
        200,
        teller(0),
        election + "/reconciliation",
        "{'returned':6,'posts':['%s','%s']}".formatted(delegates.get(1), delegates.get(2)));
  }

  protected static String marks(String mark, String... ids) {
    return List.of(ids).stream()
        .map(id -> "'%s':'%s'".formatted(id, mark))
        .collect(Collectors.joining(",", "{'marks':{", "}}"));
  }

  /** Entered by two posts alike, c3 struck out on all six ballots, and counted. */
  protected JsonNode counted(String election) throws Exception {
    opened(election);
    for (int teller : List.of(1, 2)) {
      for (int ballot = 1; ballot <= 6; ballot++) {
        enter(200, teller, election, ballot, marks("STRUCK", "c3"));
      }
      posted(200, teller(teller), election + "/entries/closing", "{}");
    }
    return posted(200, teller(0), election + "/count", "{}").path("outcome");
  }

  /** Sends a file of ballots to the teller's own post. */
  protected JsonNode uploaded(int status, RequestPostProcessor who, String election, String csv)
      throws Exception {
    var response =
        mvc.perform(
                post(election + "/entries/file")
                    .contentType("text/csv")
                    .content(csv.getBytes(StandardCharsets.UTF_8))
                    .with(who))
            .andReturn()
            .getResponse();
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(body).isEqualTo(status);
    return new JsonMapper().readTree(body);
  }

  protected void enter(int status, int teller, String election, int ballot, String reading)
      throws Exception {
    putAs(status, teller(teller), election + "/entries/" + ballot, reading);
  }

  protected static void told(JsonNode refusal, String code, String words) {
    assertThat(codes(refusal)).contains(code);
    assertThat(each(refusal.path("errors"), "message")).contains(words);
  }
}
