package vn.thongmach.target;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  /** Current versions by code. */
  PageOf<Target> list(Scope scope, TargetFilter filter, PageRequest page);

  /** The current version. */
  Optional<Target> find(Scope scope, String code);

  /** Current versions of these targets. */
  List<Target> findAll(Scope scope, Collection<UUID> targets);

  /** Current versions of all targets in scope, by code. */
  List<Target> all(Scope scope);

  /** The parts of a target as the cascade stood at an instant, by code. */
  List<Target> childrenAt(Scope scope, String parent, Instant at);

  /**
   * All targets in scope as they stood at an instant, by code: each in the version in force then,
   * in its first where it was set later.
   */
  List<Target> allAt(Scope scope, Instant at);

  /** One version of a target. */
  Optional<Target> version(Scope scope, UUID target, int version);

  /** All versions, oldest first; empty outside the scope. */
  List<Target> versions(Scope scope, String code);
}
