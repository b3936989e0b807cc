package vn.thongmach.work.model;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.regulation.UnitHeads;
import vn.thongmach.work.Task;

/**
 * Tells each person once what one change of many tasks means for them: whoever does them, before
 * and after; where nobody is named, who heads the unit. In the caller's transaction.
 */
@Component
class TellingManyTasks {

  private static final Comparator<Task> BY_DAY =
      Comparator.comparing(Task::due).thenComparing(Task::code);

  private final Notices notices;
  private final UnitHeads heads;
  private final Clock clock;

  TellingManyTasks(Notices notices, UnitHeads heads, Clock clock) {
    this.notices = notices;
    this.heads = heads;
    this.clock = clock;
  }

  void changed(Scope scope, List<ManyTasks.Step> steps, String reason) {
    Map<UUID, Concern> concerns = new TreeMap<>();
    Map<UUID, @Nullable UUID> known = new HashMap<>();
    for (ManyTasks.Step step : steps) {
      Task now = step.now();
      if (step.old().withdrawn() && now.withdrawn()) {
        continue;
      }
      UUID before = doer(step.old(), known);
      UUID after = doer(now, known);
      boolean given =
          !now.withdrawn()
              && (step.old().withdrawn()
                  || !Objects.equals(step.old().person(), now.person())
                  || !step.old().unit().equals(now.unit()));
      if (after != null) {
        concerns.computeIfAbsent(after, person -> new Concern()).add(now, given);
      }
      if (before != null && !before.equals(after)) {
        concerns.computeIfAbsent(before, person -> new Concern()).add(now, false);
      }
    }
    concerns.forEach((person, concern) -> tell(scope, person, concern, reason));
  }

  private @Nullable UUID doer(Task task, Map<UUID, @Nullable UUID> known) {
    if (task.person() != null) {
      return task.person();
    }
    if (!known.containsKey(task.unit())) {
      Instant now = clock.instant();
      known.put(task.unit(), heads.of(task.unit(), now).orElse(null));
    }
    return known.get(task.unit());
  }

  private void tell(Scope scope, UUID person, Concern concern, String reason) {
    List<Task> tasks = concern.tasks.stream().sorted(BY_DAY).toList();
    Task first = tasks.getFirst();
    boolean allGiven = concern.given == tasks.size();
    String line = "work.notice-tasks-changed";
    List<Object> arguments = List.of(tasks.size(), reason);
    if (allGiven && tasks.size() == 1) {
      line = "work.notice-task-given";
      arguments = List.of(first.due());
    } else if (allGiven) {
      line = "work.notice-tasks-given";
      arguments = List.of(tasks.size(), first.due());
    }
    notices.tell(
        scope,
        new NoticeDraft(
            NoticeKind.TASK_GIVEN,
            Set.of(person),
            new NoticeDraft.Subject("task", first.code(), first.title()),
            "/my-work",
            line,
            arguments,
            false));
  }

  /** What of a change concerns one person. */
  private static final class Concern {
    private final List<Task> tasks = new ArrayList<>();
    private int given;

    void add(Task task, boolean isGiven) {
      tasks.add(task);
      given += isGiven ? 1 : 0;
    }
  }
}
