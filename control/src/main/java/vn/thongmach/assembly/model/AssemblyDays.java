package vn.thongmach.assembly.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Congress;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;

/** Today, and what is wrong with days. */
@Component
class AssemblyDays {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Clock clock;

  AssemblyDays(Clock clock) {
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

  /** A day of the congress; required. */
  static @Nullable LocalDate within(
      Problems problems, String field, @Nullable LocalDate day, Congress congress) {
    return between(problems, field, day, congress.first(), congress.last());
  }

  /** A day between two others, both counted; required. */
  static @Nullable LocalDate between(
      Problems problems, String field, @Nullable LocalDate day, LocalDate from, LocalDate to) {
    problems.required(field, day);
    if (day != null && (day.isBefore(from) || day.isAfter(to))) {
      problems.add(
          field, AssemblyError.DAY_OUTSIDE, DAY.format(day), DAY.format(from), DAY.format(to));
    }
    return day;
  }
}
