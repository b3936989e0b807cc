package vn.thongmach.target.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.target.ProposalFilter;
import vn.thongmach.target.TargetProposal;

/** Stored proposals, reached by the unit that is to keep the target. */
public interface ProposalRows {

  /** False while another proposal about the same target is open. */
  boolean insert(Scope scope, TargetProposal proposal);

  void answer(Scope scope, TargetProposal proposal);

  /** Held against other writers until the transaction ends. */
  Optional<TargetProposal> locked(Scope scope, UUID proposal);

  Optional<TargetProposal> find(Scope scope, UUID proposal);

  List<TargetProposal> concerning(Scope scope, UUID person, @Nullable UUID unit);

  PageOf<TargetProposal> page(Scope scope, ProposalFilter filter, PageRequest page);
}
