package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/**
 * What the main pages read takes the same number of SQL statements however many rows there are: a
 * statement for each row fails here by the page's name.
 */
class StatementBoundsModuleTests extends WebTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int MORE = 6;
  private static final int MOST_TRIES = 60;

  private final String year = Year.now(ZONE).toString();
  private final LocalDate today = LocalDate.now(ZONE);
  private String unit = "";
  private String other = "";
  private String clause = "";
  private String node = "";
  private String head = "";
  private RequestPostProcessor reader = ADMINISTRATOR;

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("SBM-0", "");
    unit = unit("SBM-1", top);
    other = unit("SBM-2", top);
    head = person("Đầu");
    created("/api/mandates", "{'person':'%s','unit':'%s','post':'Giám đốc'}".formatted(head, unit));
    network();
    clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'SBM-NQ','title':'Đếm câu lệnh','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Nhanh'}]}
                """
                    .formatted(top))
            .at("/clauses/0/id")
            .asString();
    reader = SignedIn.as(Role.LEADER, UUID.fromString(top), UUID.fromString(head));
    rows(0);
    rows(1);
  }

  private void network() throws Exception {
    mvc.perform(
        multipart("/api/inventory/imports?source=sbm&format=csv&ownerUnit=" + unit)
            .file(
                new MockMultipartFile(
                    "file",
                    "a.csv",
                    "text/csv",
                    """
                    type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
                    Site,s1,,,,,,,Trạm Một,16.5,107.5
                    Node,n1,Site,s1,,,,,Nút Một,,
                    """
                        .getBytes(StandardCharsets.UTF_8)))
            .with(ADMINISTRATOR));
    node = read("/api/inventory/objects?type=Node&source=sbm").at("/items/0/id").asString();
    assertThat(node).isNotEmpty();
  }

  /** One more of everything that the pages list. */
  private void rows(int number) throws Exception {
    String worker = person("Thợ");
    created("/api/mandates", "{'person':'%s','unit':'%s','post':'Kỹ sư'}".formatted(worker, unit));
    String programme = "SBM-P" + number;
    created(
        "/api/programmes",
        """
        {'code':'%s','name':'Chương trình','leadUnit':'%s','clauses':['%s'],'from':'2026-01-01',
        'to':'2031-01-01','coordinatingUnits':['%s'],'posts':[{'kind':'PO','person':'%s'}]}
        """
            .formatted(programme, unit, clause, other, worker));
    String step =
        id(
            created(
                "/api/programmes/" + programme + "/milestones",
                "{'code':'M','name':'Mốc','due':'%s'}".formatted(today.plusDays(3))));
    String target = "SBM-T" + number;
    created(
        "/api/targets",
        """
        {'code':'%s','name':'Đúng hạn','ownerUnit':'%s','head':'%s','measure':'tasks-on-time',
        'subject':{'people':['%s']},'direction':'HIGHER','baseline':0,
        'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(target, unit, number % 2 == 0 ? head : worker, worker, year, clause));
    for (String state : List.of("OPEN", "DONE")) {
      String task = "SBM-" + state + number;
      created(
          "/api/tasks",
          """
          {'code':'%s','title':'Đo kiểm','product':'Biên bản','unit':'%s','person':'%s','due':'%s',
          'target':'%s','objects':['%s']}
          """
              .formatted(
                  task, unit, number % 2 == 0 ? head : worker, today.plusDays(9), target, node));
      if (state.equals("DONE")) {
        posted(200, ADMINISTRATOR, "/api/tasks/" + task + "/done", "{'note':'Biên bản'}");
      }
    }
    for (String[] on :
        new String[][] {
          {"TASK", "SBM-OPEN" + number},
          {"TARGET", target},
          {"PROGRAMME", programme},
          {"MILESTONE", step},
          {"OBJECT", node}
        }) {
      created(
          "/api/obstacles",
          """
          {'title':'Thiếu vật tư %d %s','unit':'%s','onType':'%s','onCode':'%s','mustDecide':'%s',
          'due':'%s'}
          """
              .formatted(number, on[0], unit, on[0], on[1], head, today.plusDays(number)));
    }
    created(
        "/api/handovers",
        """
        {'what':'Số liệu','fromUnit':'%s','toUnit':'%s','toPerson':'%s','due':'%s'}
        """
            .formatted(unit, other, worker, today.plusDays(5)));
    created(
        "/api/clause-commitments",
        """
        {'code':'SBM-C%d','text':'Cam kết','clause':'%s','unit':'%s','person':'%s','due':'%s'}
        """
            .formatted(number, clause, unit, number % 2 == 0 ? head : worker, today.plusDays(30)));
    String study =
        id(
            created(
                "/api/study-campaigns",
                """
                {'title':'Quán triệt','topic':'Đếm câu lệnh','ownerUnit':'%s','first':'%s',
                'last':'%s','commitment':true,'audience':[{'unit':'%s'}]}
                """
                    .formatted(unit, today.minusDays(1), today.plusDays(9), unit)));
    posted(200, ADMINISTRATOR, "/api/study-campaigns/" + study + "/opening", "{}");
    posted(
        201,
        ADMINISTRATOR,
        "/api/targets/" + target + "/disputes",
        "{'period':'%s','wrong':'Số này sai'}".formatted(year));
  }

  private List<String> paths() {
    return List.of(
        "/api/overview/my-part",
        "/api/overview/cockpit",
        "/api/overview/decisions",
        "/api/overview/delay-costs",
        "/api/overview/coverage",
        "/api/overview/area?unit=" + unit,
        "/api/overview/unit-part?size=5&unit=" + unit,
        "/api/obstacles?open=true&size=200",
        "/api/obstacles/desks",
        "/api/commitments?period=" + year,
        "/api/clause-commitments?size=200",
        "/api/targets?size=200&period=" + year,
        "/api/targets/SBM-T0?period=" + year,
        "/api/targets/SBM-T0/evidence?period=" + year,
        "/api/tasks?size=200",
        "/api/handovers?size=200",
        "/api/programmes?size=200",
        "/api/programmes/SBM-P0",
        "/api/study-campaigns?size=200",
        "/api/disputes?open=true&size=200",
        "/api/target-proposals?size=200",
        "/api/line-of-sight?type=mine");
  }

  @Test
  void everyMainPageTakesTheSameNumberOfStatementsHoweverManyRowsThereAre() throws Exception {
    Map<String, List<String>> few = settled();
    for (int number = 2; number < 2 + MORE; number++) {
      rows(number);
    }
    Map<String, List<String>> many = settled();
    SoftAssertions softly = new SoftAssertions();
    many.forEach(
        (path, statements) ->
            softly
                .assertThat(statements.size())
                .as("%s ran more with more rows: %s", path, repeated(statements))
                .isLessThanOrEqualTo(few.getOrDefault(path, List.of()).size()));
    softly.assertAll();
    assertThat(read(200, reader, "/api/overview/my-part").path("things"))
        .as("the rows are there")
        .hasSizeGreaterThan(MORE);
  }

  /** Counted once nothing is computed for the first time any more. */
  private Map<String, List<String>> settled() throws Exception {
    Map<String, List<String>> best = new LinkedHashMap<>();
    int before = Integer.MAX_VALUE;
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      for (String path : paths()) {
        List<String> ran = CountedStatements.of(() -> read(200, reader, path));
        best.merge(path, ran, (one, two) -> one.size() <= two.size() ? one : two);
      }
      int sum = best.values().stream().mapToInt(List::size).sum();
      if (sum == before && tries > 3) {
        break;
      }
      before = sum;
      Thread.sleep(150);
    }
    return best;
  }

  private static List<String> repeated(List<String> statements) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    statements.forEach(sql -> counts.merge(sql, 1, Integer::sum));
    List<String> repeated = new ArrayList<>();
    counts.forEach(
        (sql, times) -> {
          if (times > 1) {
            repeated.add(times + " x " + sql.replaceAll("\\s+", " "));
          }
        });
    return repeated;
  }
}
