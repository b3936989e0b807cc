package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.simulator.world.Organisation;

/**
 * The register of one cell as the office keeps it: official members, somebody on probation whose
 * time is over, somebody admitted this year, and a candidate who was introduced.
 */
final class MembershipLoad {

  private static final String UNIT = "VX.NOC.C1";
  private static final String CELL = "CB.NOC.C1";
  private static final int PEOPLE = 9;
  private static final int OFFICIAL = 6;
  private static final int PROBATION_MONTHS = 13;
  private static final int CANDIDATE_MONTHS = 6;
  private static final int ADMITTED_DAYS = 20;

  private final Api office;
  private final Ids ids;
  private final List<String> people;
  private final LocalDate today;

  MembershipLoad(Api office, Ids ids, Organisation organisation, LocalDate today) {
    this.office = office;
    this.ids = ids;
    this.people =
        organisation.people().stream()
            .filter(person -> person.unit().equals(UNIT))
            .skip(1)
            .limit(PEOPLE)
            .map(person -> ids.person(person.code()))
            .toList();
    this.today = today;
  }

  void load() {
    String cell = ids.unit(CELL);
    for (int at = 0; at < OFFICIAL; at++) {
      begin(at, cell, "ENTERED_OFFICIAL", LocalDate.of(2012 + at, 5, 19));
    }
    begin(OFFICIAL, cell, "ENTERED_PROBATIONARY", today.minusMonths(PROBATION_MONTHS));
    LocalDate proposed = today.minusMonths(CANDIDATE_MONTHS);
    String admitted = begin(OFFICIAL + 1, cell, "PROPOSED", proposed);
    introduce(admitted, proposed.plusDays(ADMITTED_DAYS));
    vote(admitted, proposed.plusDays(2 * ADMITTED_DAYS));
    step(
        admitted,
        "ADMITTED",
        proposed.plusDays(3 * ADMITTED_DAYS),
        Map.of("symbol", "31-QĐ/ĐU", "decidedBy", "Đảng uỷ Tổng công ty"));
    String candidate = begin(OFFICIAL + 2, cell, "PROPOSED", proposed.plusDays(ADMITTED_DAYS));
    introduce(candidate, proposed.plusDays(2 * ADMITTED_DAYS));
  }

  private String begin(int at, String cell, String kind, LocalDate day) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("person", people.get(at));
    draft.put("cell", cell);
    draft.put("kind", kind);
    draft.put("bornOn", LocalDate.of(1982 + at, 1 + at, 7 + at).toString());
    draft.put("day", day.toString());
    if (kind.equals("PROPOSED")) {
      draft.put("consentOn", day.toString());
    }
    return office.post("/api/membership/files", draft).get("id").asString();
  }

  private void introduce(String file, LocalDate day) {
    step(file, "INTRODUCED", day, Map.of("introducers", people.subList(0, 2)));
  }

  private void vote(String file, LocalDate day) {
    step(
        file,
        "ADMISSION_VOTED",
        day,
        Map.of("convened", OFFICIAL, "present", OFFICIAL, "agreed", OFFICIAL - 1));
  }

  private void step(String file, String kind, LocalDate day, Map<String, Object> more) {
    Map<String, Object> draft = new LinkedHashMap<>(more);
    draft.put("kind", kind);
    draft.put("day", day.toString());
    office.post("/api/membership/files/" + file + "/steps", draft);
  }
}
