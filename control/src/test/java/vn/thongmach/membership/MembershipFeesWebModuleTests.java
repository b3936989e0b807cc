package vn.thongmach.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Fees over HTTP: every role at every endpoint, the list and its CSV in few statements. */
class MembershipFeesWebModuleTests extends WebTest {

  private static final Set<Role> LET_IN = EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE);

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private final YearMonth month = YearMonth.from(today);
  private String cell = "";
  @Autowired private MembershipClocks clocks;
  private RequestPostProcessor office = ADMINISTRATOR;

  @BeforeAll
  void prepare() throws Exception {
    cell =
        id(
            created(
                "/api/units",
                "{'code':'MFW-1','name':'=Chi bộ','tree':'PARTY','validFrom':'2020-01-01'}"));
    office = SignedIn.as(Role.OFFICE, UUID.fromString(cell), UUID.fromString(person("Văn")));
  }

  private String member(String person) throws Exception {
    return id(
        posted(
            201,
            office,
            "/api/membership/files",
            """
            {'person':'%s','cell':'%s','bornOn':'1980-01-01','kind':'ENTERED_OFFICIAL',
             'day':'2015-05-19'}
            """
                .formatted(person, cell)));
  }

  private JsonNode declared(String file) throws Exception {
    return posted(
        201,
        office,
        "/api/membership/files/" + file + "/fee-bases",
        "{'from':'%s','kind':'WAGE','income':15000000,'declaredOn':'%s'}".formatted(month, today));
  }

  @Test
  void recordsReadsAndWritesTheListOfACell() throws Exception {
    String person = person("Thu");
    String file = member(person);
    JsonNode declared = declared(file);
    assertThat(declared.at("/totals/owed").asLong()).isEqualTo(150_000);
    JsonNode paid =
        posted(
            201,
            office,
            "/api/membership/files/" + file + "/fee-payments",
            "{'day':'%s','amount':100000,'from':'%s','receipt':'PT-1'}".formatted(today, month));
    assertThat(paid.at("/months/0/owed").asLong()).isEqualTo(50_000);
    assertThat(paid.at("/payments/0/to").asString()).isEqualTo(month.toString());
    String list = "/api/membership/fees/" + cell;
    assertThat(codes(read(422, office, list))).containsExactly("membership.purpose-missing");
    JsonNode found = read(200, office, list + "?purpose=FEES");
    assertThat(found.at("/sum/paid").asLong()).isEqualTo(100_000);
    assertThat(each(found.path("rows"), "file")).contains(file);
    String csv =
        mvc.perform(get(list + "/file?purpose=FEES").with(office).header("Accept-Language", "vi"))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\uFEFF\"Chi bộ\";\"Tháng\";\"Họ và tên\";\"Phải nộp (đồng)\"")
        .contains("\"'=Chi bộ\";" + month + ";")
        .contains("Thu\";150000;100000;50000;0\r\n");
    assertThat(each(read(200, office, "/api/membership/fees").path("items"), "owed")).isNotEmpty();
    JsonNode own =
        read(
            200,
            SignedIn.as(Role.WORKER, UUID.fromString(cell), UUID.fromString(person)),
            "/api/membership/own/export");
    assertThat(own.at("/fees/totals/prepaid").asLong(-1)).isZero();
    assertThat(each(own.path("readings"), "purpose")).contains("FEES");
    JsonNode back =
        posted(
            200,
            office,
            "/api/membership/files/%s/fee-payments/%s/withdrawal"
                .formatted(file, paid.at("/payments/0/id").asString()),
            "{'reason':'Ghi nhầm'}");
    assertThat(back.at("/payments/0/withdrawn/reason").asString()).isEqualTo("Ghi nhầm");
    posted(
        200,
        office,
        "/api/membership/files/%s/fee-bases/%s/withdrawal"
            .formatted(file, paid.at("/bases/0/id").asString()),
        "{'reason':'Ghi nhầm'}");
  }

  @Test
  void letsNoRoleInThatKeepsNoFiles() throws Exception {
    String file = member(person("Kín"));
    String files = "/api/membership/files/" + file;
    String any = UUID.randomUUID().toString();
    for (Role role : Role.values()) {
      if (role == Role.OFFICE) {
        continue;
      }
      int refused = LET_IN.contains(role) ? 404 : 403;
      RequestPostProcessor who =
          SignedIn.as(role, UUID.fromString(cell), UUID.fromString(person("Ai")));
      for (String path :
          List.of(
              files + "/fees?purpose=FEES",
              "/api/membership/fees",
              "/api/membership/fees/" + cell + "?purpose=FEES",
              "/api/membership/fees/" + cell + "/file?purpose=FEES")) {
        read(refused, who, path);
      }
      for (String path :
          List.of(
              "/fee-bases",
              "/fee-bases/" + any + "/withdrawal",
              "/fee-payments",
              "/fee-payments/" + any + "/withdrawal")) {
        posted(refused, who, files + path, "{}");
      }
    }
  }

  @Test
  void tellsTheAccountsOfThePartyOfficeThatReachTheCell() throws Exception {
    String elsewhere =
        id(
            created(
                "/api/units",
                "{'code':'MFW-2','name':'Chi bộ 2','tree':'PARTY','validFrom':'2020-01-01'}"));
    String near = officer("mfw.gan", cell);
    String far = officer("mfw.xa", elsewhere);
    posted(
        201,
        office,
        "/api/membership/files/" + member(person("Nợ")) + "/fee-bases",
        "{'from':'%s','kind':'OTHER','declaredOn':'%s'}".formatted(month.minusMonths(3), today));
    Optional<UUID> last = clocks.look(null);
    while (last.isPresent()) {
      last = clocks.look(last.get());
    }
    assertThat(told(near, cell)).contains("MEMBERSHIP_CLOCK");
    assertThat(told(far, elsewhere)).isEmpty();
  }

  private String officer(String name, String unit) throws Exception {
    String person = person("Phòng");
    created(
        "/api/users",
        "{'name':'%s','role':'office','unit':'%s','person':'%s'}".formatted(name, unit, person));
    return person;
  }

  private List<String> told(String person, String unit) throws Exception {
    RequestPostProcessor who =
        SignedIn.as(Role.OFFICE, UUID.fromString(unit), UUID.fromString(person));
    return each(read(200, who, "/api/notices").path("items"), "kind");
  }

  @Test
  void readsTheListInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    declared(member(person("Một")));
    String path = "/api/membership/fees/" + cell + "?purpose=REPORT";
    read(200, office, path);
    int few = CountedStatements.of(() -> read(200, office, path)).size();
    for (int more = 0; more < 3; more++) {
      declared(member(person("Thêm")));
    }
    assertThat(CountedStatements.of(() -> read(200, office, path)).size()).isEqualTo(few);
  }
}
