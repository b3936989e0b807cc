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
 * The documents that bind: resolutions, directives, conclusions. Those of a body above the operator
 * are open to every reader and kept by whoever reaches all units. Of the others a reader reaches
 * those issued by the units in scope, by the units above them and by the committees at the head of
 * the Party tree, whose resolutions bind them.
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

  /**
   * Changes what stands at the head of a document of a unit in scope.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the change
   */
  Resolution change(Scope scope, UUID resolution, ResolutionChange change);

  /**
   * Gives a clause a new text; what it said before stays readable.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the change
   */
  Clause changeClause(Scope scope, UUID clause, ClauseChange change);

  /** Everything a clause has said, oldest first; empty out of reach. */
  List<ClauseVersion> clauseVersions(Scope scope, UUID clause);

  /** Latest adopted first. */
  PageOf<Resolution> list(Scope scope, ResolutionFilter filter, PageRequest page);

  /** All within reach, latest adopted first. */
  default PageOf<Resolution> list(Scope scope, PageRequest page) {
    return list(scope, ResolutionFilter.ALL, page);
  }

  Optional<Resolution> find(Scope scope, UUID resolution);

  /** Those of these resolutions within reach. */
  List<Resolution> findAll(Scope scope, Collection<UUID> resolutions);

  /** Where these clauses stand, those out of reach left out. */
  Map<UUID, ClausePlace> places(Scope scope, Collection<UUID> clauses);
}
