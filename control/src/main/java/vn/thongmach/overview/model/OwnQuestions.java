package vn.thongmach.overview.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.evaluation.Disputes;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.overview.MyPart.Awaited;
import vn.thongmach.overview.MyPart.Thing;
import vn.thongmach.overview.MyPart.ThingKind;
import vn.thongmach.target.ProposalFilter;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.TargetProposals;

/** What one person is asked about figures and proposed targets, and what they asked. */
@Component
class OwnQuestions {

  private static final PageRequest ALL = new PageRequest(0, 1000);

  /** Proposals looked at for whose turn it is; each costs a look above its unit. */
  private static final int MOST_TURNS = 20;

  private static final ProposalFilter OPEN =
      new ProposalFilter(TargetProposal.State.OPEN, null, null);

  private final Disputes disputes;
  private final TargetProposals proposals;

  OwnQuestions(Disputes disputes, TargetProposals proposals) {
    this.disputes = disputes;
    this.proposals = proposals;
  }

  Asked read(Scope scope, UUID person, Standing.Known known) {
    Map<String, TargetItem> targets = known.byCode();
    Asked asked = new Asked(new ArrayList<>(), new ArrayList<>());
    for (Dispute dispute : disputes.list(scope, null, true, ALL).items()) {
      if (dispute.explanation() != null) {
        continue;
      }
      if (dispute.respondent().id().equals(person)) {
        asked.things().add(explanation(dispute, targets.get(dispute.target()), known.today()));
      } else if (dispute.openedBy().equals(scope.name())) {
        asked.awaited().add(explaining(dispute, known.today()));
      }
    }
    proposed(scope, person, targets, asked);
    return asked;
  }

  /** Proposals of targets that the person is to answer for, or that they made. */
  private void proposed(Scope scope, UUID person, Map<String, TargetItem> targets, Asked asked) {
    List<TargetProposal> open = proposals.list(scope, OPEN, ALL).items();
    open.stream()
        .filter(proposal -> person.equals(proposal.proposedByPerson()))
        .forEach(proposal -> asked.awaited().add(answering(proposal)));
    open.stream()
        .filter(proposal -> !person.equals(proposal.proposedByPerson()))
        .filter(
            proposal ->
                person.equals(proposal.draft().head()) || proposal.unit().equals(scope.unit()))
        .limit(MOST_TURNS)
        .filter(proposal -> proposals.mayAnswer(scope, proposal))
        .forEach(proposal -> asked.things().add(proposal(proposal, targets.get(proposal.code()))));
  }

  private static Thing explanation(Dispute dispute, @Nullable TargetItem target, LocalDate today) {
    return new Thing(
        ThingKind.EXPLANATION,
        dispute.id(),
        dispute.target(),
        dispute.wrong(),
        dispute.openedBy(),
        day(dispute.openedAt()),
        dispute.due(),
        dispute.due().isBefore(today),
        ConsoleAddresses.of("target", dispute.target(), null),
        List.of(),
        List.of(),
        null,
        null,
        target == null ? null : Standing.held(target),
        List.of(),
        List.of());
  }

  private static Awaited explaining(Dispute dispute, LocalDate today) {
    return new Awaited(
        ThingKind.EXPLANATION,
        dispute.id(),
        dispute.target(),
        dispute.wrong(),
        new PersonName(dispute.respondent().id(), dispute.respondent().fullName()),
        day(dispute.openedAt()),
        dispute.due(),
        dispute.due().isBefore(today),
        ConsoleAddresses.of("target", dispute.target(), null));
  }

  private static Thing proposal(TargetProposal proposal, @Nullable TargetItem target) {
    return new Thing(
        ThingKind.PROPOSAL,
        proposal.id(),
        proposal.code(),
        title(proposal),
        proposal.proposedBy(),
        day(proposal.proposedAt()),
        null,
        false,
        "/commitments/plans",
        List.of(),
        List.of(),
        null,
        null,
        target == null ? null : Standing.held(target),
        List.of(),
        List.of());
  }

  private static Awaited answering(TargetProposal proposal) {
    return new Awaited(
        ThingKind.PROPOSAL,
        proposal.id(),
        proposal.code(),
        title(proposal),
        null,
        day(proposal.proposedAt()),
        null,
        false,
        "/commitments/plans");
  }

  private static String title(TargetProposal proposal) {
    String name = proposal.draft().name();
    return name == null ? proposal.code() : name;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Period.ZONE);
  }

  /** What is asked of a person, and what they wait for. */
  record Asked(List<Thing> things, List<Awaited> awaited) {}
}
