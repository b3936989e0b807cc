package vn.thongmach.checkin.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.checkin.CheckInState.Every;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;
import vn.thongmach.target.Target;

/**
 * When check-ins on targets are due: by rule {@code check-in.rhythm} or the target's own choice.
 */
@Component
class DueDays {

  private static final Scope SCOPE = Scope.system("check-ins");

  private final Rules rules;
  private final WorkingCalendar calendar;
  private final CheckInRows rows;
  private final Clock clock;

  DueDays(Rules rules, WorkingCalendar calendar, CheckInRows rows, Clock clock) {
    this.rules = rules;
    this.calendar = calendar;
    this.rows = rows;
    this.clock = clock;
  }

  /** What is known of these targets, read once for one answer. */
  Known read(Collection<UUID> targets) {
    Instant now = clock.instant();
    Rule first = rules.history(SCOPE, Rules.CHECK_IN_RHYTHM).getFirst();
    return new Known(
        Rhythm.of(rules.at(SCOPE, Rules.CHECK_IN_RHYTHM, now).parameters()),
        day(first.effectiveFrom()),
        calendar.days(SCOPE),
        day(now),
        rows.rhythms(SCOPE, targets),
        rows.latest(SCOPE, targets));
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Period.ZONE);
  }

  /**
   * The rhythm and last check-in of each target.
   *
   * @param begun nobody could be asked before
   */
  record Known(
      Rhythm ruled,
      LocalDate begun,
      WorkingDays days,
      LocalDate today,
      Map<UUID, Every> own,
      Map<UUID, CheckInRow> last) {

    Every every(UUID target) {
      return own.getOrDefault(target, ruled.every());
    }

    /**
     * The day that is due next or late.
     *
     * @param madeAt when the target was first made
     */
    Due due(Target target, Instant madeAt) {
      Every every = every(target.id());
      if (every == Every.NEVER || target.terms().closed() || !isPlanned(target)) {
        return new Due(null, false, 0);
      }
      Rhythm rhythm = ruled.in(every);
      CheckInRow before = last.get(target.id());
      LocalDate since = before == null ? later(day(madeAt), begun) : before.due();
      List<LocalDate> passed = rhythm.between(since, today, days);
      if (passed.isEmpty()) {
        return new Due(rhythm.next(later(since, today), days), false, 0);
      }
      int missed = (int) passed.stream().filter(due -> due.isBefore(today)).count();
      return new Due(passed.getLast(), passed.getLast().isBefore(today), missed);
    }

    /** The day of the rhythm that a check-in made on a day answers. */
    LocalDate answered(Target target, LocalDate made, Instant madeAt) {
      Every every = every(target.id());
      CheckInRow before = last.get(target.id());
      if (every == Every.NEVER) {
        return made;
      }
      Rhythm rhythm = ruled.in(every);
      LocalDate eve = made.minusDays(1);
      LocalDate start = later(day(madeAt), begun);
      LocalDate since = before == null ? (start.isAfter(eve) ? eve : start) : before.due();
      if (!since.isBefore(made)) {
        return since;
      }
      List<LocalDate> passed = rhythm.between(since, made, days);
      return passed.isEmpty() ? rhythm.next(made, days) : passed.getLast();
    }

    private boolean isPlanned(Target target) {
      Instant now = today.atStartOfDay(Period.ZONE).toInstant();
      return target.plan().isEmpty()
          || target.plan().stream().anyMatch(entry -> entry.period().contains(now));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }
  }

  /**
   * @param day null where none is due
   * @param missed days passed without a check-in
   */
  record Due(@Nullable LocalDate day, boolean late, int missed) {}
}
