package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.thongmach.simulator.world.Organisation;

/**
 * A congress of delegates that elected its committee on paper ballots, counted by two posts with
 * one difference decided, its record confirmed and ratified; and one that is being prepared.
 */
final class CongressLoad {

  private static final String BODY = "DU";
  private static final String NEXT = "DB.NOC";
  private static final String NAMES_FROM = "VX.KTM";
  private static final String OTHERS_FROM = "VX.NOC.C2";
  private static final int CANDIDATES = 6;
  private static final int SEATS = 5;
  private static final int OTHERS = 7;
  private static final int HELD_BEFORE_DAYS = 20;
  private static final int PREPARED_FOR_DAYS = 45;
  private static final int TERM_YEARS = 5;
  private static final int DIFFERS = 3;
  private static final int SIGNED = 7;
  private static final int LAST_NAME_EVERY = 3;

  private final Api office;
  private final Api head;
  private final Api second;
  private final Api chair;
  private final Ids ids;
  private final Organisation organisation;
  private final LocalDate today;

  /**
   * @param office prepares
   * @param head heads the tellers and enters at the first post
   * @param second enters at the second post
   * @param chair presides
   */
  CongressLoad(
      Api office,
      Api head,
      Api second,
      Api chair,
      Ids ids,
      Organisation organisation,
      LocalDate today) {
    this.office = office;
    this.head = head;
    this.second = second;
    this.chair = chair;
    this.ids = ids;
    this.organisation = organisation;
    this.today = today;
  }

  void load() {
    LocalDate day = today.minusDays(HELD_BEFORE_DAYS);
    List<String> names = people(NAMES_FROM, CANDIDATES + 3).subList(3, CANDIDATES + 3);
    List<String> others = people(OTHERS_FROM, OTHERS);
    List<String> delegates = new ArrayList<>();
    for (Api each : List.of(chair, head, second)) {
      delegates.add(me(each));
    }
    delegates.addAll(names);
    delegates.addAll(others);
    String path = prepared(BODY, "Đại hội đại biểu Đảng bộ lần thứ II", day, delegates);
    office.post(
        path + "/participants/" + others.getLast() + "/standing",
        Map.of("standing", "ABSENT_EXCUSED", "day", day.toString(), "reason", "Điều trị dài ngày"));
    office.put(
        path + "/officers",
        Map.of(
            "officers",
            List.of(
                officer("PRESIDIUM", delegates.get(0), true),
                officer("TELLERS", delegates.get(1), true),
                officer("TELLERS", delegates.get(2), false),
                officer("SECRETARIAT", others.getFirst(), true))));
    office.post(path + "/state", Map.of("state", "SITTING"));
    office.put(
        path + "/credentials",
        Map.of("day", day.toString(), "text", "Đại biểu đủ tư cách; một đại biểu vắng có lý do."));
    String election = election(path, day, "Uỷ viên Ban Chấp hành", names);
    office.post(election + "/list", Map.of());
    counted(election, delegates.size() - 1, delegates);
    confirmed(election, day);
    office.post(path + "/state", Map.of("state", "CLOSED"));
    LocalDate next = today.plusDays(PREPARED_FOR_DAYS);
    String ahead =
        prepared(NEXT, "Đại hội đại biểu Đảng bộ Trung tâm Điều hành mạng", next, others);
    election(ahead, next, "Uỷ viên Ban Chấp hành Đảng bộ", others.subList(0, 3));
  }

  private List<String> people(String unit, int most) {
    return organisation.people().stream()
        .filter(person -> person.unit().equals(unit))
        .limit(most)
        .map(person -> ids.person(person.code()))
        .toList();
  }

  private static String me(Api api) {
    return api.get("/api/me").get("person").get("id").asString();
  }

  private static Map<String, Object> officer(String post, String person, boolean head) {
    return Map.of("post", post, "person", person, "head", head);
  }

  private String prepared(String unit, String name, LocalDate day, List<String> delegates) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("unit", ids.unit(unit));
    draft.put("name", name);
    draft.put("kind", "DELEGATES");
    draft.put("termFrom", day.toString());
    draft.put("termTo", day.plusYears(TERM_YEARS).toString());
    draft.put("first", day.toString());
    draft.put("last", day.plusDays(1).toString());
    draft.put("place", "Hội trường tầng 2");
    String path =
        "/api/congresses/"
            + office.post("/api/congresses", draft).get("congress").get("id").asString();
    office.put(
        path + "/participants",
        Map.of(
            "participants",
            delegates.stream()
                .map(person -> Map.of("person", person, "unit", ids.unit(unit)))
                .toList()));
    return path;
  }

  private String election(String congress, LocalDate day, String mandate, List<String> names) {
    JsonNode made =
        office.post(
            congress + "/elections",
            Map.of(
                "office",
                "COMMITTEE",
                "mandate",
                mandate,
                "seats",
                Math.min(SEATS, Math.max(1, names.size() - 1)),
                "day",
                day.toString()));
    String path = "/api/elections/" + made.get("election").get("id").asString();
    names.forEach(
        person ->
            office.post(path + "/nominations", Map.of("person", person, "source", "CONVENERS")));
    return path;
  }

  private void counted(String election, int ballots, List<String> delegates) {
    head.post(election + "/batches", Map.of("issued", ballots));
    head.post(
        election + "/reconciliation",
        Map.of("returned", ballots, "posts", delegates.subList(1, 3)));
    for (int ballot = 1; ballot <= ballots; ballot++) {
      head.put(election + "/entries/" + ballot, reading(ballot, ballot));
      second.put(
          election + "/entries/" + ballot,
          reading(ballot, ballot == DIFFERS ? ballot + 1 : ballot));
    }
    head.post(election + "/entries/closing", Map.of());
    second.post(election + "/entries/closing", Map.of());
    head.post(
        election + "/decisions/" + DIFFERS,
        Map.of("reading", reading(DIFFERS, DIFFERS), "reason", "Điểm 2 gạch nhầm dòng khi nhập"));
    head.post(election + "/count", Map.of());
  }

  /** One name is struck on each ballot, the last name most often; one ballot is signed. */
  private static Map<String, Object> reading(int ballot, int chance) {
    int struck = chance % LAST_NAME_EVERY == 0 ? CANDIDATES : chance % (CANDIDATES - 1) + 1;
    return Map.of("marks", Map.of("c" + struck, "STRUCK"), "signed", ballot == SIGNED);
  }

  private void confirmed(String election, LocalDate day) {
    Map<String, String> digest =
        Map.of("digest", head.get(election + "/record").get("digest").asString());
    head.post(election + "/record", digest);
    chair.post(election + "/record", digest);
    office.post(
        election + "/ratification",
        Map.of(
            "symbol",
            "118-QĐ/ĐUK",
            "day",
            day.plusDays(HELD_BEFORE_DAYS / 2).toString(),
            "body",
            "Ban Thường vụ Đảng uỷ cấp trên"));
  }
}
