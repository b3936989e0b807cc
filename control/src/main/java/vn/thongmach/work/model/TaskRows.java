package vn.thongmach.work.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;

/** Stored tasks. */
public interface TaskRows {

  /** False when the code is taken. */
  boolean insert(Scope scope, Task task);

  /**
   * The first code not taken after those that begin so and end in a number; nobody else is given
   * the same until the transaction ends.
   */
  String nextCode(Scope scope, String prefix);

  void update(Scope scope, Task task);

  /** One within reach, locked until the transaction ends. */
  Optional<Task> locked(Scope scope, String code);

  /** Those of these codes within reach, by code, locked in that order. */
  List<Task> lockedAll(Scope scope, Collection<String> codes);

  Optional<Task> find(Scope scope, String code);

  List<Task> findAll(Scope scope, Collection<String> codes);

  List<Task> ofPerson(Scope scope, UUID person, LocalDate doneSince);

  List<Task> due(
      Scope scope,
      Collection<UUID> units,
      Collection<UUID> people,
      LocalDate first,
      LocalDate last);

  List<Task> first(Scope scope, Collection<UUID> people, int each);

  List<Task> unclear(
      Scope scope,
      Collection<UUID> units,
      Collection<UUID> nobodyDecides,
      Map<UUID, UUID> onlyThey,
      int most);

  boolean leadsUp(Scope scope, UUID person);

  List<Task> handedOver(Scope scope, Collection<String> targets);

  PageOf<Task> page(Scope scope, TaskFilter filter, PageRequest page);

  /**
   * Open tasks due before that day and not yet told of, locked.
   *
   * @param enteredBefore only those entered before that instant
   */
  List<Task> missed(Scope scope, LocalDate today, Instant enteredBefore, int most);

  /** Marks that measures know how this task ended; false when they knew before. */
  boolean told(Scope scope, UUID task);
}
