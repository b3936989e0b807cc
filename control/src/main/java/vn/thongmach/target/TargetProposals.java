package vn.thongmach.target;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** Those of these proposals that are open and the reader is to answer. */
  Set<UUID> turns(Scope scope, Collection<TargetProposal> proposals);

  /**
   * Open ones that a person made or is to answer for, and those about a unit, latest first.
   *
   * @param unit null for none
   */
  List<TargetProposal> concerning(Scope scope, UUID person, @Nullable UUID unit);

  /** Open ones first, then the latest. */
  PageOf<TargetProposal> list(Scope scope, ProposalFilter filter, PageRequest page);

  Optional<TargetProposal> find(Scope scope, UUID proposal);
}
