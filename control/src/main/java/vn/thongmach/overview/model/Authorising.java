package vn.thongmach.overview.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.overview.Authority;
import vn.thongmach.programme.Deciders;
import vn.thongmach.programme.Deciders.Decider;
import vn.thongmach.work.Task;

/** Finds who may decide about tasks, for many at once. */
@Component
public class Authorising {

  private final Deciders deciders;
  private final Naming naming;

  Authorising(Deciders deciders, Naming naming) {
    this.deciders = deciders;
    this.naming = naming;
  }

  /**
   * Who may decide about each of these tasks, by its id; tasks nobody may decide about left out.
   */
  Map<UUID, Authority> of(Collection<Task> tasks) {
    Map<UUID, List<Decider>> byUnit =
        deciders.of(tasks.stream().map(Task::unit).distinct().toList());
    Map<UUID, Decider> chosen = new HashMap<>();
    for (Task task : tasks) {
      choose(byUnit.getOrDefault(task.unit(), List.of()), task.person(), task.givenByPerson())
          .ifPresent(decider -> chosen.put(task.id(), decider));
    }
    if (chosen.isEmpty()) {
      return Map.of();
    }
    NameBook names = names(chosen.values());
    Map<UUID, Authority> found = new HashMap<>();
    for (Task task : tasks) {
      Authority authority = told(chosen.get(task.id()), names, task.givenByPerson());
      if (authority != null) {
        found.put(task.id(), authority);
      }
    }
    return found;
  }

  /**
   * Who would have authority over a task that somebody gives.
   *
   * @param doer null while nobody is named
   */
  public Optional<Authority> over(UUID unit, @Nullable UUID doer, @Nullable UUID giver) {
    return choose(deciders.of(List.of(unit)).getOrDefault(unit, List.of()), doer, giver)
        .map(decider -> told(decider, names(List.of(decider)), giver));
  }

  /** Who heads a unit and those above it, the nearest first. */
  List<Authority> line(UUID unit, int most) {
    List<Decider> line =
        deciders.of(List.of(unit)).getOrDefault(unit, List.of()).stream().limit(most).toList();
    NameBook names = names(line);
    List<Authority> told = new ArrayList<>();
    for (Decider decider : line) {
      Authority authority = told(decider, names, null);
      if (authority != null) {
        told.add(authority);
      }
    }
    return told;
  }

  /** Whoever gave it where they may, else the nearest; nobody decides about their own work. */
  private static Optional<Decider> choose(
      List<Decider> line, @Nullable UUID doer, @Nullable UUID giver) {
    List<Decider> others = line.stream().filter(decider -> !decider.person().equals(doer)).toList();
    return others.stream()
        .filter(decider -> decider.person().equals(giver))
        .findFirst()
        .or(() -> others.stream().findFirst());
  }

  private NameBook names(Collection<Decider> chosen) {
    return naming.of(chosen.stream().map(Decider::unit), chosen.stream().map(Decider::person));
  }

  private static @Nullable Authority told(
      @Nullable Decider decider, NameBook names, @Nullable UUID giver) {
    PersonName person = decider == null ? null : names.person(decider.person());
    return decider == null || person == null
        ? null
        : new Authority(
            person,
            decider.post(),
            names.unit(decider.unit()),
            decider.since(),
            decider.person().equals(giver));
  }
}
