package vn.thongmach.directive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** The commitments within the scope of the unit responsible; a person reaches their own too. */
public interface Commitments {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Commitment make(Scope scope, CommitmentDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  Commitment change(Scope scope, UUID commitment, CommitmentDraft draft);

  /** By due day. */
  PageOf<Commitment> list(Scope scope, CommitmentFilter filter, PageRequest page);

  /** What a person stands for within reach, by due day. */
  List<Commitment> ofPerson(Scope scope, UUID person);

  /** Those of these people who stand for a commitment within reach, with how many. */
  Map<UUID, Integer> held(Scope scope, Collection<UUID> people);

  Optional<Commitment> find(Scope scope, UUID commitment);
}
