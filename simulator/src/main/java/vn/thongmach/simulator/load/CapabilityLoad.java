package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Organisation;

/**
 * What the people of the operations centre can do, what lies in its store, and what a programme
 * needs of them: enough today, one person short from the day a certificate expires.
 */
final class CapabilityLoad {

  private static final String CENTRE = "VX.NOC";
  private static final String SHIFT = "VX.NOC.C1";
  private static final String PROGRAMME = "CT-07";
  private static final int EXPIRES_IN_DAYS = 12;
  private static final int COUNTED_BEFORE_DAYS = 6;
  private static final int NEEDED = 3;
  private static final int NEEDED_DAYS = 90;
  private static final int SPARES_AT_HAND = 8;
  private static final int SPARES_NEEDED = 10;

  private final Api leader;
  private final Api head;
  private final Api shift;
  private final Ids ids;
  private final LocalDate today;
  private final List<String> team;

  /**
   * @param head heads the operations centre
   * @param shift works in it
   */
  CapabilityLoad(
      Api leader, Api head, Api shift, Ids ids, Organisation organisation, LocalDate today) {
    this.leader = leader;
    this.head = head;
    this.shift = shift;
    this.ids = ids;
    this.today = today;
    this.team =
        organisation.people().stream()
            .filter(person -> person.unit().equals(SHIFT))
            .map(Organisation.Person::code)
            .toList();
  }

  void load() {
    String alarms = item("SKILL", "KN-DHM", "Điều hành cảnh báo mạng", null);
    String core = item("SKILL", "KN-MLOI", "Vận hành mạng lõi gói", null);
    String safety = item("CERTIFICATE", "CC-ATD", "An toàn điện hạ áp", null);
    item("CERTIFICATE", "CC-CCNP", "Chứng chỉ mạng chuyên nghiệp", null);
    String optic = item("SPARE", "VT-SFP10", "Mô-đun quang 10G", "cái");
    for (int at = 0; at < Math.min(NEEDED + 1, team.size()); at++) {
      confirmed(team.get(at), alarms, NEEDED + at % 2);
      if (at < NEEDED) {
        certified(team.get(at), safety, at == 0 ? today.plusDays(EXPIRES_IN_DAYS) : null);
      }
    }
    shift.post("/api/capabilities/own/skills", Map.of("item", core, "level", 2));
    count(optic);
    needed(alarms, safety);
    spares(optic);
    shift(alarms, safety);
    training(core);
  }

  private String item(String kind, String code, String name, @Nullable String measure) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("kind", kind);
    draft.put("code", code);
    draft.put("name", name);
    draft.put("unitOfMeasure", measure);
    return leader.post("/api/capability-items", draft).get("id").asString();
  }

  private void confirmed(String person, String item, int level) {
    head.post(
        "/api/capabilities/people/" + ids.person(person) + "/skills",
        Map.of("item", item, "level", level));
  }

  private void certified(String person, String item, @Nullable LocalDate validTo) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("item", item);
    draft.put("number", person + "/ATĐ");
    draft.put("issuer", "Trường Cao đẳng nghề (mẫu)");
    draft.put("issuedOn", today.minusYears(1).toString());
    draft.put("validTo", validTo == null ? null : validTo.toString());
    head.post("/api/capabilities/people/" + ids.person(person) + "/certificates", draft);
  }

  private void count(String item) {
    head.post(
        "/api/capabilities/spares",
        Map.of(
            "unit",
            ids.unit(CENTRE),
            "item",
            item,
            "quantity",
            SPARES_AT_HAND,
            "countedOn",
            today.minusDays(COUNTED_BEFORE_DAYS).toString()));
  }

  private void needed(String skill, String certificate) {
    leader.post(
        "/api/capability-needs",
        Map.of(
            "programme",
            PROGRAMME,
            "kind",
            "PEOPLE",
            "quantity",
            NEEDED,
            "from",
            today.toString(),
            "to",
            today.plusDays(NEEDED_DAYS).toString(),
            "requirements",
            List.of(Map.of("item", skill, "level", NEEDED), Map.of("item", certificate))));
  }

  private void shift(String skill, String certificate) {
    head.post(
        "/api/shift-posts",
        Map.of(
            "unit",
            ids.unit(SHIFT),
            "name",
            "Trưởng ca trực mạng",
            "holder",
            ids.person(team.get(1)),
            "requirements",
            List.of(Map.of("item", skill, "level", NEEDED), Map.of("item", certificate))));
  }

  private void training(String skill) {
    head.post(
        "/api/training-plans",
        Map.of(
            "learner",
            ids.person(team.get(2)),
            "item",
            skill,
            "level",
            NEEDED,
            "how",
            "Trực cùng kíp mạng lõi mười ca, tự xử lý ba tình huống diễn tập.",
            "until",
            today.plusDays(NEEDED_DAYS).toString()));
  }

  private void spares(String item) {
    leader.post(
        "/api/capability-needs",
        Map.of(
            "programme",
            PROGRAMME,
            "kind",
            "SPARE",
            "quantity",
            SPARES_NEEDED,
            "item",
            item,
            "from",
            today.toString(),
            "to",
            today.plusDays(NEEDED_DAYS).toString()));
  }
}
