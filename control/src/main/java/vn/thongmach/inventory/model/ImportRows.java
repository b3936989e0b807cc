package vn.thongmach.inventory.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.ImportRecord;

/** The rows that an import reads and writes; everything happens in the caller's transaction. */
public interface ImportRows {

  /** Makes imports wait for each other until the end of the transaction. */
  void lock(Scope scope);

  Optional<SourceOwner> owner(Scope scope, String source);

  /** What is known of a source, and who holds the aliases wanted. */
  SourceState state(Scope scope, String source, Collection<String> aliasesWanted);

  /**
   * Carries out a plan.
   *
   * @param state what the plan was made from
   * @param owner owner of the source from now on
   * @param observedFrom since when what is created has been watched
   * @param origin what figures of what is created count as at best
   */
  void apply(
      Scope scope,
      ImportRecord done,
      SourceOwner owner,
      Instant observedFrom,
      Origin origin,
      SourceState state,
      AppliedPlan plan);
}
