package vn.thongmach.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Yearly plans. Inspectors write those of the bodies they reach; leaders who reach the body read
 * what is issued; to everybody else they are not there.
 */
public interface SupervisionPlans {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  SupervisionPlan create(Scope scope, SupervisionPlanDraft draft);

  /**
   * Changes a plan; an issued one with a reason. What it said before is kept.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, else all problems
   */
  SupervisionPlan change(Scope scope, UUID plan, SupervisionPlanDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-draft}, else all problems
   */
  SupervisionPlan issue(Scope scope, UUID plan, SupervisionPlanDraft.PlanIssue issue);

  /** Latest year first. */
  PageOf<SupervisionPlan> list(Scope scope, @Nullable Integer year, PageRequest page);

  Optional<SupervisionPlan> find(Scope scope, UUID plan);

  /**
   * What a plan has said, latest first: everything for the inspectors of the body, since its issue
   * for its other readers; empty out of reach.
   */
  List<SupervisionPlan.Version> versions(Scope scope, UUID plan);

  /** Whether the reader may change and issue it. */
  boolean writes(Scope scope, SupervisionPlan plan);
}
