package vn.thongmach.directive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * The resolutions. A reader reaches those issued by the units in scope and by the units above them,
 * whose resolutions bind them.
 */
public interface Resolutions {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Resolution adopt(Scope scope, ResolutionDraft draft);

  /**
   * Adds a clause to a resolution of a unit in scope.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  Clause addClause(Scope scope, UUID resolution, ResolutionDraft.ClauseDraft draft);

  /** Latest adopted first. */
  PageOf<Resolution> list(Scope scope, PageRequest page);

  Optional<Resolution> find(Scope scope, UUID resolution);

  /** Those of these resolutions within reach. */
  List<Resolution> findAll(Scope scope, Collection<UUID> resolutions);

  /** Where these clauses stand, those out of reach left out. */
  Map<UUID, ClausePlace> places(Scope scope, Collection<UUID> clauses);
}
