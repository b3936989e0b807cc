package vn.thongmach.target;

import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Targets as they are negotiated, within the scope of the unit that is to keep them. */
public interface TargetProposals {

  /**
   * Proposes a target, or a change of one that has the draft's code.
   *
   * @throws vn.thongmach.kernel.CodedException {@code target.proposal-open} while another one about
   *     the same target is open, else all problems of the draft
   */
  TargetProposal propose(Scope scope, TargetDraft draft);

  /**
   * Agrees, refuses, withdraws, or answers with another proposal. Agreed, it becomes a version of
   * the target at once.
   *
   * @return the answered proposal, or the one that now stands in its place
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     target.proposal-answered}, {@code target.other-side-answers}, {@code
   *     target.proposer-withdraws}, else all problems of the draft as the target stands now
   */
  TargetProposal answer(Scope scope, UUID proposal, ProposalAnswer answer);

  /** Whether it is open and the reader stands on the side that is to answer. */
  boolean mayAnswer(Scope scope, TargetProposal proposal);

  /** Open ones first, then the latest. */
  PageOf<TargetProposal> list(Scope scope, ProposalFilter filter, PageRequest page);

  Optional<TargetProposal> find(Scope scope, UUID proposal);
}
