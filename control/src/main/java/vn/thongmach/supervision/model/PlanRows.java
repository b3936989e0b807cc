package vn.thongmach.supervision.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.SupervisionPlan;

/** Stored plans, every version of them. */
public interface PlanRows {

  /** Adds a plan unless its body has one for that year already. */
  boolean insert(Scope scope, SupervisionPlan plan, Instant at);

  /** Adds a version. */
  void append(Scope scope, SupervisionPlan plan, Instant at, @Nullable String reason);

  /** One within reach; no other transaction changes it until this one ends. */
  Optional<SupervisionPlan> locked(Scope scope, UUID plan);

  Optional<SupervisionPlan> find(Scope scope, UUID plan);

  PageOf<SupervisionPlan> page(Scope scope, @Nullable Integer year, PageRequest page);

  /** Latest first; those from its issue on for whoever only reads it. */
  List<SupervisionPlan.Version> versions(Scope scope, UUID plan);

  /** Those of these items that a case carries out. */
  Set<UUID> inUse(Scope scope, Set<UUID> items);

  /**
   * The issued plan within reach to which an item belongs or belonged; no other transaction changes
   * it until this one ends.
   */
  Optional<SupervisionPlan> issuedOf(Scope scope, UUID item);
}
