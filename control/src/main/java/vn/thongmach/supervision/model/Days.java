package vn.thongmach.supervision.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.supervision.SupervisionError;

/** Today, and what is wrong with days. */
@Component
class Days {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final int MOST_DAYS = 366;

  private final Clock clock;

  Days(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(Period.ZONE).toInstant();
  }

  /** A day that has come; required. */
  @Nullable LocalDate past(Problems problems, String field, @Nullable LocalDate day) {
    problems.required(field, day);
    if (day != null && day.isAfter(today())) {
      problems.add(field, SupervisionError.DAY_AHEAD, DAY.format(day));
    }
    return day;
  }

  /** The same, not before another day. */
  @Nullable LocalDate past(
      Problems problems, String field, @Nullable LocalDate day, @Nullable LocalDate earliest) {
    past(problems, field, day);
    if (day != null && earliest != null && day.isBefore(earliest)) {
      problems.add(field, SupervisionError.DAY_BEFORE, DAY.format(day), DAY.format(earliest));
    }
    return day;
  }

  /** Refuses a last day before the first one, and more than 366 days. */
  static void span(
      Problems problems, String field, @Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return;
    }
    if (last.isBefore(first)) {
      problems.add(
          field, SupervisionError.ENDS_BEFORE_BEGINNING, DAY.format(last), DAY.format(first));
    } else if (last.isAfter(first.plusDays(MOST_DAYS - 1))) {
      problems.add(field, SupervisionError.TOO_LONG, MOST_DAYS);
    }
  }
}
