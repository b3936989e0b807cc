package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.simulator.world.Organisation;

/**
 * The register of one cell as the office keeps it: official members, somebody on probation whose
 * time is over, somebody admitted this year, and a candidate who was introduced; with the fees of
 * this year, of which one member owes months and one has declared nothing. Incomes are invented.
 */
final class MembershipLoad {

  private static final String UNIT = "VX.NOC.C1";
  private static final String CELL = "CB.NOC.C1";
  private static final int PEOPLE = 9;
  private static final int OFFICIAL = 6;
  private static final int PROBATION_MONTHS = 13;
  private static final int CANDIDATE_MONTHS = 6;
  private static final int ADMITTED_DAYS = 20;
  private static final int FEE_MONTHS = 6;
  private static final long INCOME = 14_000_000;
  private static final long MORE_INCOME = 1_200_000;

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
      String file = begin(at, cell, "ENTERED_OFFICIAL", LocalDate.of(2012 + at, 5, 19));
      if (at > 0) {
        fees(file, at);
      }
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

  /** The last one paid for a part of the year only, the one before it pays half. */
  private void fees(String file, int at) {
    YearMonth month = YearMonth.from(today);
    YearMonth first = month.minusMonths(FEE_MONTHS - 1L);
    boolean half = at == OFFICIAL - 2;
    long income = INCOME + at * MORE_INCOME;
    Map<String, Object> base = new LinkedHashMap<>();
    base.put("from", first.toString());
    base.put("kind", "WAGE");
    base.put("income", income);
    base.put("declaredOn", today.minusMonths(FEE_MONTHS).toString());
    if (half) {
      base.put("relief", "HALF");
      base.put("reason", "Gia đình có hoàn cảnh khó khăn, chi bộ đề nghị (dữ liệu giả lập)");
    }
    office.post("/api/membership/files/" + file + "/fee-bases", base);
    int months = at == OFFICIAL - 1 ? 2 : FEE_MONTHS;
    office.post(
        "/api/membership/files/" + file + "/fee-payments",
        Map.of(
            "day", today.toString(),
            "amount", income / (half ? 200 : 100) * months,
            "from", first.toString(),
            "to", first.plusMonths(months - 1L).toString(),
            "receipt", "PT-0" + at));
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
