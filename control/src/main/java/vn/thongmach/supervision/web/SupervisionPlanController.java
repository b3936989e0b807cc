package vn.thongmach.supervision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.SupervisionPlan;
import vn.thongmach.supervision.SupervisionPlanDraft;
import vn.thongmach.supervision.SupervisionPlans;
import vn.thongmach.supervision.web.PlanItems.SupervisionPlanPage;
import vn.thongmach.supervision.web.PlanItems.SupervisionPlanView;

@RestController
@Tag(name = "supervision")
@RequestMapping("/api/supervision-plans")
class SupervisionPlanController {

  private final SupervisionPlans plans;
  private final PlanItems items;

  SupervisionPlanController(SupervisionPlans plans, PlanItems items) {
    this.plans = plans;
    this.items = items;
  }

  @Operation(
      summary = "Yearly plans of inspection and supervision, latest year first",
      description = "Inspectors of the body read drafts too, leaders what is issued.")
  @GetMapping
  PageOf<SupervisionPlanView> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<SupervisionPlan> found = plans.list(scope, year, PageRequest.of(page, size));
    return new PageOf<>(
        items.views(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Draft the plan of a body for a year")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SupervisionPlanView create(Scope scope, @RequestBody SupervisionPlanDraft draft) {
    return view(scope, plans.create(scope, draft));
  }

  @Operation(summary = "One plan with everything it has said")
  @GetMapping("/{id}")
  SupervisionPlanPage find(Scope scope, @PathVariable UUID id) {
    SupervisionPlan plan =
        plans.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    return items.page(scope, plan);
  }

  @Operation(
      summary = "Change a plan, an issued one with a reason",
      description = "Year and body stay. Items keep their id; one that a case carries out stays.")
  @PutMapping("/{id}")
  SupervisionPlanView change(
      Scope scope, @PathVariable UUID id, @RequestBody SupervisionPlanDraft draft) {
    return view(scope, plans.change(scope, id, draft));
  }

  @Operation(summary = "Issue a plan by a document")
  @PostMapping("/{id}/issue")
  SupervisionPlanView issue(
      Scope scope, @PathVariable UUID id, @RequestBody SupervisionPlanDraft.PlanIssue issue) {
    return view(scope, plans.issue(scope, id, issue));
  }

  private SupervisionPlanView view(Scope scope, SupervisionPlan plan) {
    return items.views(scope, List.of(plan)).getFirst();
  }
}
