package vn.thongmach.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar period in Asia/Ho_Chi_Minh: {@code 2026}, {@code 2026-Q4}, {@code 2026-11} or {@code
 * 2026-11-22}. Half open: from {@link #start()} up to but not including {@link #end()}.
 *
 * @param first the first day
 */
public record Period(Kind kind, LocalDate first) implements Comparable<Period> {

  /** The zone that all periods are cut in. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

  /** Length of a period, shortest first. */
  public enum Kind {
    DAY,
    MONTH,
    QUARTER,
    YEAR
  }

  /**
   * @throws CodedException {@code kernel.period-malformed}
   */
  @JsonCreator
  public static Period parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new CodedException(KernelError.PERIOD_MALFORMED, text);
    }
    try {
      int year = Integer.parseInt(form.group(1));
      if (form.group(2) != null) {
        int month = 3 * Integer.parseInt(form.group(2)) - 2;
        return new Period(Kind.QUARTER, LocalDate.of(year, month, 1));
      }
      if (form.group(3) == null) {
        return new Period(Kind.YEAR, LocalDate.of(year, 1, 1));
      }
      int month = Integer.parseInt(form.group(3));
      if (form.group(4) == null) {
        return new Period(Kind.MONTH, LocalDate.of(year, month, 1));
      }
      return new Period(Kind.DAY, LocalDate.of(year, month, Integer.parseInt(form.group(4))));
    } catch (DateTimeException e) {
      throw new CodedException(KernelError.PERIOD_MALFORMED, text);
    }
  }

  /** The period of a kind in which an instant lies. */
  public static Period of(Kind kind, Instant instant) {
    return containing(kind, LocalDate.ofInstant(instant, ZONE));
  }

  private static Period containing(Kind kind, LocalDate day) {
    return switch (kind) {
      case DAY -> new Period(kind, day);
      case MONTH -> new Period(kind, day.withDayOfMonth(1));
      case QUARTER ->
          new Period(kind, LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1));
      case YEAR -> new Period(kind, day.withDayOfYear(1));
    };
  }

  public Instant start() {
    return first.atStartOfDay(ZONE).toInstant();
  }

  public Instant end() {
    LocalDate next =
        switch (kind) {
          case DAY -> first.plusDays(1);
          case MONTH -> first.plusMonths(1);
          case QUARTER -> first.plusMonths(3);
          case YEAR -> first.plusYears(1);
        };
    return next.atStartOfDay(ZONE).toInstant();
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start()) && instant.isBefore(end());
  }

  /** This period and those around it, shortest first: day, month, quarter, year. */
  public List<Period> enclosing() {
    List<Period> periods = new ArrayList<>();
    for (Kind wider : Kind.values()) {
      if (wider.compareTo(kind) >= 0) {
        periods.add(containing(wider, first));
      }
    }
    return periods;
  }

  @Override
  public int compareTo(Period other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : kind.compareTo(other.kind);
  }

  @JsonValue
  @Override
  public String toString() {
    return switch (kind) {
      case DAY -> first.toString();
      case MONTH -> first.toString().substring(0, 7);
      case QUARTER -> "%04d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
      case YEAR -> "%04d".formatted(first.getYear());
    };
  }
}
