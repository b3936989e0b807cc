package vn.thongmach.capability.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityNeed;

/** Stored needs. Which programmes a reader reaches is told by the programmes themselves. */
public interface NeedRows {

  /** Needs of these programmes, by first day and when they were written. */
  List<CapabilityNeed> ofProgrammes(Scope scope, Collection<UUID> programmes);

  /** All needs that are not withdrawn, in the order in which they are served. */
  List<CapabilityNeed> open(Scope scope);

  Optional<CapabilityNeed> find(Scope scope, UUID need);

  Optional<CapabilityNeed> locked(Scope scope, UUID need);

  void insert(Scope scope, CapabilityNeed need);

  void update(Scope scope, CapabilityNeed need);
}
