package vn.thongmach.work.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;
import vn.thongmach.work.MakingTasks;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskSeries;
import vn.thongmach.work.TaskSerieses;

/**
 * Makes tasks of series. A day of a rule has one row, whatever runs beside; after a stop the days
 * passed meanwhile get their tasks with their own days, the last {@value TaskSerieses#MOST_MISSED}
 * of them, and are marked as made late.
 */
@Component
class SeriesTasks implements MakingTasks {

  private static final Scope SCOPE = Scope.system("Thông Mạch");
  private static final int MOST_SAME_CODES = 9;

  private final SeriesRows rows;
  private final TaskRows tasks;
  private final WorkingCalendar calendar;
  private final TellingWork telling;
  private final AuditTrail audit;
  private final Clock clock;

  SeriesTasks(
      SeriesRows rows,
      TaskRows tasks,
      WorkingCalendar calendar,
      TellingWork telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.tasks = tasks;
    this.calendar = calendar;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean makeNext() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    Optional<TaskSeries> found = rows.due(SCOPE, today);
    found.ifPresent(series -> make(series, today));
    return found.isPresent();
  }

  private void make(TaskSeries series, LocalDate today) {
    LocalDate nominal = series.next();
    if (nominal == null) {
      return;
    }
    WorkingDays days = calendar.days(SCOPE);
    RepeatRule rule = new RepeatRule(series.rule(), series.until());
    LocalDate due = days.after(nominal, 0);
    boolean late = due.isBefore(today);
    boolean tooMany =
        late
            && rule.between(series.starts(), nominal, today.minusDays(1)).size()
                >= TaskSerieses.MOST_MISSED;
    boolean fresh = !rows.known(SCOPE, series.id(), nominal, due);
    int made = 0;
    int skipped = 0;
    if (fresh && !tooMany) {
      Task task = inserted(series, nominal, due);
      rows.made(SCOPE, series.id(), nominal, due, task, late);
      audit.record(SCOPE, "TaskGiven", "task", task.code(), task);
      telling.given(SCOPE, task);
      made = 1;
    } else if (rows.made(SCOPE, series.id(), nominal, due, null, late)) {
      skipped = 1;
    }
    LocalDate next = rule.next(series.starts(), nominal).orElse(null);
    rows.update(SCOPE, moved(series, next, made, skipped));
  }

  private Task inserted(TaskSeries series, LocalDate nominal, LocalDate due) {
    String code = series.code() + "-" + nominal.format(DateTimeFormatter.BASIC_ISO_DATE);
    for (int same = 1; same <= MOST_SAME_CODES; same++) {
      Task task =
          task(series, UUID.randomUUID(), same == 1 ? code : code + "." + same, due, false, 1);
      if (tasks.insert(SCOPE, task)) {
        return task;
      }
    }
    throw new IllegalStateException("Codes like " + code + " are all taken");
  }

  static Task task(
      TaskSeries series, UUID id, String code, LocalDate due, boolean withdrawn, int version) {
    return new Task(
        id,
        code,
        series.title(),
        series.product(),
        series.unit(),
        series.person(),
        due,
        series.target(),
        series.programme(),
        series.milestone(),
        series.objects(),
        null,
        null,
        null,
        null,
        series.begunBy(),
        series.begunByPerson(),
        withdrawn,
        version);
  }

  static TaskSeries ended(TaskSeries series, Instant at, String reason) {
    return copied(series, null, 0, 0, at, reason, series.version() + 1);
  }

  private static TaskSeries moved(
      TaskSeries series, @Nullable LocalDate next, int made, int skipped) {
    return copied(series, next, made, skipped, null, null, series.version());
  }

  private static TaskSeries copied(
      TaskSeries series,
      @Nullable LocalDate next,
      int made,
      int skipped,
      @Nullable Instant endedAt,
      @Nullable String reason,
      int version) {
    return new TaskSeries(
        series.id(),
        series.code(),
        series.title(),
        series.product(),
        series.unit(),
        series.person(),
        series.target(),
        series.programme(),
        series.milestone(),
        series.objects(),
        series.rule(),
        series.starts(),
        series.until(),
        series.ahead(),
        next,
        series.made() + made,
        series.skipped() + skipped,
        endedAt,
        reason,
        series.begunBy(),
        series.begunByPerson(),
        version);
  }
}
