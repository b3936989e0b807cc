package vn.thongmach.work.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskDraft;
import vn.thongmach.work.TaskSeries;
import vn.thongmach.work.TaskSeries.Occurrence;
import vn.thongmach.work.TaskSeriesDraft;
import vn.thongmach.work.TaskSeriesEnd;
import vn.thongmach.work.TaskSerieses;
import vn.thongmach.work.WorkError;

/** The rules of series. */
@Service
class RepeatedTasks implements TaskSerieses {

  static final String SUBJECT = "task-series";

  private static final int USUAL_AHEAD = 7;

  /** A task's code is the series' with a day behind it. */
  private static final int LONGEST_CODE = 28;

  private static final Set<Role> GIVERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.PROGRAMME, Role.ADMINISTRATOR);

  private final SeriesRows rows;
  private final TaskRows tasks;
  private final GivenTasks given;
  private final WorkingCalendar calendar;
  private final AuditTrail audit;
  private final Clock clock;

  RepeatedTasks(
      SeriesRows rows,
      TaskRows tasks,
      GivenTasks given,
      WorkingCalendar calendar,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.tasks = tasks;
    this.given = given;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public TaskSeries begin(Scope scope, TaskSeriesDraft draft) {
    Problems problems = new Problems();
    String code = problems.code("code", draft.code());
    if (code.length() > LONGEST_CODE) {
      problems.add("code", KernelError.VALUE_TOO_LONG, "code", LONGEST_CODE);
    }
    TaskSeries series = checked(scope, problems, draft, UUID.randomUUID(), code, null);
    if (!rows.insert(scope, series)) {
      throw new CodedException(KernelError.CODE_TAKEN, code);
    }
    audit.record(scope, "TaskSeriesBegun", SUBJECT, code, series);
    return series;
  }

  @Override
  @Transactional
  public TaskSeries change(Scope scope, String code, TaskSeriesDraft draft) {
    TaskSeries old = held(scope, code, draft.version());
    Problems problems = new Problems();
    problems.fixedCode("code", draft.code(), old.code());
    String reason = problems.reason(draft.reason());
    TaskSeries series = checked(scope, problems, draft, old.id(), old.code(), old);
    rows.update(scope, series);
    carryOver(scope, series, reason);
    audit.record(scope, "TaskSeriesChanged", SUBJECT, code, new Changed(reason, series));
    return series;
  }

  /** What nobody has begun follows the series; what no longer fits is withdrawn. */
  private void carryOver(Scope scope, TaskSeries series, String reason) {
    RepeatRule rule = new RepeatRule(series.rule(), series.until());
    WorkingDays days = calendar.days(scope);
    for (SeriesRows.Untouched one : rows.untouched(scope, series.id(), today())) {
      Task old = one.task();
      boolean fits =
          rule.between(series.starts(), one.nominal().minusDays(1), one.nominal()).size() == 1;
      Task task =
          SeriesTasks.task(
              series, old.id(), old.code(), days.after(one.nominal(), 0), !fits, old.version() + 1);
      tasks.update(scope, task);
      rows.wrote(scope, task);
      audit.record(scope, "TaskChanged", "task", task.code(), new Changed(reason, task));
    }
  }

  @Override
  @Transactional
  public TaskSeries end(Scope scope, String code, TaskSeriesEnd end) {
    TaskSeries old = held(scope, code, end.version());
    Problems problems = new Problems();
    String reason = problems.reason(end.reason());
    problems.throwIfAny();
    TaskSeries series =
        SeriesTasks.ended(old, clock.instant().truncatedTo(ChronoUnit.MICROS), reason);
    rows.update(scope, series);
    audit.record(scope, "TaskSeriesEnded", SUBJECT, code, new Changed(reason, series));
    return series;
  }

  private TaskSeries checked(
      Scope scope,
      Problems problems,
      TaskSeriesDraft draft,
      UUID id,
      String code,
      @Nullable TaskSeries old) {
    LocalDate starts =
        draft.starts() != null ? draft.starts() : old == null ? today() : old.starts();
    String typed = problems.required("rule", draft.rule());
    RepeatRule rule = typed == null ? null : RepeatRule.read(typed, starts).orElse(null);
    if (typed != null && rule == null) {
      problems.add("rule", WorkError.RULE_MALFORMED, typed);
    }
    int ahead = Objects.requireNonNullElse(draft.ahead(), USUAL_AHEAD);
    if (ahead < 0 || ahead > MOST_AHEAD) {
      problems.add("ahead", KernelError.VALUE_MALFORMED, "ahead", Integer.toString(ahead));
    }
    Task like =
        given.checked(
            scope,
            problems,
            new TaskDraft(
                code,
                draft.title(),
                draft.product(),
                draft.unit(),
                draft.person(),
                starts,
                draft.target(),
                draft.programme(),
                draft.milestone(),
                draft.objects(),
                false,
                null,
                null),
            id,
            code,
            null);
    RepeatRule kept = Problems.given(rule);
    LocalDate eve = today().minusDays(1);
    return new TaskSeries(
        id,
        code,
        like.title(),
        like.product(),
        like.unit(),
        like.person(),
        like.target(),
        like.programme(),
        like.milestone(),
        like.objects(),
        kept.text(),
        starts,
        kept.until(),
        ahead,
        kept.next(starts, eve).orElse(null),
        old == null ? 0 : old.made(),
        old == null ? 0 : old.skipped(),
        null,
        null,
        old == null ? scope.name() : old.begunBy(),
        old == null ? scope.person() : old.begunByPerson(),
        old == null ? 1 : old.version() + 1);
  }

  private TaskSeries held(Scope scope, String code, @Nullable Integer seen) {
    TaskSeries series =
        rows.locked(scope, code)
            .filter(one -> GIVERS.contains(scope.role()) && scope.reaches(one.unit()))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(seen, series.version(), code);
    if (series.endedAt() != null) {
      throw new CodedException(WorkError.SERIES_ENDED, code);
    }
    return series;
  }

  @Override
  public PageOf<TaskSeries> list(
      Scope scope,
      @Nullable UUID unit,
      @Nullable Boolean open,
      @Nullable String q,
      PageRequest page) {
    return rows.page(scope, unit, open, q, page);
  }

  @Override
  public Optional<TaskSeries> find(Scope scope, String code) {
    return rows.find(scope, code);
  }

  @Override
  public List<Occurrence> preview(String rule, LocalDate starts, int most) {
    RepeatRule read =
        RepeatRule.read(rule, starts)
            .orElseThrow(() -> new CodedException(WorkError.RULE_MALFORMED, rule));
    LocalDate eve = today().minusDays(1);
    WorkingDays days = calendar.days(Scope.system(SUBJECT));
    return read.first(starts, eve, most).stream()
        .map(nominal -> new Occurrence(nominal, days.after(nominal, 0)))
        .toList();
  }

  @Override
  public Map<UUID, FromSeries> of(Scope scope, Collection<UUID> wanted) {
    return wanted.isEmpty() ? Map.of() : rows.of(scope, wanted);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
