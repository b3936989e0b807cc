package vn.thongmach.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.WorkingDays;

/**
 * When no letters are sent, in Asia/Ho_Chi_Minh.
 *
 * @param from when they begin each day
 * @param to when they end; the next day where it is before {@code from}; no hours where the same
 * @param daysOff whether days that are not working days are quiet as a whole
 */
public record QuietHours(LocalTime from, LocalTime to, boolean daysOff) {

  private static final int LONGEST = 1000;

  /** Whether an instant lies in them. */
  public boolean cover(Instant at, WorkingDays days) {
    LocalDateTime local = LocalDateTime.ofInstant(at, Period.ZONE);
    return off(local.toLocalDate(), days) || night(local.toLocalTime());
  }

  /** The first instant from this one on that does not lie in them. */
  public Instant end(Instant at, WorkingDays days) {
    LocalDateTime next = LocalDateTime.ofInstant(at, Period.ZONE);
    for (int tried = 0; tried < LONGEST; tried++) {
      LocalDate day = next.toLocalDate();
      if (off(day, days)) {
        next = day.plusDays(1).atStartOfDay();
      } else if (night(next.toLocalTime())) {
        next = (next.toLocalTime().isBefore(to) ? day : day.plusDays(1)).atTime(to);
      } else {
        return next.atZone(Period.ZONE).toInstant();
      }
    }
    throw new IllegalStateException("Quiet hours without an end after " + at);
  }

  /** The first time of day after an instant, on a working day where days off are quiet. */
  public Instant next(LocalTime hour, Instant after, WorkingDays days) {
    LocalDateTime local = LocalDateTime.ofInstant(after, Period.ZONE);
    LocalDate day =
        local.toLocalTime().isBefore(hour) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return (daysOff ? days.after(day, 0) : day).atTime(hour).atZone(Period.ZONE).toInstant();
  }

  private boolean off(LocalDate day, WorkingDays days) {
    return daysOff && !days.isWorking(day);
  }

  private boolean night(LocalTime time) {
    return from.isAfter(to)
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }
}
