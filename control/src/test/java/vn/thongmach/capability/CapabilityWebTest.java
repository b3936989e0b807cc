package vn.thongmach.capability;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** An operator with two units, each with its head and an engineer. */
abstract class CapabilityWebTest extends WebTest {

  private static int made;

  protected final LocalDate today = LocalDate.now(Period.ZONE);
  protected String mark = "";
  protected String top = "";
  protected String north = "";
  protected String south = "";
  protected String leader = "";
  protected String northHead = "";
  protected String southHead = "";
  protected String engineer = "";
  protected String second = "";

  @BeforeAll
  void prepareUnits() throws Exception {
    mark = "CAP" + getClass().getSimpleName().hashCode() % 1000 + "-" + made++;
    top = unit(mark, "");
    north = unit(mark + "-N", top);
    south = unit(mark + "-S", top);
    leader = holding("Lãnh", top, "Tổng giám đốc");
    northHead = holding("Bắc", north, "Giám đốc");
    southHead = holding("Nam", south, "Giám đốc");
    engineer = holding("Hải", north, "Kỹ sư");
    second = holding("Sơn", north, "Kỹ sư");
  }

  protected String holding(String name, String in, String post) throws Exception {
    String person = person(name);
    posted(person, in, post, "2020-01-01", null);
    return person;
  }

  protected void posted(String person, String in, String post, String from, String to)
      throws Exception {
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'%s','from':'%s'%s}"
            .formatted(person, in, post, from, to == null ? "" : ",'to':'" + to + "'"));
  }

  protected static RequestPostProcessor as(Role role, String unit, String person) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(person));
  }

  protected RequestPostProcessor leader() {
    return as(Role.LEADER, top, leader);
  }

  protected RequestPostProcessor northHead() {
    return as(Role.UNIT_HEAD, north, northHead);
  }

  protected RequestPostProcessor engineer() {
    return as(Role.WORKER, north, engineer);
  }

  /** An entry of the catalogue. */
  protected String item(String kind, String name) throws Exception {
    String measure = kind.equals("SPARE") ? ",'unitOfMeasure':'cái'" : "";
    return id(
        posted(
            201,
            ADMINISTRATOR,
            "/api/capability-items",
            "{'kind':'%s','code':'%s','name':'%s'%s}"
                .formatted(kind, mark + "-" + made++, name, measure)));
  }

  protected void state(RequestPostProcessor who, String item, int level) throws Exception {
    posted(
        200,
        who,
        "/api/capabilities/own/skills",
        "{'item':'%s','level':%d}".formatted(item, level));
  }

  protected JsonNode confirm(RequestPostProcessor who, String person, String item, int level)
      throws Exception {
    return posted(
        200,
        who,
        "/api/capabilities/people/" + person + "/skills",
        "{'item':'%s','level':%d}".formatted(item, level));
  }

  protected String certificate(String item, LocalDate issued, LocalDate validTo) {
    return "{'item':'%s','number':'07/CC','issuer':'Trường Cao đẳng nghề','issuedOn':'%s'%s}"
        .formatted(item, issued, validTo == null ? "" : ",'validTo':'" + validTo + "'");
  }

  /** A certificate that counts, handed in by the head of the north. */
  protected void certified(String person, String item, LocalDate issued, LocalDate validTo)
      throws Exception {
    posted(
        201,
        northHead(),
        "/api/capabilities/people/" + person + "/certificates",
        certificate(item, issued, validTo));
  }
}
