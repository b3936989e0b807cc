package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.Organisation;

/** Study campaigns with who attended, and the target that counts them. */
final class StudyLoad {

  private static final String CENTRE = "VX.NOC";
  private static final int PERCENT = 100;

  private final Api leader;
  private final Ids ids;
  private final Heads heads;
  private final Organisation organisation;
  private final LocalDate today;

  StudyLoad(Api leader, Ids ids, Heads heads, Organisation organisation, LocalDate today) {
    this.leader = leader;
    this.ids = ids;
    this.heads = heads;
    this.organisation = organisation;
    this.today = today;
  }

  /**
   * @param studies title, document, owner, units of the audience with all below, {@code began} so
   *     many days before today of so many years ago, {@code lasts} days; {@code sessions}: days
   *     before that day, unit whose people attended, place, who led, percent of them; {@code
   *     closed}: why, absent while it runs; {@code quiz}: as it is written, absent for none
   */
  void load(JsonNode studies) {
    target();
    for (JsonNode study : studies) {
      LocalDate day = today.minusYears(study.get("yearsAgo").asInt());
      String path = "/api/study-campaigns/" + drafted(study, day);
      JsonNode quiz = study.get("quiz");
      if (quiz != null) {
        leader.put(path + "/quiz/text", quiz);
      }
      leader.post(path + "/opening", Map.of());
      for (JsonNode session : study.get("sessions")) {
        attended(path, session, day);
      }
      JsonNode closed = study.get("closed");
      if (closed != null) {
        leader.post(path + "/closing", Map.of("reason", closed.asString()));
      }
    }
  }

  private void target() {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("code", "PHU-NOC");
    draft.put("name", "Độ phủ học tập, quán triệt tại Trung tâm Điều hành mạng");
    draft.put("ownerUnit", ids.unit(CENTRE));
    draft.put("head", heads.of(CENTRE));
    draft.put("measure", "study.coverage");
    draft.put("subject", Map.of("units", List.of(ids.unit(CENTRE))));
    draft.put("direction", "HIGHER");
    draft.put("baseline", 0);
    draft.put(
        "plan", List.of(Map.of("period", Integer.toString(today.getYear()), "value", PERCENT)));
    draft.put("weight", 1);
    draft.put("clause", ids.clause("01-NQ/ĐH", "III.2"));
    leader.post("/api/targets", draft);
  }

  private String drafted(JsonNode study, LocalDate day) {
    LocalDate first = day.minusDays(study.get("began").asInt());
    List<Map<String, Object>> audience = new ArrayList<>();
    for (JsonNode unit : study.get("audience")) {
      audience.add(Map.of("unit", ids.unit(unit.asString())));
    }
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("title", study.get("title").asString());
    draft.put("directive", ids.document(study.get("document").asString()));
    draft.put("material", study.get("material").asString());
    draft.put("ownerUnit", ids.unit(study.get("owner").asString()));
    draft.put("audience", audience);
    draft.put("first", first.toString());
    draft.put("last", first.plusDays(study.get("lasts").asInt()).toString());
    return leader.post("/api/study-campaigns", draft).get("id").asString();
  }

  private void attended(String path, JsonNode session, LocalDate day) {
    String unit = session.get(1).asString();
    String id =
        leader
            .post(
                path + "/sessions",
                Map.of(
                    "day", day.minusDays(session.get(0).asInt()).toString(),
                    "unit", ids.unit(unit),
                    "place", session.get(2).asString(),
                    "ledBy", session.get(3).asString()))
            .get("id")
            .asString();
    Chance chance = new Chance(unit.length());
    List<String> people =
        organisation.mandates().stream()
            .filter(mandate -> mandate.unit().equals(unit) || mandate.unit().startsWith(unit + "."))
            .map(Organisation.Mandate::person)
            .distinct()
            .filter(person -> chance.below(PERCENT) < session.get(4).asInt())
            .map(ids::person)
            .toList();
    leader.post("/api/study-sessions/" + id + "/attendance", Map.of("people", people));
  }
}
