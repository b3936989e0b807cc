package vn.thongmach.directive.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Commitment;
import vn.thongmach.directive.CommitmentFilter;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored commitments. */
public interface CommitmentRows {

  /** False when the code is taken. */
  boolean insert(Scope scope, Commitment commitment);

  void update(Scope scope, Commitment commitment);

  /** One that the scope may change, locked until the transaction ends. */
  Optional<Commitment> locked(Scope scope, UUID commitment);

  Optional<Commitment> find(Scope scope, UUID commitment);

  List<Commitment> ofPerson(Scope scope, UUID person);

  Map<UUID, Integer> held(Scope scope, Collection<UUID> people);

  PageOf<Commitment> page(Scope scope, CommitmentFilter filter, PageRequest page);
}
