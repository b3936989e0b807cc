package vn.thongmach.regulation.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The public holidays of rule {@code calendar.public-holidays}: an array of {@code
 * {name,calendar,month,day,first,days}}. {@code calendar} is {@code SOLAR} or {@code LUNAR}, the
 * lunar one that of Việt Nam; {@code first} is where the rest begins, in days from the day named, 0
 * or below; {@code days} how long it lasts.
 */
public record PublicHolidays(List<Holiday> holidays) {

  static final String EXAMPLE =
      """
      [{"name":"Tết Nguyên đán","calendar":"LUNAR","month":1,"day":1,"first":-1,"days":5}]""";

  private static final int LONGEST_REST = 30;

  public PublicHolidays {
    holidays = List.copyOf(holidays);
  }

  /** One holiday as it comes round every year. */
  public record Holiday(String name, boolean lunar, int month, int day, int first, int days) {}

  public static PublicHolidays of(JsonNode parameters) {
    List<Holiday> holidays = new ArrayList<>();
    for (JsonNode each : parameters) {
      holidays.add(
          new Holiday(
              each.required("name").stringValue(),
              each.required("calendar").stringValue().equals("LUNAR"),
              each.required("month").intValue(),
              each.required("day").intValue(),
              each.required("first").intValue(),
              each.required("days").intValue()));
    }
    return new PublicHolidays(holidays);
  }

  /** The days of rest that lie in a year, each with the name of its holiday. */
  public Map<LocalDate, String> in(int year) {
    Map<LocalDate, String> found = new TreeMap<>();
    for (Holiday holiday : holidays) {
      for (int turn = year - 1; turn <= year + 1; turn++) {
        LocalDate named =
            holiday.lunar
                ? LunarDays.of(turn, holiday.month, holiday.day)
                : LocalDate.of(turn, holiday.month, holiday.day);
        named
            .plusDays(holiday.first)
            .datesUntil(named.plusDays(holiday.first + holiday.days))
            .filter(day -> day.getYear() == year)
            .forEach(day -> found.putIfAbsent(day, holiday.name));
      }
    }
    return found;
  }

  static boolean fits(JsonNode parameters) {
    return parameters.isArray() && parameters.valueStream().allMatch(PublicHolidays::isHoliday);
  }

  private static boolean isHoliday(JsonNode each) {
    String calendar = each.path("calendar").asString("");
    boolean lunar = calendar.equals("LUNAR");
    return each.size() == 6
        && !each.path("name").asString("").isBlank()
        && (lunar || calendar.equals("SOLAR"))
        && within(each.path("first"), -LONGEST_REST, 0)
        && within(each.path("days"), 1, LONGEST_REST)
        && (lunar
            ? within(each.path("month"), 1, 12) && within(each.path("day"), 1, 29)
            : isEveryYear(each.path("month").asInt(0), each.path("day").asInt(0)));
  }

  private static boolean isEveryYear(int month, int day) {
    try {
      return LocalDate.of(2001, month, day).getMonthValue() == month;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  static boolean within(JsonNode number, int least, int most) {
    return number.isInt() && number.intValue() >= least && number.intValue() <= most;
  }
}
