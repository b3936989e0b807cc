package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored disputes. Callers name targets that they found within a scope. */
public interface DisputeRows {

  /** Whether the row was added: false where the same report is disputed already. */
  boolean insert(Scope scope, DisputeRow row);

  /** Whether the row was replaced: false where its version is no longer the one before. */
  boolean replace(Scope scope, DisputeRow row);

  Optional<DisputeRow> find(Scope scope, UUID dispute);

  List<DisputeRow> changed(Scope scope, Instant since, int most);

  /**
   * Open and not explained, by day due.
   *
   * @param openedBy null for nobody
   */
  List<DisputeRow> unexplained(Scope scope, UUID respondent, @Nullable String openedBy);

  /**
   * Those that wait longest first, then the settled ones, latest first.
   *
   * @param open null for all
   */
  PageOf<DisputeRow> page(
      Scope scope, Collection<UUID> targets, @Nullable Boolean open, PageRequest page);
}
