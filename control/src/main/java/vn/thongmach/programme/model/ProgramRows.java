package vn.thongmach.programme.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramFilter;

/** Stored programmes; {@code above} are the units above those in scope. */
public interface ProgramRows {

  /** False when the code is taken. */
  boolean insert(Scope scope, ActionProgram programme);

  void update(Scope scope, ActionProgram programme);

  /** One that the scope may change, locked until the transaction ends. */
  Optional<ActionProgram> locked(Scope scope, String code);

  Optional<ActionProgram> find(Scope scope, Set<UUID> above, String code);

  List<ActionProgram> findAll(Scope scope, Set<UUID> above, Collection<UUID> programmes);

  List<ActionProgram> findCodes(Scope scope, Set<UUID> above, Collection<String> codes);

  PageOf<ActionProgram> page(
      Scope scope, Set<UUID> above, ActionProgramFilter filter, PageRequest page);
}
