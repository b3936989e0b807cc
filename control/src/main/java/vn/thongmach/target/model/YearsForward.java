package vn.thongmach.target.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetChange;
import vn.thongmach.target.TargetDraft.PlanDraft;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.YearCopy;

/** Copies the plans of one year to another as changes that nobody has made yet. */
@Component
class YearsForward {

  private static final double PERCENT = 100;
  private static final double DECIMALS = 1e4;

  private final TargetRows rows;
  private final Measures measures;

  YearsForward(TargetRows rows, Measures measures) {
    this.rows = rows;
    this.measures = measures;
  }

  List<TargetChange> copy(Scope scope, YearCopy copy) {
    if (copy.from().equals(copy.to())) {
      throw new CodedException(TargetError.YEARS_EQUAL, copy.from().getValue());
    }
    List<TargetChange> changes = new ArrayList<>();
    for (Target target : rows.all(scope)) {
      if (copy.unit() == null || copy.unit().equals(target.ownerUnit())) {
        List<@Nullable PlanDraft> plan = plan(scope, target, copy);
        if (!plan.isEmpty()) {
          changes.add(
              new TargetChange(
                  target.code(), target.version(), null, null, null, null, null, null, plan));
        }
      }
    }
    return changes;
  }

  /** Entries of the year for which the other year has none of its own yet. */
  private List<@Nullable PlanDraft> plan(Scope scope, Target target, YearCopy copy) {
    String measure = target.measure();
    MeasureDefinition definition = measure == null ? null : measures.definition(scope, measure);
    List<@Nullable PlanDraft> plan = new ArrayList<>();
    for (PlanEntry entry : target.plan()) {
      if (entry.period().first().getYear() != copy.from().getValue()) {
        continue;
      }
      Period period =
          new Period(entry.period().kind(), entry.period().first().withYear(copy.to().getValue()));
      if (target.plan().stream().noneMatch(known -> known.period().equals(period))) {
        plan.add(
            new PlanDraft(
                period.toString(),
                grown(entry.value(), copy.growth(), definition),
                copy.fromPlan() ? Double.valueOf(entry.value()) : entry.baseline()));
      }
    }
    return plan;
  }

  private static double grown(double value, double growth, @Nullable MeasureDefinition definition) {
    double grown = Math.round(value * (1 + growth / PERCENT) * DECIMALS) / DECIMALS;
    return definition == null
        ? grown
        : Math.max(definition.lowest(), Math.min(definition.highest(), grown));
  }
}
