package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionPlan;
import vn.thongmach.supervision.SupervisionPlan.State;
import vn.thongmach.supervision.SupervisionPlanDraft;
import vn.thongmach.supervision.SupervisionPlans;

/** The rules of plans. The audit trail tells that something was done and not what a plan says. */
@Service
class IssuedPlans implements SupervisionPlans {

  private static final String SUBJECT = "supervision-plan";
  private static final int LONGEST_SYMBOL = 100;

  private final PlanRows rows;
  private final PlanDrafts drafts;
  private final AuditTrail audit;
  private final Days days;

  IssuedPlans(PlanRows rows, PlanDrafts drafts, AuditTrail audit, Days days) {
    this.rows = rows;
    this.drafts = drafts;
    this.audit = audit;
    this.days = days;
  }

  @Override
  @Transactional
  public SupervisionPlan create(Scope scope, SupervisionPlanDraft draft) {
    SupervisionPlan plan = drafts.checked(scope, new Problems(), draft, null);
    if (!rows.insert(scope, plan, days.now())) {
      throw new CodedException(SupervisionError.PLAN_EXISTS, plan.year());
    }
    record(scope, "SupervisionPlanDrafted", plan);
    return plan;
  }

  @Override
  @Transactional
  public SupervisionPlan change(Scope scope, UUID id, SupervisionPlanDraft draft) {
    SupervisionPlan old = written(scope, id, draft.version());
    Problems problems = new Problems();
    String reason = old.state() == State.ISSUED ? problems.reason(draft.reason()) : null;
    SupervisionPlan plan = drafts.checked(scope, problems, draft, old);
    rows.append(scope, plan, days.now(), reason);
    record(scope, "SupervisionPlanChanged", plan);
    return plan;
  }

  @Override
  @Transactional
  public SupervisionPlan issue(Scope scope, UUID id, SupervisionPlanDraft.PlanIssue issue) {
    SupervisionPlan old = written(scope, id, issue.version());
    if (old.state() != State.DRAFT) {
      throw new CodedException(SupervisionError.NOT_DRAFT, Problems.given(old.symbol()));
    }
    Problems problems = new Problems();
    String symbol = problems.text("symbol", issue.symbol(), LONGEST_SYMBOL);
    LocalDate issuedOn = days.past(problems, "issuedOn", issue.issuedOn());
    problems.throwIfAny();
    SupervisionPlan plan =
        new SupervisionPlan(
            old.id(),
            old.year(),
            old.body(),
            State.ISSUED,
            symbol,
            issuedOn,
            old.items(),
            old.version() + 1);
    rows.append(scope, plan, days.now(), null);
    record(scope, "SupervisionPlanIssued", plan);
    return plan;
  }

  private SupervisionPlan written(Scope scope, UUID id, @Nullable Integer seen) {
    SupervisionPlan plan =
        rows.locked(scope, id)
            .filter(found -> writes(scope, found))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(seen, plan.version(), Integer.toString(plan.year()));
    return plan;
  }

  private void record(Scope scope, String action, SupervisionPlan plan) {
    audit.record(
        scope,
        action,
        SUBJECT,
        plan.id().toString(),
        new Noted(plan.year(), plan.state(), plan.items().size(), plan.version()));
  }

  @Override
  public PageOf<SupervisionPlan> list(Scope scope, @Nullable Integer year, PageRequest page) {
    return rows.page(scope, year, page);
  }

  @Override
  public Optional<SupervisionPlan> find(Scope scope, UUID plan) {
    return rows.find(scope, plan);
  }

  @Override
  public List<SupervisionPlan.Version> versions(Scope scope, UUID plan) {
    return rows.versions(scope, plan);
  }

  @Override
  public boolean writes(Scope scope, SupervisionPlan plan) {
    return SupervisionRoles.inspects(scope) && scope.reaches(plan.body());
  }

  /** What the audit trail holds of a plan. */
  record Noted(int year, State state, int items, int version) {}
}
