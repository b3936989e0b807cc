package vn.thongmach.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Action programmes. A reader reaches those led or coordinated by the units in scope, those led by
 * the units above them, and those in which the reader holds a post. Whoever reaches the lead unit
 * or holds a post changes a programme.
 */
public interface ActionPrograms {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  ActionProgram start(Scope scope, ActionProgramDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  ActionProgram change(Scope scope, String code, ActionProgramDraft draft);

  /** By code. */
  PageOf<ActionProgram> list(Scope scope, ActionProgramFilter filter, PageRequest page);

  Optional<ActionProgram> find(Scope scope, String code);

  /** Those of these programmes within reach, by code. */
  List<ActionProgram> findAll(Scope scope, Collection<UUID> programmes);

  /** Those of the programmes with these codes within reach, by code. */
  List<ActionProgram> findCodes(Scope scope, Collection<String> codes);
}
