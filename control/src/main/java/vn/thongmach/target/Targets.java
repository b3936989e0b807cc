package vn.thongmach.target;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** The targets within the scope of their owner unit. */
public interface Targets {

  /**
   * Makes a target.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Target make(Scope scope, TargetDraft draft);

  /**
   * Makes a new version; earlier versions and what was issued on them stay.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  Target change(Scope scope, String code, TargetDraft draft);

  /**
   * Makes the target of the draft's code, or a new version of it; for tables, which call {@link
   * #requireWeights} once all their rows are in.
   *
   * @throws vn.thongmach.kernel.CodedException all problems of the draft
   */
  Target bring(Scope scope, TargetDraft draft);

  /**
   * Refuses weights of parts that come to more than their whole says.
   *
   * @throws vn.thongmach.kernel.CodedException {@code target.weights-above-total}
   */
  void requireWeights(Collection<Target> changed);

  /**
   * Makes new versions of many targets, all or none.
   *
   * @throws vn.thongmach.kernel.CodedException with the problems of all, each on {@code
   *     targets[i].field}
   */
  List<Target> changeAll(Scope scope, List<TargetChange> changes, @Nullable String reason);

  /**
   * Closes a target, so that it is judged no more, or opens it again.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     target.closed}, {@code target.not-closed}
   */
  Target close(Scope scope, String code, TargetStateDraft draft);

  /** Whether the reader may set targets of a unit; who may not proposes. */
  boolean maySet(Scope scope, UUID unit);

  /**
   * The plans of a year as changes for another, to be looked at and then made by {@link
   * #changeAll}; periods that have a plan already are left out.
   *
   * @throws vn.thongmach.kernel.CodedException {@code target.years-equal}
   */
  List<TargetChange> copied(Scope scope, YearCopy copy);

  /** Current versions by code; closed ones where the filter wants them. */
  PageOf<Target> list(Scope scope, TargetFilter filter, PageRequest page);

  /** The current version; of one of several measures by its code behind the target's. */
  Optional<Target> find(Scope scope, String code);

  /** Current versions of these targets. */
  List<Target> findAll(Scope scope, Collection<UUID> targets);

  /** Current versions of all open targets in scope, by code. */
  List<Target> all(Scope scope);

  /** The parts of a target as the cascade stood at an instant, by code. */
  List<Target> childrenAt(Scope scope, String parent, Instant at);

  /**
   * All targets in scope as they stood at an instant, by code: each in the version in force then,
   * in its first where it was set later. Those closed then are left out.
   */
  List<Target> allAt(Scope scope, Instant at);

  /** One version of a target. */
  Optional<Target> version(Scope scope, UUID target, int version);

  /** All versions, oldest first; empty outside the scope. */
  List<Target> versions(Scope scope, String code);
}
