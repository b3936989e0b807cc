package vn.thongmach.membership.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.membership.ErasureRequest;

/** Stored requests for erasure. */
public interface ErasureRows {

  void insert(Scope scope, ErasureRequest request);

  Optional<ErasureRequest> find(Scope scope, UUID request);

  List<ErasureRequest> ofPerson(Scope scope, UUID person);

  /** What waits first, then latest first. */
  PageOf<ErasureRequest> page(Scope scope, boolean all, Collection<UUID> cells, PageRequest page);

  void decide(Scope scope, UUID request, boolean granted, String ground, Instant at);
}
