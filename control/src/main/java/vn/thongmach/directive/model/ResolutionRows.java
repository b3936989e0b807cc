package vn.thongmach.directive.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Resolution;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Stored resolutions. {@code above} are the units above those in scope, whose resolutions are
 * readable too.
 */
public interface ResolutionRows {

  /** Adds a resolution with its clauses; false when the symbol is taken. */
  boolean insert(Scope scope, Resolution resolution);

  /** Adds a clause at the end; false when its code is taken in that resolution. */
  boolean insertClause(Scope scope, UUID resolution, Clause clause);

  PageOf<Resolution> page(Scope scope, Set<UUID> above, PageRequest page);

  List<Resolution> findAll(Scope scope, Set<UUID> above, Collection<UUID> resolutions);

  List<ClausePlace> places(Scope scope, Set<UUID> above, Collection<UUID> clauses);
}
