package vn.thongmach.capability.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityItem;

/** The stored catalogue; it belongs to the whole operator. */
public interface ItemRows {

  List<CapabilityItem> all(Scope scope);

  List<CapabilityItem> findAll(Scope scope, Collection<UUID> items);

  Optional<CapabilityItem> locked(Scope scope, UUID item);

  /** Whether a code is taken, without regard to case. */
  boolean taken(Scope scope, String code);

  void insert(Scope scope, CapabilityItem item);

  void update(Scope scope, CapabilityItem item);
}
