package vn.thongmach.alarm.availability;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.kernel.Period;

/**
 * The part of RFC 5545's RRULE that announced work recurs by, in Asia/Ho_Chi_Minh: {@code FREQ} of
 * days, weeks or months, each {@code INTERVAL}th; weeks on days of the week, months on one day (-1
 * for the last) or on the nth day of a week ({@code 2TU}, {@code -1SU}). It has to end, by {@code
 * UNTIL} (a day that counts) or {@code COUNT}.
 *
 * @param text the rule as it was typed
 */
record WindowRecurrence(String text, @Nullable LocalDate until, int count) {

  /** Most times of one announcement. */
  static final int MOST_TIMES = 104;

  /** No time begins later after the first. */
  static final int MOST_DAYS = 400;

  private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY");
  private static final Set<String> PARTS =
      Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "UNTIL", "COUNT");
  private static final String WEEKDAY = "(MO|TU|WE|TH|FR|SA|SU)";
  private static final int MOST_INTERVAL = 12;
  private static final int LONGEST = 120;

  /** Reads a rule; empty where it is no rule of this part. */
  static Optional<WindowRecurrence> read(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : typed.strip().split(";")) {
      String[] pair = part.split("=", -1);
      if (pair.length != 2 || !PARTS.contains(pair[0]) || parts.put(pair[0], pair[1]) != null) {
        return Optional.empty();
      }
    }
    String count = parts.get("COUNT");
    String until = parts.get("UNTIL");
    if ((count == null) == (until == null) || !fits(parts)) {
      return Optional.empty();
    }
    if (until == null) {
      return Optional.of(
          new WindowRecurrence(typed.strip(), null, Integer.parseInt(String.valueOf(count))));
    }
    try {
      LocalDate last = LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE);
      return Optional.of(new WindowRecurrence(typed.strip(), last, MOST_TIMES + 1));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static boolean fits(Map<String, String> parts) {
    String frequency = parts.getOrDefault("FREQ", "");
    String days = parts.get("BYDAY");
    String monthDay = parts.get("BYMONTHDAY");
    return FREQUENCIES.contains(frequency)
        && within(parts.get("INTERVAL"), MOST_INTERVAL)
        && within(parts.get("COUNT"), MOST_TIMES)
        && (days == null
            || frequency.equals("WEEKLY") && days.matches(WEEKDAY + "(," + WEEKDAY + "){0,6}")
            || frequency.equals("MONTHLY")
                && monthDay == null
                && days.matches("([1-4]|-1)" + WEEKDAY))
        && (monthDay == null
            || frequency.equals("MONTHLY") && (monthDay.equals("-1") || within(monthDay, 31)));
  }

  private static boolean within(@Nullable String number, int most) {
    return number == null || number.matches("[1-9]\\d{0,2}") && Integer.parseInt(number) <= most;
  }

  /**
   * The times of this rule, of which the first begins on the day given or later; at most {@value
   * #MOST_TIMES} + 1, and none that begins more than {@value #MOST_DAYS} days after the first.
   */
  List<Interval> times(Instant from, Instant to) {
    ZonedDateTime first = from.atZone(Period.ZONE);
    Duration length = Duration.between(from, to);
    LocalDate starts = first.toLocalDate();
    LocalDate last = starts.plusDays(MOST_DAYS);
    LocalDate end = until != null && until.isBefore(last) ? until : last;
    if (end.isBefore(starts)) {
      return List.of();
    }
    return new Recur<LocalDate>(endless())
        .getDates(starts, starts, end.plusDays(1)).stream()
            .filter(day -> !day.isAfter(end))
            .sorted()
            .distinct()
            .limit(Math.min(count, MOST_TIMES + 1))
            .map(day -> day.atTime(first.toLocalTime()).atZone(Period.ZONE).toInstant())
            .map(begin -> new Interval(begin, begin.plus(length)))
            .toList();
  }

  /** The rule without its end, which is kept apart. */
  private String endless() {
    return String.join(
        ";",
        List.of(text.split(";")).stream()
            .filter(part -> !part.startsWith("UNTIL=") && !part.startsWith("COUNT="))
            .toList());
  }
}
