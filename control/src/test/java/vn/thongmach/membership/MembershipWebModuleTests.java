package vn.thongmach.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Membership over HTTP: who may call what, and the register in few statements. */
class MembershipWebModuleTests extends WebTest {

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String cell = "";

  @BeforeAll
  void prepare() throws Exception {
    cell =
        id(
            created(
                "/api/units",
                "{'code':'MWB-1','name':'Chi bộ','tree':'PARTY','validFrom':'2020-01-01'}"));
  }

  private RequestPostProcessor as(Role role, String person) {
    return SignedIn.as(role, UUID.fromString(cell), UUID.fromString(person));
  }

  private JsonNode begun(RequestPostProcessor who, String person) throws Exception {
    return posted(
        201,
        who,
        "/api/membership/files",
        """
        {'person':'%s','cell':'%s','bornOn':'1990-01-01','consentOn':'%s','day':'%s'}
        """
            .formatted(person, cell, today, today));
  }

  @Test
  void showsTheRegisterForAPurposeAndOnesOwnFileToOneself() throws Exception {
    RequestPostProcessor office = as(Role.OFFICE, person("Văn"));
    String candidate = person("Tú");
    JsonNode file = begun(office, candidate);
    assertThat(file.at("/stands/status").asString()).isEqualTo("CANDIDATE");
    assertThat(codes(read(422, office, "/api/membership/register")))
        .containsExactly("membership.purpose-missing");
    JsonNode register = read(200, office, "/api/membership/register?purpose=REGISTER");
    assertThat(each(register.path("items"), "file")).contains(id(file));
    String path = "/api/membership/files/" + id(file);
    read(403, ADMINISTRATOR, path + "?purpose=REPORT");
    read(403, as(Role.WORKER, candidate), path + "?purpose=REPORT");
    read(404, as(Role.UNIT_HEAD, person("Lạ")), path + "?purpose=REPORT");
    JsonNode own = read(200, as(Role.WORKER, candidate), "/api/membership/own");
    assertThat(own.path("keeps").asBoolean()).isFalse();
    assertThat(own.at("/own/file/id").asString()).isEqualTo(id(file));
    assertThat(each(own.at("/own/readings"), "purpose")).containsExactly("REGISTER");
    JsonNode taken = read(200, as(Role.WORKER, candidate), "/api/membership/own/export");
    assertThat(taken.at("/file/bornOn").asString()).isEqualTo("1990-01-01");
    assertThat(read(200, office, "/api/membership/own").path("keeps").asBoolean()).isTrue();
    read(404, office, "/api/membership/own/export");
    JsonNode asked =
        posted(201, as(Role.WORKER, candidate), "/api/membership/own/erasure", "{'reason':'Thôi'}");
    posted(
        200,
        office,
        "/api/membership/erasures/" + id(asked) + "/decision",
        "{'granted':true,'ground':'Rút đồng ý'}");
    read(404, office, path + "?purpose=REPORT");
    assertThat(each(read(200, office, "/api/membership/erasures").path("items"), "granted"))
        .isNotEmpty();
  }

  @Test
  void readsTheRegisterInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    RequestPostProcessor office = as(Role.OFFICE, person("Phòng"));
    String path = "/api/membership/register?purpose=REPORT";
    begun(office, person("Một"));
    int few = statements(office, path);
    for (int more = 0; more < 3; more++) {
      begun(office, person("Thêm"));
    }
    assertThat(statements(office, path)).isEqualTo(few);
  }

  private int statements(RequestPostProcessor who, String path) throws Exception {
    read(200, who, path);
    return CountedStatements.of(() -> read(200, who, path)).size();
  }
}
