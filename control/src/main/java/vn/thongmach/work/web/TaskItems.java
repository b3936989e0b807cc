package vn.thongmach.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ObjectReference;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.Milestones;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskSerieses;
import vn.thongmach.work.TaskSerieses.FromSeries;
import vn.thongmach.work.web.TaskItem.TaskMilestone;
import vn.thongmach.work.web.TaskItem.TaskProgramme;

/** Puts names on tasks. */
@Component
class TaskItems {

  private final Naming naming;
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Inventory inventory;
  private final TaskSerieses series;
  private final Clock clock;

  TaskItems(
      Naming naming,
      ActionPrograms programmes,
      Milestones milestones,
      Inventory inventory,
      TaskSerieses series,
      Clock clock) {
    this.naming = naming;
    this.programmes = programmes;
    this.milestones = milestones;
    this.inventory = inventory;
    this.series = series;
    this.clock = clock;
  }

  List<TaskItem> of(Scope scope, List<Task> tasks) {
    NameBook names = naming.of(tasks.stream().map(Task::unit), tasks.stream().map(Task::person));
    Map<UUID, TaskProgramme> served =
        programmes.findAll(scope, ids(tasks.stream().map(Task::programme))).stream()
            .map(TaskItems::programme)
            .collect(Collectors.toMap(TaskProgramme::id, named -> named));
    Map<UUID, TaskMilestone> steps =
        milestones.findAll(scope, ids(tasks.stream().map(Task::milestone))).stream()
            .map(TaskItems::milestone)
            .collect(Collectors.toMap(TaskMilestone::id, named -> named));
    Map<UUID, ObjectReference> objects =
        inventory
            .findAll(scope, ids(tasks.stream().flatMap(task -> task.objects().stream())))
            .stream()
            .map(TaskItems::object)
            .collect(Collectors.toMap(ObjectReference::id, named -> named));
    Map<UUID, FromSeries> repeated = series.of(scope, tasks.stream().map(Task::id).toList());
    List<TaskItem> items = new ArrayList<>();
    for (Task task : tasks) {
      UUID programme = task.programme();
      UUID milestone = task.milestone();
      items.add(
          item(
              scope,
              task,
              names,
              programme == null ? null : served.get(programme),
              milestone == null ? null : steps.get(milestone),
              task.objects().stream().filter(objects::containsKey).map(objects::get).toList(),
              repeated.get(task.id())));
    }
    return items;
  }

  private TaskItem item(
      Scope scope,
      Task task,
      NameBook names,
      @Nullable TaskProgramme programme,
      @Nullable TaskMilestone milestone,
      List<ObjectReference> objects,
      @Nullable FromSeries fromSeries) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    UUID me = scope.person();
    return new TaskItem(
        task.id(),
        task.code(),
        task.title(),
        task.product(),
        names.unit(task.unit()),
        names.person(task.person()),
        task.due(),
        task.state(),
        task.state() == Task.State.OPEN && task.due().isBefore(today),
        task.doneOn() != null && !task.doneOnTime(),
        me != null && me.equals(task.person()),
        task.target(),
        programme,
        milestone,
        objects,
        task.objects().size(),
        task.doneOn(),
        task.doneNote(),
        task.acceptedBy(),
        task.acceptedOn(),
        task.givenBy(),
        fromSeries,
        task.version());
  }

  private static List<UUID> ids(Stream<@Nullable UUID> wanted) {
    return wanted.filter(Objects::nonNull).distinct().toList();
  }

  private static TaskProgramme programme(ActionProgram programme) {
    return new TaskProgramme(programme.id(), programme.code(), programme.name());
  }

  private static TaskMilestone milestone(Milestone milestone) {
    return new TaskMilestone(milestone.id(), milestone.code(), milestone.name(), milestone.due());
  }

  private static ObjectReference object(NetworkObject object) {
    return new ObjectReference(object.id(), object.type(), object.name());
  }
}
