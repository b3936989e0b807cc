package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.Organisation;

/** Themes, key tasks, steering committees and action programmes with their milestones. */
final class ProgrammeLoad {

  private static final String CONGRESS = "01-NQ/ĐH";
  private static final String RECEIVED_FROM = "Tập đoàn (mẫu)";
  private static final LocalDate BEGIN = LocalDate.of(2025, 9, 1);
  private static final LocalDate END = LocalDate.of(2027, 1, 1);
  private static final int MORE_CLAUSES = 5;
  private static final long MILLION = 1_000_000L;

  private final Api api;
  private final Ids ids;
  private final Organisation organisation;
  private final LocalDate today;
  private final Chance chance;
  private final List<String> keyTasks = new ArrayList<>();

  ProgrammeLoad(Api api, Ids ids, Organisation organisation, LocalDate today, Chance chance) {
    this.api = api;
    this.ids = ids;
    this.organisation = organisation;
    this.today = today;
    this.chance = chance;
  }

  void load(JsonNode intent) {
    keyTasks(intent);
    committees(intent);
    int number = 0;
    for (JsonNode programme : intent.get("programmes")) {
      number++;
      programme("CT-%02d".formatted(number), programme);
    }
  }

  private void keyTasks(JsonNode intent) {
    Map<String, String> themes = new LinkedHashMap<>();
    for (JsonNode theme : intent.get("themes")) {
      String code = theme.get(0).asString();
      Map<String, Object> body = Map.of("code", code, "name", theme.get(1).asString());
      themes.put(code, api.post("/api/themes", body).get("id").asString());
    }
    for (JsonNode task : intent.get("keyTasks")) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("code", "NVTT-%02d".formatted(keyTasks.size() + 1));
      body.put("name", task.get(1).asString());
      body.put("theme", themes.get(task.get(0).asString()));
      if (task.get(2).isNull()) {
        body.put("leadName", "Đơn vị khác trong Tập đoàn (mẫu)");
      } else {
        body.put("leadUnit", ids.unit(task.get(2).asString()));
      }
      body.put("year", today.getYear());
      body.put("receivedFrom", RECEIVED_FROM);
      keyTasks.add(api.post("/api/key-tasks", body).get("id").asString());
    }
  }

  private void committees(JsonNode intent) {
    for (JsonNode document : intent.get("documents")) {
      if (!document.get("kind").asString().equals("THEMATIC") || !document.has("issuer")) {
        continue;
      }
      String symbol = document.get("symbol").asString();
      List<Map<String, Object>> members = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        members.add(Map.of("person", ids.person(staff("VX", chance.below(4)))));
      }
      api.post(
          "/api/steering-committees",
          Map.of(
              "resolution", ids.document(symbol),
              "name", "Ban Chỉ đạo thực hiện Nghị quyết " + symbol,
              "chair", ids.person(staff("VX", 0)),
              "members", members.stream().distinct().toList()));
    }
  }

  private void programme(String code, JsonNode programme) {
    String lead = programme.get(1).asString();
    List<String> served = new ArrayList<>();
    programme.get(2).forEach(number -> served.add(keyTasks.get(number.asInt() - 1)));
    long planned = (20 + chance.below(400)) * 100 * MILLION;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("name", programme.get(0).asString());
    body.put("keyTasks", served);
    body.put("clauses", clauses(programme));
    body.put("leadUnit", ids.unit(lead));
    body.put(
        "coordinatingUnits",
        List.of("VX.KH", "VX.TC", "VX.KTM", "VX.NOC").stream()
            .filter(unit -> !unit.equals(lead))
            .limit(2 + chance.below(2))
            .map(ids::unit)
            .toList());
    body.put(
        "posts",
        List.of(
            post("PO", staff("VX", 0)), post("VPO", staff(lead, 0)), post("PM", staff(lead, 1))));
    body.put("from", BEGIN.toString());
    body.put("to", END.toString());
    body.put(
        "budget",
        List.of(
            Map.of("year", 2025, "planned", planned / 4, "spent", planned / 4),
            Map.of(
                "year",
                2026,
                "planned",
                planned,
                "spent",
                planned * (50 + chance.below(45)) / 100)));
    body.put("state", "RUNNING");
    api.post("/api/programmes", body);
    int number = 0;
    for (JsonNode milestone : programme.get(4)) {
      number++;
      milestone(code, "M" + number, milestone.asString().split("\\|", 2));
    }
  }

  /** That of the congress, and those of thematic resolutions that it carries out. */
  private List<String> clauses(JsonNode programme) {
    List<String> served = new ArrayList<>();
    served.add(ids.clause(CONGRESS, programme.get(3).asString()));
    if (programme.has(MORE_CLAUSES)) {
      for (JsonNode clause : programme.get(MORE_CLAUSES)) {
        String[] place = clause.asString().split(" ", 2);
        served.add(ids.clause(place[0], place[1]));
      }
    }
    return served;
  }

  /** Most are reached in time, some late, the late ones of this year not at all yet. */
  private void milestone(String programme, String code, String[] nameAndDue) {
    LocalDate due = LocalDate.parse(nameAndDue[1]);
    String id =
        api.post(
                "/api/programmes/" + programme + "/milestones",
                Map.of("code", code, "name", nameAndDue[0], "due", due.toString()))
            .get("id")
            .asString();
    LocalDate reached = due.minusDays(12).plusDays(chance.below(20));
    if (reached.isBefore(today)) {
      api.post(
          "/api/milestones/" + id + "/reached",
          Map.of("reachedOn", reached.toString(), "evidence", "Biên bản nghiệm thu (mẫu)"));
    }
  }

  private Map<String, Object> post(String kind, String person) {
    return Map.of("kind", kind, "person", ids.person(person), "from", BEGIN.toString());
  }

  private String staff(String unit, int number) {
    return organisation.people().stream()
        .filter(person -> person.unit().equals(unit))
        .skip(number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Nobody works in " + unit))
        .code();
  }
}
