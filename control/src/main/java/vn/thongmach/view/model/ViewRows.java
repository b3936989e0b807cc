package vn.thongmach.view.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Stored views. A reader sees their own and those shared with a unit in reach or above. */
public interface ViewRows {

  /** False where the owner has one of that name on the page. */
  boolean insert(Scope scope, ViewRow row);

  /** False where its version is no longer the one before, or the name is taken. */
  boolean replace(Scope scope, ViewRow row);

  void delete(Scope scope, UUID view);

  /**
   * @param above units whose shared views are seen too
   */
  Optional<ViewRow> find(Scope scope, Collection<UUID> above, UUID view);

  /** One's own first, then by name. */
  List<ViewRow> list(Scope scope, Collection<UUID> above, String page);

  /** How many a user has made, held against other writers of theirs until the transaction ends. */
  int owned(Scope scope);

  /** Sets what a page opens with for whoever asks. */
  void setStandard(Scope scope, String page, UUID view);

  void clearStandard(Scope scope, String page, UUID view);
}
