package vn.thongmach.regulation.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * Days of the Vietnamese lunar calendar, reckoned at 105° E as time4j does it: in some years the
 * Chinese calendar has another New Year.
 */
final class LunarDays {

  private static final int MOST_KEPT = 1000;

  private static final Map<Lunar, LocalDate> KEPT = new ConcurrentHashMap<>();

  private LunarDays() {}

  /**
   * @param year the year of the common calendar in which the lunar year begins
   * @param month 1 to 12, never a leap month
   * @param day 1 to 29
   */
  static LocalDate of(int year, int month, int day) {
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    return KEPT.computeIfAbsent(new Lunar(year, month, day), LunarDays::reckoned);
  }

  private static LocalDate reckoned(Lunar lunar) {
    return VietnameseCalendar.of(
            EastAsianYear.forGregorian(lunar.year), EastAsianMonth.valueOf(lunar.month), lunar.day)
        .transform(PlainDate.class)
        .toTemporalAccessor();
  }

  private record Lunar(int year, int month, int day) {}
}
