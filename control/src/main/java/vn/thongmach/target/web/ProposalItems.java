package vn.thongmach.target.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.TargetProposals;
import vn.thongmach.target.Targets;

/** Puts names, units and the target as it stands beside proposals. */
@Component
class ProposalItems {

  private final TargetProposals proposals;
  private final Targets targets;
  private final Measures measures;
  private final Naming naming;

  ProposalItems(TargetProposals proposals, Targets targets, Measures measures, Naming naming) {
    this.proposals = proposals;
    this.targets = targets;
    this.measures = measures;
    this.naming = naming;
  }

  ProposalItem item(Scope scope, TargetProposal proposal) {
    return items(scope, List.of(proposal)).getFirst();
  }

  PageOf<ProposalItem> page(Scope scope, PageOf<TargetProposal> found) {
    return new PageOf<>(items(scope, found.items()), found.total(), found.page(), found.size());
  }

  private List<ProposalItem> items(Scope scope, List<TargetProposal> found) {
    NameBook names =
        naming.of(
            found.stream().map(TargetProposal::unit),
            found.stream().map(proposal -> proposal.draft().head()));
    Map<String, String> units =
        measures.catalogue(scope).stream()
            .collect(Collectors.toMap(MeasureDefinition::code, MeasureDefinition::unit));
    return found.stream()
        .map(
            proposal ->
                new ProposalItem(
                    proposal,
                    names.unit(proposal.unit()),
                    names.person(proposal.draft().head()),
                    unit(proposal.draft(), units),
                    targets.find(scope, proposal.code()).orElse(null),
                    proposals.mayAnswer(scope, proposal),
                    proposal.proposedBy().equals(scope.name())))
        .toList();
  }

  private static @Nullable String unit(TargetDraft draft, Map<String, String> units) {
    String measure = draft.measure();
    return measure == null ? draft.unitOfMeasure() : units.get(measure);
  }
}
