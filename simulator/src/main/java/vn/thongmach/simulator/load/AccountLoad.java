package vn.thongmach.simulator.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Organisation;
import vn.thongmach.simulator.world.Organisation.Person;

/** One account for each role, tied to a person of the operator. */
final class AccountLoad {

  private static final String NOC = "VX.NOC";
  private static final String FIELD_TEAM = "VX.T46.T1";

  private final Api api;
  private final Ids ids;
  private final Organisation organisation;
  private final Map<String, String> passwords = new HashMap<>();

  AccountLoad(Api api, Ids ids, Organisation organisation) {
    this.api = api;
    this.ids = ids;
    this.organisation = organisation;
  }

  /**
   * Adds them.
   *
   * @return a line for each: name, password, role and whose it is
   */
  List<String> load() {
    List<String> lines = new ArrayList<>();
    lines.add(add("lanhdao", "leader", null, "VX", 0));
    lines.add(add("truongdonvi", "unit-head", NOC, NOC, 0));
    lines.add(add("chuongtrinh", "programme", null, "VX.KTM", 0));
    lines.add(add("trucca", "noc", null, "VX.NOC.C1", 1));
    lines.add(add("diaban", "field", "VX.T46", FIELD_TEAM, 1));
    lines.add(add("quyhoach", "planner", null, "VX.KTM", 2));
    lines.add(add("kiemtra", "inspector", null, "VX.PCTT", 1));
    lines.add(add("vanphong", "office", null, "VX.VP", 1));
    lines.add(add("nguoilaodong", "worker", "VX.T46", FIELD_TEAM, 2));
    lines.add(add("quantri", "administrator", null, "VX.CNTT", 1));
    return lines;
  }

  /** The product as the person behind an account sees it. */
  Api as(String name) {
    String password = passwords.get(name);
    if (password == null) {
      throw new IllegalArgumentException("No account " + name + " was added.");
    }
    return api.signedIn(name, password);
  }

  private String add(String name, String role, @Nullable String unit, String worksIn, int number) {
    Person person =
        organisation.people().stream()
            .filter(each -> each.unit().equals(worksIn))
            .skip(number)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nobody works in " + worksIn));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("role", role);
    body.put("person", ids.person(person.code()));
    if (unit != null) {
      body.put("unit", ids.unit(unit));
    }
    String password = api.post("/api/users", body).get("password").asString();
    passwords.put(name, password);
    return "  %-14s %s  %-14s %s %s %s"
        .formatted(name, password, role, person.family(), person.middle(), person.given());
  }
}
