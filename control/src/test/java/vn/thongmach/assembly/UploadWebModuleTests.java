package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;

/** Ballots of a post from a file, and long lists of delegates out of a table. */
class UploadWebModuleTests extends CongressWebTest {

  private static final String HEADER = "ballot,genuine,marks,extraNames,signed\n";

  private static final String BALLOTS =
      HEADER
          + "1,1,c1=kept;c2=kept;c3=struck,0,0\n2,1,c1=kept;c2=kept;c3=struck,0,0\n"
          + "3,0,c1=kept;c2=kept;c3=struck,0,0\n4,1,c1=struck;c2=kept;c3=struck,2,0\n"
          + "5,1,c1=struck;c2=kept;c3=kept,0,1\n6,1,c1=kept;c2=kept;c3=kept,0,0\n";

  @Test
  void entersTheBallotsOfAFileWhichComeOutAsTheyWentIn() throws Exception {
    String election = listed(sitting());
    opened(election);
    enter(200, 1, election, 2, marks("STRUCK", "c1"));
    JsonNode taken = uploaded(200, teller(1), election, "\uFEFF" + BALLOTS);
    assertThat(taken.path("ballots").asInt()).isEqualTo(6);
    assertThat(taken.path("again").asInt()).isEqualTo(1);
    JsonNode own = read(200, teller(1), election + "/entries");
    assertThat(each(own, "times")).containsExactly("1", "2", "1", "1", "1", "1");
    assertThat(own.at("/3/reading/extraNames").asInt()).isEqualTo(2);
    uploaded(200, teller(2), election, BALLOTS.replace("\n", "\r\n"));
    posted(200, teller(1), election + "/entries/closing", "{}");
    assertThat(codes(uploaded(409, teller(1), election, BALLOTS)))
        .containsExactly("assembly.post-closed");
    posted(200, teller(2), election + "/entries/closing", "{}");
    JsonNode outcome = posted(200, teller(0), election + "/count", "{}").path("outcome");
    assertThat(outcome.path("invalid").size()).isEqualTo(4);
    var file =
        mvc.perform(get(election + "/files/ballots.csv").with(teller(0))).andReturn().getResponse();
    assertThat(file.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(BALLOTS);
  }

  @Test
  void tellsEverythingThatIsWrongWithAFileAtOnceAndTakesNothing() throws Exception {
    String election = listed(sitting());
    opened(election);
    JsonNode refusal =
        uploaded(
            422,
            teller(1),
            election,
            HEADER
                + "1,2,c1=kept,0,0\n7,1,,0,0\n1,1,,0,0\n02,1,,0,0\n2,1,,0,0\n3,1,c9=kept,x,0\n"
                + "4,1,c1=agree,0\n");
    assertThat(codes(refusal))
        .containsExactly(
            "assembly.csv-flag",
            "assembly.csv-ballot",
            "assembly.csv-twice",
            "assembly.csv-twice",
            "assembly.csv-candidate",
            "assembly.csv-number",
            "assembly.csv-too-many");
    assertThat(each(refusal.path("errors"), "line"))
        .containsExactly("2", "3", "4", "6", "7", "7", "8");
    assertThat(each(refusal.path("errors"), "message"))
        .contains(
            "Dòng 2, cột genuine: phải là 0 hoặc 1, không phải “2”.",
            "Dòng 3, cột ballot: “7” không phải số phiếu; phiếu được đánh số từ 1 đến 6.");
    assertThat(read(200, teller(1), election + "/entries")).isEmpty();
    assertThat(codes(uploaded(422, teller(1), election, "a;b\n1;2\n")))
        .containsExactly("assembly.csv-header");
    assertThat(codes(uploaded(422, teller(1), election, HEADER)))
        .containsExactly("assembly.csv-empty");
    uploaded(403, teller(0), election, BALLOTS);
  }

  @Test
  void takesAFileOfSeveralMegabytesAndNoLargerOne() throws Exception {
    String election = listed(sitting());
    opened(election);
    String note = "n".repeat(400_000);
    String large = BALLOTS.lines().map(line -> line + "," + note).collect(Collectors.joining("\n"));
    assertThat(uploaded(200, teller(1), election, large).path("ballots").asInt()).isEqualTo(6);
    uploaded(413, teller(2), election, large + "\n" + large + large + large);
    assertThat(read(200, teller(2), election + "/entries")).isEmpty();
  }

  private String coded(String code, String name) throws Exception {
    return id(
        created(
            "/api/people",
            "{'code':'%s','familyName':'Lê','givenName':'%s'}".formatted(code, name)));
  }

  private static String pasted(String text, boolean add) {
    return "{'text':'%s','add':%s}".formatted(text, add);
  }

  @Test
  void callsThoseOfAPastedListAndTellsWhatIsWrongByLine() throws Exception {
    String congress = CONGRESSES + "/" + congress();
    String list = congress + "/participants/list";
    String first = coded("UPW-1", "Một");
    String second = coded("UPW-2", "Hai");
    String third = coded("UPW-3", "Ba");
    JsonNode refusal =
        posted(
            422,
            office,
            list,
            pasted(
                "Mã người\\tMã đơn vị\\tTư cách\\nUPW-1\\tKHONG-CO\\t\\n\\nUPW-9\\t\\tkhách\\n"
                    + "UPW-1\\t\\t\\n",
                false));
    assertThat(codes(refusal))
        .containsExactly(
            "assembly.row-unit", "assembly.row-person", "assembly.row-as", "assembly.row-twice");
    assertThat(each(refusal.path("errors"), "line")).containsExactly("2", "4", "4", "5");
    assertThat(each(refusal.path("errors"), "column")).containsExactly("2", "1", "3", "1");
    assertThat(each(refusal.path("errors"), "message"))
        .contains("Dòng 4, cột 1: không có ai mang mã “UPW-9”.");
    assertThat(read(200, office, congress).path("people")).isEmpty();
    String unit = "UploadWebModuleTests-DK";
    JsonNode page =
        posted(
            200,
            office,
            list,
            pasted("UPW-1;%s;Chính thức\\r\\nUPW-2;;DỰ KHUYẾT".formatted(unit), false));
    assertThat(each(page.path("people"), "person")).containsExactly(first, second);
    assertThat(page.at("/people/0/unit/id").asString()).isEqualTo(other);
    assertThat(page.at("/people/1/unit/id").asString()).isEqualTo(body);
    assertThat(page.at("/people/1/alternate").asBoolean()).isTrue();
    assertThat(codes(posted(422, office, list, pasted("UPW-2,,", true))))
        .containsExactly("assembly.row-called");
    page = posted(200, office, list, pasted("UPW-3,,triệu tập", true));
    assertThat(each(page.path("people"), "person")).containsExactly(first, second, third);
    assertThat(page.at("/people/2/convener").asBoolean()).isTrue();
    assertThat(codes(posted(422, office, list, pasted("  \\n", false))))
        .containsExactly("assembly.nobody-called");
    posted(403, of(Role.LEADER, body), list, pasted("UPW-1", false));
    posted(200, office, congress + "/state", "{'state':'SITTING'}");
    assertThat(codes(posted(409, office, list, pasted("UPW-1", false))))
        .containsExactly("assembly.not-prepared");
    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
  }
}
