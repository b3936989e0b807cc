package vn.thongmach.work.model;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.work.MissedWork;
import vn.thongmach.work.Task;

/**
 * Tells the measure of tasks done on time, once for each task: 1 of 1 on the day it was done, as
 * soon as it is accepted; 0 of 1 on its due day, as soon as that day has passed and it is not done.
 * A task done late, moved or withdrawn after it was told of stays told of. It counts for its unit,
 * for the person who does it and for the programme it serves. What is entered with a day that has
 * passed already is told as missed from the next day on, so that its end can be entered too.
 */
@Component
class TaskMeasure implements MissedWork {

  static final String MEASURE = "tasks-on-time";

  private static final Scope SCOPE = Scope.system("tasks");
  private static final int AT_ONCE = 500;

  private final TaskRows rows;
  private final BusinessEvents events;
  private final Clock clock;

  TaskMeasure(TaskRows rows, BusinessEvents events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /** Tells of a task just accepted, in the caller's transaction. */
  void accepted(Scope scope, Task task) {
    LocalDate done = task.doneOn();
    if (done != null && rows.told(scope, task.id())) {
      boolean inTime = task.doneOnTime();
      record(task, inTime, inTime ? done : task.due());
    }
  }

  @Override
  @Transactional
  public boolean tellMissed() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    List<Task> missed =
        rows.missed(SCOPE, today, today.atStartOfDay(Period.ZONE).toInstant(), AT_ONCE);
    for (Task task : missed) {
      if (rows.told(SCOPE, task.id())) {
        record(task, false, task.due());
      }
    }
    return missed.size() == AT_ONCE;
  }

  private void record(Task task, boolean inTime, LocalDate day) {
    List<@Nullable BusinessEventDraft> drafts = new ArrayList<>();
    drafts.add(draft(SubjectKind.UNIT, task.unit(), task, inTime, day));
    UUID person = task.person();
    if (person != null) {
      drafts.add(draft(SubjectKind.PERSON, person, task, inTime, day));
    }
    UUID programme = task.programme();
    if (programme != null) {
      drafts.add(draft(SubjectKind.PROGRAMME, programme, task, inTime, day));
    }
    events.record(SCOPE, MEASURE, Origin.REPORTED, drafts);
  }

  private static BusinessEventDraft draft(
      SubjectKind kind, UUID subject, Task task, boolean inTime, LocalDate day) {
    return BusinessEventDraft.on(
        kind,
        subject,
        day,
        inTime ? BigDecimal.ONE : BigDecimal.ZERO,
        BigDecimal.ONE,
        "task " + task.code() + " " + kind);
  }
}
