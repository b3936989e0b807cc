package vn.thongmach.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Sums over the tasks within the scope, withdrawn ones left out. */
public interface TaskSums {

  /** How many tasks serve each pair of target and programme; those that serve neither too. */
  List<Served> served(Scope scope);

  /**
   * How many tasks that serve each target, by its code, are not done past their day.
   *
   * @param day at whose end; as what is known today tells
   */
  Map<String, Long> overdue(Scope scope, LocalDate day);

  /** Who has a task that serves a target or a programme, and in which units such tasks stand. */
  Line line(Scope scope);

  /** On how many objects the tasks are done that serve each pair of target and programme. */
  List<WorkedObjects> objects(Scope scope);

  /** What each of these people has, by person; those without any task left out. */
  Map<UUID, Load> loads(Scope scope, Collection<UUID> people);

  /**
   * How much a person has.
   *
   * @param overdue open though their day has passed
   * @param waiting handed over and not accepted
   * @param linked open ones that serve a target or a programme
   * @param everLinked whether any task not withdrawn does or did
   */
  record Load(long open, long overdue, long waiting, long linked, boolean everLinked) {}

  /**
   * Tasks that serve the same.
   *
   * @param target code of the target; null for none
   * @param programme null for none
   * @param overdue open though their day has passed
   * @param waiting done and not accepted
   */
  record Served(
      @Nullable String target,
      @Nullable UUID programme,
      long tasks,
      long open,
      long overdue,
      long waiting) {}

  /** People and units with a task that leads up to a target or a programme. */
  record Line(Set<UUID> people, Set<UUID> units) {}

  /** How many different objects tasks that serve the same are done on. */
  record WorkedObjects(@Nullable String target, @Nullable UUID programme, long objects) {}
}
