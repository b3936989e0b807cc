package vn.thongmach.simulator.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.Organisation;
import vn.thongmach.simulator.world.World;

/** Dated facts that units report: two years of them, month by month. */
final class FactLoad {

  private static final int MONTHS = 24;
  private static final int AT_ONCE = 500;
  private static final int ADMITTED_LAST_YEAR = 13;
  private static final List<Integer> USERS =
      List.of(
          21_000, 34_000, 48_000, 61_000, 17_000, 26_000, 9_000, 1_200, 30_000, 63_000, 52_000,
          88_000);

  private final Api api;
  private final Ids ids;
  private final World world;
  private final LocalDate today;
  private final Chance chance;
  private final Map<String, List<Map<String, Object>>> facts = new LinkedHashMap<>();

  FactLoad(Api api, Ids ids, World world, LocalDate today, Chance chance) {
    this.api = api;
    this.ids = ids;
    this.world = world;
    this.today = today;
    this.chance = chance;
  }

  static String usersOf(int service) {
    return "users-%02d".formatted(service + 1);
  }

  /** Users that a service should have at the end of each year. */
  static double usersPlanned(int service) {
    return USERS.get(service);
  }

  /** Makes a measure of each service's users. */
  void measures(List<String> services) {
    for (int i = 0; i < services.size(); i++) {
      String name = services.get(i);
      api.post(
          "/api/measures",
          Map.of(
              "code", usersOf(i),
              "vi", Map.of("name", "Người dùng " + name),
              "en", Map.of("name", "Users of " + name),
              "unit", "user",
              "aggregation", "LAST"));
    }
  }

  int load() {
    for (int back = MONTHS; back >= 0; back--) {
      LocalDate day = today.minusMonths(back).withDayOfMonth(Math.min(20, today.getDayOfMonth()));
      month(day, MONTHS - back);
    }
    admissions();
    route();
    int all = 0;
    for (Map.Entry<String, List<Map<String, Object>>> each : facts.entrySet()) {
      List<Map<String, Object>> list = each.getValue();
      for (int from = 0; from < list.size(); from += AT_ONCE) {
        api.post(
            "/api/measures/" + each.getKey() + "/events",
            list.subList(from, Math.min(list.size(), from + AT_ONCE)));
      }
      all += list.size();
    }
    return all;
  }

  private void month(LocalDate day, int number) {
    for (int i = 0; i < USERS.size(); i++) {
      double growth = 0.55 + 0.45 * number / MONTHS + chance.between(-0.02, 0.04);
      add(usersOf(i), "VX.KD", day, Math.rint(USERS.get(i) * growth), null);
    }
    if (day.getMonthValue() % 3 == 0) {
      for (String party : List.of("DB.NOC", "DB.MB", "DB.MT", "DB.MN")) {
        int members = 40 + chance.below(60);
        add("study-participation", party, day, members - chance.below(3), (double) members);
      }
    }
    for (Organisation.Unit unit : world.organisation().units()) {
      boolean team =
          unit.weight() > 8 && unit.code().matches("VX\\.(NOC\\..*|M[BTN]\\..*|[A-Z]{2,4})");
      if (team) {
        int due = 4 + chance.below(9);
        add("tasks-on-time", unit.code(), day, due - chance.below(2), (double) due);
        if (chance.happens(0.4)) {
          int stuck = 1 + chance.below(3);
          add(
              "obstacles-removed-on-time",
              unit.code(),
              day,
              stuck - (chance.happens(0.25) ? 1 : 0),
              (double) stuck);
        }
      }
    }
  }

  /** Thirteen admitted last year against ten resolved, and this year's so far. */
  private void admissions() {
    int year = today.getYear();
    for (int i = 0; i < ADMITTED_LAST_YEAR; i++) {
      add("members-admitted", "DB.NOC", LocalDate.of(year - 1, 1 + i % 12, 3 + i), 1, null);
    }
    for (int month = 1; month < today.getMonthValue(); month++) {
      if (month % 5 != 0) {
        add("members-admitted", "DB.NOC", LocalDate.of(year, month, 12), 1, null);
      }
    }
  }

  /** The route grows by sections and reaches one province after the other. */
  private void route() {
    Map<Integer, Integer> provinces = new HashMap<>(Map.of(today.getYear() - 1, 0));
    for (int back = 20; back >= 1; back--) {
      LocalDate day = today.minusMonths(back);
      add("kilometres-connected", "VX.NOC", day, 480 + chance.below(220), null);
      int reached = provinces.merge(day.getYear(), back % 2 == 0 ? 2 : 1, Integer::sum);
      if (reached <= 20) {
        add("provinces-connected", "VX.NOC", day, back % 2 == 0 ? 2 : 1, null);
      }
    }
  }

  private void add(
      String measure, String unit, LocalDate day, double numerator, @Nullable Double denominator) {
    Map<String, Object> fact = new LinkedHashMap<>();
    fact.put("subject", Map.of("kind", "UNIT", "id", ids.unit(unit)));
    fact.put("occurredOn", day.toString());
    fact.put("numerator", numerator);
    if (denominator != null) {
      fact.put("denominator", denominator);
    }
    facts.computeIfAbsent(measure, _ -> new ArrayList<>()).add(fact);
  }
}
