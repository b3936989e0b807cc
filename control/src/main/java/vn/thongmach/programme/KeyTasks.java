package vn.thongmach.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Key tasks and their themes. A reader reaches those led by the units in scope, by the units above
 * them and by bodies outside; themes belong to the whole operator.
 */
public interface KeyTasks {

  /**
   * Adds a theme; for those who reach all units.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Theme addTheme(Scope scope, ThemeDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, else all problems of the
   *     draft
   */
  Theme changeTheme(Scope scope, UUID theme, ThemeDraft draft);

  /** All themes by code. */
  List<Theme> themes(Scope scope);

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  KeyTask add(Scope scope, KeyTaskDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  KeyTask change(Scope scope, String code, KeyTaskDraft draft);

  /** Latest year first, then by theme and code. */
  PageOf<KeyTask> list(Scope scope, KeyTaskFilter filter, PageRequest page);

  Optional<KeyTask> find(Scope scope, String code);

  /** Those of these key tasks within reach, by code. */
  List<KeyTask> findAll(Scope scope, Collection<UUID> keyTasks);
}
