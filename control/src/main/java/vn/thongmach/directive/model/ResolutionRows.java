package vn.thongmach.directive.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.ClauseVersion;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.ResolutionFilter;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Stored documents. {@code above} are the units above those in scope, whose documents are readable
 * too.
 */
public interface ResolutionRows {

  /** Adds a document with its clauses; false when the symbol is taken. */
  boolean insert(Scope scope, Resolution resolution, Instant now);

  /** Writes the head of a document anew. */
  void update(Scope scope, Resolution resolution);

  /** Adds a clause at the end; false when its code is taken in that document. */
  boolean insertClause(Scope scope, UUID resolution, Clause clause, Instant now);

  /** Gives a clause its new text and keeps it as a version. */
  void updateClause(Scope scope, Clause clause, ClauseVersion version);

  List<ClauseVersion> clauseVersions(Scope scope, UUID clause);

  PageOf<Resolution> page(Scope scope, Set<UUID> above, ResolutionFilter filter, PageRequest page);

  List<Resolution> findAll(Scope scope, Set<UUID> above, Collection<UUID> resolutions);

  /** A document that the scope may change, locked until the transaction ends. */
  Optional<Resolution> locked(Scope scope, UUID resolution);

  List<ClausePlace> places(Scope scope, Set<UUID> above, Collection<UUID> clauses);
}
