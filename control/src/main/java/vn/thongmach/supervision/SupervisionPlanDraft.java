package vn.thongmach.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody writes it; see {@link SupervisionPlan}. Nothing in it is checked yet.
 *
 * @param reason why an issued plan is changed
 * @param version the version the writer saw; null when not checked
 */
public record SupervisionPlanDraft(
    @Nullable Integer year,
    @Nullable UUID body,
    @Nullable List<@Nullable PlanItemDraft> items,
    @Nullable String reason,
    @Nullable Integer version) {

  /**
   * @param id of an item that was there before; null for a new one
   */
  public record PlanItemDraft(
      @Nullable UUID id,
      @Nullable SupervisionKind kind,
      @Nullable UUID subject,
      @Nullable UUID directive,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable String note) {}

  /** By which document a plan is issued. */
  public record PlanIssue(
      @Nullable String symbol, @Nullable LocalDate issuedOn, @Nullable Integer version) {}
}
