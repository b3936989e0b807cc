package vn.thongmach.checkin.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.thongmach.checkin.CheckInState.Every;
import vn.thongmach.regulation.WorkingDays;

/**
 * On which days check-ins fall due: each week on one weekday, or each month on one day, in a
 * shorter month on its last; each moved to the next working day.
 *
 * @param day 1 to 31
 */
record Rhythm(Every every, DayOfWeek weekday, int day) {

  /** Nominal days that may still be moved past the day asked about. */
  private static final int LONGEST_MOVE = 40;

  static Rhythm of(JsonNode parameters) {
    return new Rhythm(
        Every.valueOf(parameters.required("every").stringValue()),
        DayOfWeek.of(parameters.required("weekday").intValue()),
        parameters.required("day").intValue());
  }

  /** The same days in another rhythm. */
  Rhythm in(Every other) {
    return new Rhythm(other, weekday, day);
  }

  /** The first day due after a day; not for {@code NEVER}. */
  LocalDate next(LocalDate after, WorkingDays days) {
    LocalDate nominal = first(after.minusDays(LONGEST_MOVE));
    LocalDate due = days.after(nominal, 0);
    while (!due.isAfter(after)) {
      nominal = following(nominal);
      due = days.after(nominal, 0);
    }
    return due;
  }

  /** All days due after one day up to another, which counts. */
  List<LocalDate> between(LocalDate after, LocalDate to, WorkingDays days) {
    List<LocalDate> due = new ArrayList<>();
    if (every != Every.NEVER) {
      for (LocalDate at = next(after, days); !at.isAfter(to); at = next(at, days)) {
        due.add(at);
      }
    }
    return due;
  }

  private LocalDate first(LocalDate from) {
    return every == Every.WEEK ? from.with(TemporalAdjusters.nextOrSame(weekday)) : inMonth(from);
  }

  private LocalDate following(LocalDate nominal) {
    return every == Every.WEEK
        ? nominal.plusWeeks(1)
        : inMonth(nominal.withDayOfMonth(1).plusMonths(1));
  }

  private LocalDate inMonth(LocalDate month) {
    return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
  }
}
