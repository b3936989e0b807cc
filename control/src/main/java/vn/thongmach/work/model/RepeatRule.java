package vn.thongmach.work.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * The part of RFC 5545's RRULE that work repeats by: {@code FREQ} of days, weeks, months or years,
 * each {@code INTERVAL}th; weeks on days of the week, months on one day, -1 for the last. How often
 * or until when is kept apart from the rule.
 *
 * @param text the rule without its end
 * @param until last day that counts; null for no end
 */
record RepeatRule(String text, @Nullable LocalDate until) {

  private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
  private static final Set<String> WEEKDAYS = Set.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Set<String> PARTS =
      Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "UNTIL", "COUNT");
  private static final int MOST_INTERVAL = 99;
  private static final int MOST_COUNT = 1000;
  private static final int LONGEST = 200;

  /** No rule comes as seldom as that, so that looking ahead ends. */
  private static final int FAR_YEARS = 100;

  /** Reads a rule; empty where it is no rule of this part. */
  static Optional<RepeatRule> read(String typed, LocalDate starts) {
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
    if (!fits(parts)) {
      return Optional.empty();
    }
    String count = parts.remove("COUNT");
    String end = parts.remove("UNTIL");
    List<String> kept = new ArrayList<>();
    parts.forEach((name, value) -> kept.add(name + "=" + value));
    RepeatRule endless = new RepeatRule(String.join(";", kept), null);
    if (end != null) {
      return day(end).map(last -> new RepeatRule(endless.text, last));
    }
    if (count == null) {
      return Optional.of(endless);
    }
    List<LocalDate> days = endless.first(starts, starts.minusDays(1), Integer.parseInt(count));
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new RepeatRule(endless.text, days.getLast()));
  }

  private static boolean fits(Map<String, String> parts) {
    String frequency = parts.getOrDefault("FREQ", "");
    boolean weekly = frequency.equals("WEEKLY");
    boolean monthly = frequency.equals("MONTHLY");
    return FREQUENCIES.contains(frequency)
        && within(parts.get("INTERVAL"), 1, MOST_INTERVAL)
        && within(parts.get("COUNT"), 1, MOST_COUNT)
        && !(parts.containsKey("COUNT") && parts.containsKey("UNTIL"))
        && (!parts.containsKey("BYDAY")
            || (weekly && WEEKDAYS.containsAll(List.of(parts.get("BYDAY").split(",", -1)))))
        && (!parts.containsKey("BYMONTHDAY")
            || (monthly
                && ("-1".equals(parts.get("BYMONTHDAY"))
                    || within(parts.get("BYMONTHDAY"), 1, 31))));
  }

  private static boolean within(@Nullable String number, int least, int most) {
    return number == null
        || (number.matches("[1-9]\\d{0,3}")
            && Integer.parseInt(number) >= least
            && Integer.parseInt(number) <= most);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  /** The next day after another; empty past the end. */
  Optional<LocalDate> next(LocalDate starts, LocalDate after) {
    return first(starts, after, 1).stream().findFirst();
  }

  /** All days after one up to another, which counts. */
  List<LocalDate> between(LocalDate starts, LocalDate after, LocalDate to) {
    LocalDate last = until == null || to.isBefore(until) ? to : until;
    return last.isBefore(starts)
        ? List.of()
        : new Recur<LocalDate>(text)
            .getDates(starts, starts, last.plusDays(1)).stream()
                .filter(day -> day.isAfter(after) && !day.isAfter(last))
                .sorted()
                .distinct()
                .toList();
  }

  /** So many days after another, looking twice as far each time none is found. */
  List<LocalDate> first(LocalDate starts, LocalDate after, int most) {
    LocalDate from = after.isBefore(starts) ? starts : after;
    for (int years = 1; ; years *= 2) {
      LocalDate to = from.plusYears(Math.min(years, FAR_YEARS));
      List<LocalDate> found = between(starts, after, to);
      boolean over = until != null && !to.isBefore(until);
      if (found.size() >= most || over || years >= FAR_YEARS) {
        return found.stream().limit(most).toList();
      }
    }
  }
}
