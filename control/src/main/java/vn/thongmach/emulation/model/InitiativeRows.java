package vn.thongmach.emulation.model;

import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.Initiative;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored initiatives. */
public interface InitiativeRows {

  void insert(Scope scope, Initiative initiative);

  void update(Scope scope, Initiative initiative);

  /** One within reach; no other transaction changes it until this one ends. */
  Optional<Initiative> locked(Scope scope, Circle circle, UUID initiative);

  Optional<Initiative> find(Scope scope, Circle circle, UUID initiative);

  PageOf<Initiative> page(Scope scope, Circle circle, PageRequest page);
}
