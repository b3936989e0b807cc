package vn.thongmach.target.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetFilter;

/** Stored targets, one row a version; reached by the owner unit of the current version. */
public interface TargetRows {

  /** Adds a target in its first version; false when the code is taken. */
  boolean insert(Scope scope, Target target);

  /** The current version, held against other writers until the transaction ends. */
  Optional<Target> locked(Scope scope, String code);

  /** Ends the current version where this one begins and adds this one. */
  void append(Scope scope, Target target);

  PageOf<Target> page(Scope scope, TargetFilter filter, PageRequest page);

  Optional<Target> current(Scope scope, String code);

  List<Target> current(Scope scope, Collection<UUID> targets);

  List<Target> all(Scope scope);

  /** The current parts of this target, by code. */
  List<Target> children(Scope scope, String parent);

  /** The versions that were parts of this target at an instant, by code. */
  List<Target> childrenAt(Scope scope, String parent, Instant at);

  /** Of every target the version in force at an instant, or its first, by code. */
  List<Target> allAt(Scope scope, Instant at);

  /** Lets one writer at a time change who is a part of what, until the transaction ends. */
  void lockCascade(Scope scope);

  List<Target> versions(Scope scope, String code);

  Optional<Target> version(Scope scope, UUID target, int version);
}
