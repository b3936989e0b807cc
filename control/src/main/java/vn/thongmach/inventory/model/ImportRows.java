package vn.thongmach.inventory.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.ImportRecord;
import vn.thongmach.inventory.ImportTerms;

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
   * @param terms besides the owner; a notice that is given replaces what stood there
   * @param observedFrom since when what is created has been watched
   */
  void apply(
      Scope scope,
      ImportRecord done,
      SourceOwner owner,
      ImportTerms terms,
      Instant observedFrom,
      SourceState state,
      AppliedPlan plan);
}
