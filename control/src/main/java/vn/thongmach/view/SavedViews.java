package vn.thongmach.view;

import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Saved views: one's own, and those shared with one's unit or one above it. */
public interface SavedViews {

  /** Most views that one user makes. */
  int MOST = 50;

  /**
   * Those of a page, one's own first, then by name.
   *
   * @throws vn.thongmach.kernel.CodedException {@code view.page-unknown}
   */
  List<SavedView> list(Scope scope, String page);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code view.too-many}, {@code
   *     view.not-shared-by-you}, else all problems of the draft
   */
  SavedView save(Scope scope, SavedViewDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where it is another's, else
   *     as with saving
   */
  SavedView change(Scope scope, UUID view, SavedViewDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where it is another's
   */
  void delete(Scope scope, UUID view);

  /**
   * Has its page open with a view for whoever asks, or no longer.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where it is not seen
   */
  SavedView standard(Scope scope, UUID view, boolean wanted);
}
