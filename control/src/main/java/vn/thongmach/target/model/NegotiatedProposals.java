package vn.thongmach.target.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.target.ProposalAnswer;
import vn.thongmach.target.ProposalFilter;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.TargetProposal.Side;
import vn.thongmach.target.TargetProposal.State;
import vn.thongmach.target.TargetProposals;

/** The rules of negotiating targets. */
@Service
class NegotiatedProposals implements TargetProposals {

  private static final Set<State> ANSWERS =
      EnumSet.of(State.AGREED, State.COUNTERED, State.REFUSED, State.WITHDRAWN);

  private final ProposalRows rows;
  private final AgreedTargets targets;
  private final Sides sides;
  private final TellingProposals telling;
  private final AuditTrail audit;
  private final Clock clock;

  NegotiatedProposals(
      ProposalRows rows,
      AgreedTargets targets,
      Sides sides,
      TellingProposals telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.targets = targets;
    this.sides = sides;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public TargetProposal propose(Scope scope, TargetDraft draft) {
    return stored(scope, draft, null);
  }

  private TargetProposal stored(Scope scope, TargetDraft draft, @Nullable TargetProposal before) {
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    Target wanted = targets.checked(scope, problems, draft, reason);
    TargetProposal proposal =
        new TargetProposal(
            UUID.randomUUID(),
            wanted.code(),
            wanted.ownerUnit(),
            wanted.version() == 1 ? null : wanted.version() - 1,
            draft,
            sides.of(scope, wanted.ownerUnit()),
            scope.name(),
            scope.person(),
            now(),
            reason,
            before == null ? null : before.id(),
            State.OPEN,
            null,
            null,
            null);
    if (!rows.insert(scope, proposal)) {
      throw new CodedException(TargetError.PROPOSAL_OPEN, proposal.code());
    }
    audit.record(scope, "TargetProposed", "target", proposal.code(), proposal);
    telling.asked(scope, proposal, before);
    return proposal;
  }

  @Override
  @Transactional
  public TargetProposal answer(Scope scope, UUID id, ProposalAnswer answer) {
    TargetProposal open =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (open.state() != State.OPEN) {
      throw new CodedException(TargetError.PROPOSAL_ANSWERED, open.code());
    }
    Problems problems = new Problems();
    State state = problems.required("state", answer.state());
    if (state != null && !ANSWERS.contains(state)) {
      problems.add("state", KernelError.VALUE_MALFORMED, "state", state.name());
    }
    String reason =
        state == State.AGREED
            ? problems.optionalText("reason", answer.reason(), Problems.LONGEST_REASON)
            : problems.reason(answer.reason());
    if (state == State.COUNTERED) {
      problems.required("draft", answer.draft());
    }
    problems.throwIfAny();
    requireTurn(scope, open, Problems.given(state));
    TargetProposal answered = answered(scope, open, Problems.given(state), reason);
    rows.answer(scope, answered);
    audit.record(scope, "TargetProposalAnswered", "target", open.code(), answered);
    telling.answered(scope, answered);
    return switch (answered.state()) {
      case AGREED -> {
        targets.agree(scope, open);
        yield answered;
      }
      case COUNTERED -> stored(scope, Problems.given(answer.draft()).because(reason), open);
      case REFUSED, WITHDRAWN, OPEN -> answered;
    };
  }

  /** Who proposed may withdraw; everything else is up to the other side. */
  private void requireTurn(Scope scope, TargetProposal open, State state) {
    if (state == State.WITHDRAWN) {
      if (!open.proposedBy().equals(scope.name())) {
        throw new CodedException(TargetError.PROPOSER_WITHDRAWS, open.code(), open.proposedBy());
      }
      return;
    }
    if (!isTurn(scope, open)) {
      throw new CodedException(TargetError.OTHER_SIDE_ANSWERS, open.code(), open.proposedBy());
    }
  }

  /** The person who is to answer for a target stands on its unit's side, wherever else they do. */
  private boolean isTurn(Scope scope, TargetProposal open) {
    return isTurn(scope, open, () -> sides.of(scope, open.unit()));
  }

  private static boolean isTurn(Scope scope, TargetProposal open, Supplier<Side> side) {
    if (open.proposedBy().equals(scope.name())) {
      return false;
    }
    UUID head = open.draft().head();
    boolean answersForIt = head != null && head.equals(scope.person());
    return open.side() == Side.ABOVE
        ? answersForIt || side.get() == Side.UNIT
        : side.get() == Side.ABOVE;
  }

  @Override
  public boolean mayAnswer(Scope scope, TargetProposal proposal) {
    return proposal.state() == State.OPEN && isTurn(scope, proposal);
  }

  @Override
  public Set<UUID> turns(Scope scope, Collection<TargetProposal> proposals) {
    Map<UUID, Side> stands =
        sides.of(scope, proposals.stream().map(TargetProposal::unit).distinct().toList());
    return proposals.stream()
        .filter(proposal -> proposal.state() == State.OPEN)
        .filter(
            proposal ->
                isTurn(scope, proposal, () -> stands.getOrDefault(proposal.unit(), Side.ABOVE)))
        .map(TargetProposal::id)
        .collect(Collectors.toSet());
  }

  @Override
  public List<TargetProposal> concerning(Scope scope, UUID person, @Nullable UUID unit) {
    return rows.concerning(scope, person, unit);
  }

  private TargetProposal answered(
      Scope scope, TargetProposal open, State state, @Nullable String reason) {
    return new TargetProposal(
        open.id(),
        open.code(),
        open.unit(),
        open.version(),
        open.draft(),
        open.side(),
        open.proposedBy(),
        open.proposedByPerson(),
        open.proposedAt(),
        open.reason(),
        open.answers(),
        state,
        scope.name(),
        now(),
        reason);
  }

  @Override
  public PageOf<TargetProposal> list(Scope scope, ProposalFilter filter, PageRequest page) {
    return rows.page(scope, filter, page);
  }

  @Override
  public Optional<TargetProposal> find(Scope scope, UUID proposal) {
    return rows.find(scope, proposal);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
