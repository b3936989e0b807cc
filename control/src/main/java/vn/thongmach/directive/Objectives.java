package vn.thongmach.directive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Objectives and their fields. An objective is as open as the document whose clause sets it; fields
 * belong to the whole operator.
 */
public interface Objectives {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Objective set(Scope scope, ObjectiveDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  Objective change(Scope scope, UUID objective, ObjectiveDraft draft);

  /** By field and code. */
  PageOf<Objective> list(Scope scope, ObjectiveFilter filter, PageRequest page);

  Optional<Objective> find(Scope scope, UUID objective);

  /**
   * Adds a field; for those who reach all units.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  FocusArea addField(Scope scope, FocusAreaDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, else all problems of the
   *     draft
   */
  FocusArea changeField(Scope scope, UUID focusArea, FocusAreaDraft draft);

  /** All fields by code, those no longer used included. */
  List<FocusArea> fields(Scope scope);
}
