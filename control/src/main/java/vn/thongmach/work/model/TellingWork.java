package vn.thongmach.work.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.regulation.UnitHeads;
import vn.thongmach.work.Handover;
import vn.thongmach.work.Task;

/** Tells people of work given, taken and passed on, in the caller's transaction. */
@Component
class TellingWork {

  private static final String MY_WORK = "/my-work";

  private final Notices notices;
  private final UnitHeads heads;
  private final Clock clock;

  TellingWork(Notices notices, UnitHeads heads, Clock clock) {
    this.notices = notices;
    this.heads = heads;
    this.clock = clock;
  }

  /** Tells whoever has to do it; where nobody is named, who heads the unit. */
  void given(Scope scope, Task task) {
    if (!task.withdrawn()) {
      about(
          scope,
          task,
          NoticeKind.TASK_GIVEN,
          or(task.person(), task.unit()),
          "work.notice-task-given",
          task.due());
    }
  }

  /** Tells who heads the unit that something waits to be accepted. */
  void done(Scope scope, Task task) {
    about(
        scope,
        task,
        NoticeKind.TASK_DONE,
        heads.of(task.unit(), clock.instant()).orElse(null),
        "work.notice-task-done");
  }

  /** Tells whoever did it. */
  void judged(Scope scope, Task task, boolean accepted, String reason) {
    if (accepted) {
      about(scope, task, NoticeKind.TASK_ACCEPTED, task.person(), "work.notice-task-accepted");
    } else {
      about(
          scope,
          task,
          NoticeKind.TASK_RETURNED,
          task.person(),
          "work.notice-task-returned",
          reason);
    }
  }

  private void about(
      Scope scope,
      Task task,
      NoticeKind kind,
      @Nullable UUID person,
      String line,
      Object... arguments) {
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            NoticeDraft.people(person),
            new NoticeDraft.Subject("task", task.code(), task.title()),
            kind == NoticeKind.TASK_DONE ? "/overview/decisions" : MY_WORK,
            line,
            List.of(arguments),
            false));
  }

  /** Tells the other side of the step just taken. */
  void passed(Scope scope, Handover handover) {
    Handover.Step step = handover.steps().getLast();
    String words = step.words() == null ? "" : step.words();
    UUID giver = or(handover.fromPerson(), handover.fromUnit());
    UUID taker = or(handover.toPerson(), handover.toUnit());
    switch (step.state()) {
      case ASKED ->
          about(
              scope,
              handover,
              NoticeKind.HANDOVER_ASKED,
              taker,
              "work.notice-handover-asked",
              handover.due());
      case ACCEPTED ->
          about(
              scope,
              handover,
              NoticeKind.HANDOVER_ANSWERED,
              giver,
              "work.notice-handover-accepted",
              handover.due());
      case REFUSED ->
          about(
              scope,
              handover,
              NoticeKind.HANDOVER_ANSWERED,
              giver,
              "work.notice-handover-refused",
              words);
      case DELIVERED ->
          about(
              scope,
              handover,
              NoticeKind.HANDOVER_DELIVERED,
              giver,
              "work.notice-handover-delivered",
              words);
      case RETURNED ->
          about(
              scope,
              handover,
              NoticeKind.HANDOVER_ENDED,
              taker,
              "work.notice-handover-returned",
              words);
      case CONFIRMED ->
          about(
              scope, handover, NoticeKind.HANDOVER_ENDED, taker, "work.notice-handover-confirmed");
      case WITHDRAWN ->
          about(
              scope,
              handover,
              NoticeKind.HANDOVER_ENDED,
              taker,
              "work.notice-handover-withdrawn",
              words);
    }
  }

  private void about(
      Scope scope,
      Handover handover,
      NoticeKind kind,
      @Nullable UUID person,
      String line,
      Object... arguments) {
    boolean soon =
        handover.state().turn() == Handover.Side.TAKEN && !handover.due().isAfter(tomorrow());
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            NoticeDraft.people(person),
            new NoticeDraft.Subject("handover", handover.id().toString(), handover.what()),
            "/commitments/handovers?handover=" + handover.id(),
            line,
            List.of(arguments),
            soon));
  }

  private @Nullable UUID or(@Nullable UUID person, UUID unit) {
    return person == null ? heads.of(unit, clock.instant()).orElse(null) : person;
  }

  private LocalDate tomorrow() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE).plusDays(1);
  }
}
