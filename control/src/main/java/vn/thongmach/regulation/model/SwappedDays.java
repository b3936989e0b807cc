package vn.thongmach.regulation.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The days of rule {@code calendar.swapped-days}, {@code {"off":[…],"working":[…]}}: what a year's
 * decision makes a day off or a working day, whatever the week and the holidays say.
 */
public record SwappedDays(Set<LocalDate> off, Set<LocalDate> working) {

  static final String EXAMPLE =
      """
      {"off":["2026-01-02"],"working":["2026-01-10"]}""";

  public SwappedDays {
    off = Set.copyOf(off);
    working = Set.copyOf(working);
  }

  public static SwappedDays of(JsonNode parameters) {
    return new SwappedDays(days(parameters.required("off")), days(parameters.required("working")));
  }

  private static Set<LocalDate> days(JsonNode list) {
    return list.valueStream()
        .map(day -> LocalDate.parse(day.stringValue()))
        .collect(Collectors.toSet());
  }

  static boolean fits(JsonNode parameters) {
    if (!parameters.isObject()
        || parameters.size() != 2
        || !areDays(parameters.path("off"))
        || !areDays(parameters.path("working"))) {
      return false;
    }
    SwappedDays swapped = of(parameters);
    return swapped.off.stream().noneMatch(swapped.working::contains);
  }

  private static boolean areDays(JsonNode list) {
    return list.isArray() && list.valueStream().allMatch(SwappedDays::isDay);
  }

  private static boolean isDay(JsonNode text) {
    try {
      return text.isString() && LocalDate.parse(text.stringValue()).getYear() > 0;
    } catch (DateTimeException malformed) {
      return false;
    }
  }
}
