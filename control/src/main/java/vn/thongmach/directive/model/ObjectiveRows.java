package vn.thongmach.directive.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.FocusArea;
import vn.thongmach.directive.Objective;
import vn.thongmach.directive.ObjectiveFilter;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored objectives and their fields. */
public interface ObjectiveRows {

  /** False when the code is taken. */
  boolean insert(Scope scope, Objective objective);

  void update(Scope scope, Objective objective);

  /** One whose document the scope may change, locked until the transaction ends. */
  Optional<Objective> locked(Scope scope, UUID objective);

  Optional<Objective> find(Scope scope, Set<UUID> above, UUID objective);

  PageOf<Objective> page(Scope scope, Set<UUID> above, ObjectiveFilter filter, PageRequest page);

  /** False when the code is taken. */
  boolean insert(Scope scope, FocusArea field);

  void update(Scope scope, FocusArea field);

  List<FocusArea> fields(Scope scope);
}
