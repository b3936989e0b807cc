package vn.thongmach.overview.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.overview.Authority;
import vn.thongmach.overview.UnitPart.UnclearTask;
import vn.thongmach.programme.Deciders;
import vn.thongmach.programme.Deciders.Decider;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

/** Tasks of units that leave something unsaid, each by name. */
@Component
class UnclearTasks {

  private final Tasks tasks;
  private final Deciders deciders;
  private final Authorising authorising;
  private final Naming naming;

  UnclearTasks(Tasks tasks, Deciders deciders, Authorising authorising, Naming naming) {
    this.tasks = tasks;
    this.deciders = deciders;
    this.authorising = authorising;
    this.naming = naming;
  }

  List<UnclearTask> of(Scope scope, Set<UUID> units, int most) {
    List<UUID> vacant = new ArrayList<>();
    Map<UUID, UUID> onlyThey = new HashMap<>();
    deciders
        .of(units)
        .forEach(
            (unit, line) -> {
              Set<UUID> people = line.stream().map(Decider::person).collect(Collectors.toSet());
              if (people.isEmpty()) {
                vacant.add(unit);
              } else if (people.size() == 1) {
                onlyThey.put(unit, people.iterator().next());
              }
            });
    List<Task> found = tasks.unclear(scope, units, vacant, onlyThey, most);
    Map<UUID, Authority> authorities = authorising.of(found);
    NameBook names = naming.of(found.stream().map(Task::unit), found.stream().map(Task::person));
    List<UnclearTask> unclear = new ArrayList<>();
    for (Task task : found) {
      Authority authority = authorities.get(task.id());
      unclear.add(
          new UnclearTask(
              task.id(),
              task.code(),
              task.title(),
              names.person(task.person()),
              names.unit(task.unit()),
              task.due(),
              OwnTasks.unclear(task, authority),
              authority));
    }
    return unclear;
  }
}
