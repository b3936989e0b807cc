package vn.thongmach.target.model;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.regulation.UnitHeads;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.TargetProposal.Side;

/** Tells each side what the other proposed or answered, in the caller's transaction. */
@Component
class TellingProposals {

  private final Notices notices;
  private final UnitHeads heads;
  private final Clock clock;

  TellingProposals(Notices notices, UnitHeads heads, Clock clock) {
    this.notices = notices;
    this.heads = heads;
    this.clock = clock;
  }

  /**
   * Tells the side that has to answer.
   *
   * @param before the proposal that this one answers with another; null for a first one
   */
  void asked(Scope scope, TargetProposal proposal, @Nullable TargetProposal before) {
    UUID proposer = before == null ? null : before.proposedByPerson();
    tell(
        scope,
        proposal,
        NoticeKind.PROPOSAL_ASKED,
        proposer == null ? answering(proposal) : NoticeDraft.people(proposer),
        before == null ? "target.notice-proposal-asked" : "target.notice-proposal-countered",
        proposal.reason());
  }

  /** Tells who proposed, or the other side where it was taken back. */
  void answered(Scope scope, TargetProposal proposal) {
    String words = proposal.answer() == null ? "" : proposal.answer();
    switch (proposal.state()) {
      case AGREED ->
          tell(
              scope,
              proposal,
              NoticeKind.PROPOSAL_ANSWERED,
              NoticeDraft.people(proposal.proposedByPerson()),
              "target.notice-proposal-agreed",
              words);
      case REFUSED ->
          tell(
              scope,
              proposal,
              NoticeKind.PROPOSAL_ANSWERED,
              NoticeDraft.people(proposal.proposedByPerson()),
              "target.notice-proposal-refused",
              words);
      case WITHDRAWN ->
          tell(
              scope,
              proposal,
              NoticeKind.PROPOSAL_ANSWERED,
              answering(proposal),
              "target.notice-proposal-withdrawn",
              words);
      case OPEN, COUNTERED -> {}
    }
  }

  /** Who answers: for the unit its head and who is to answer for the target, else who is above. */
  private Set<UUID> answering(TargetProposal proposal) {
    return proposal.side() == Side.ABOVE
        ? NoticeDraft.people(
            proposal.draft().head(), heads.of(proposal.unit(), clock.instant()).orElse(null))
        : NoticeDraft.people(heads.above(proposal.unit(), clock.instant()).orElse(null));
  }

  private void tell(
      Scope scope,
      TargetProposal proposal,
      NoticeKind kind,
      Set<UUID> people,
      String line,
      String words) {
    String name = proposal.draft().name();
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            people,
            new NoticeDraft.Subject("target", proposal.code(), name == null ? "" : name),
            "/commitments/plans?view=proposals",
            line,
            List.of(words),
            false));
  }
}
