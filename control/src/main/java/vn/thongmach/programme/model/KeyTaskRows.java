package vn.thongmach.programme.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.programme.KeyTask;
import vn.thongmach.programme.KeyTaskFilter;
import vn.thongmach.programme.Theme;

/** Stored key tasks and themes; {@code above} are the units above those in scope. */
public interface KeyTaskRows {

  /** False when the code is taken. */
  boolean insert(Scope scope, Theme theme);

  void update(Scope scope, Theme theme);

  List<Theme> themes(Scope scope);

  /** False when the code is taken. */
  boolean insert(Scope scope, KeyTask keyTask);

  void update(Scope scope, KeyTask keyTask);

  /** One that the scope may change, locked until the transaction ends. */
  Optional<KeyTask> locked(Scope scope, String code);

  Optional<KeyTask> find(Scope scope, Set<UUID> above, String code);

  List<KeyTask> findAll(Scope scope, Set<UUID> above, Collection<UUID> keyTasks);

  PageOf<KeyTask> page(Scope scope, Set<UUID> above, KeyTaskFilter filter, PageRequest page);
}
