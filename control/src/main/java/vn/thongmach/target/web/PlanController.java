package vn.thongmach.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.target.PartsPromise;
import vn.thongmach.target.ProposalFilter;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.TargetProposals;
import vn.thongmach.target.Targets;

/** The plans of many targets side by side. */
@RestController
@Tag(name = "target")
class PlanController {

  private static final PageRequest ALL = new PageRequest(0, 1000);
  private static final Scope SYSTEM = Scope.system("plans");

  private final Targets targets;
  private final TargetProposals proposals;
  private final Measures measures;
  private final Naming naming;

  PlanController(Targets targets, TargetProposals proposals, Measures measures, Naming naming) {
    this.targets = targets;
    this.proposals = proposals;
    this.measures = measures;
    this.naming = naming;
  }

  @Operation(
      summary = "Targets with all their plans, by code",
      description = "What parts promise together is told for the year, whoever may see the parts.")
  @GetMapping("/api/target-plans")
  PageOf<PlanRow> plans(
      Scope scope,
      @RequestParam String year,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    Period period = Period.parse(year);
    PageOf<Target> found =
        targets.list(scope, new TargetFilter(unit, null, q), PageRequest.of(page, size));
    NameBook names =
        naming.of(
            found.items().stream().map(Target::ownerUnit),
            found.items().stream().map(Target::head));
    Map<String, List<Target>> parts =
        targets.all(SYSTEM).stream()
            .filter(target -> target.parent() != null)
            .collect(Collectors.groupingBy(target -> String.valueOf(target.parent())));
    Map<String, String> units =
        measures.catalogue(scope).stream()
            .collect(Collectors.toMap(MeasureDefinition::code, MeasureDefinition::unit));
    Set<String> proposed =
        proposals
            .list(scope, new ProposalFilter(TargetProposal.State.OPEN, null, null), ALL)
            .items()
            .stream()
            .map(TargetProposal::code)
            .collect(Collectors.toSet());
    Map<UUID, Boolean> maySet = new HashMap<>();
    return found.map(
        target ->
            new PlanRow(
                target,
                names.unit(target.ownerUnit()),
                names.person(target.head()),
                unit(target, units),
                PartsPromise.of(target, parts.getOrDefault(target.code(), List.of()), period),
                maySet.computeIfAbsent(target.ownerUnit(), owner -> targets.maySet(scope, owner)),
                proposed.contains(target.code())));
  }

  private static String unit(Target target, Map<String, String> units) {
    String measure = target.measure();
    return measure == null
        ? String.valueOf(target.unitOfMeasure())
        : units.getOrDefault(measure, "");
  }
}
