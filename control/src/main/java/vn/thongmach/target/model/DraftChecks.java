package vn.thongmach.target.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetError;

/** Rules of a draft that need nothing but the draft and the measure's range. */
final class DraftChecks {

  private DraftChecks() {}

  static double number(Problems problems, String field, @Nullable Double value) {
    Double given = problems.required(field, value);
    if (given == null) {
      return 0;
    }
    if (!Double.isFinite(given)) {
      problems.add(field, TargetError.NUMBER_MALFORMED, field);
      return 0;
    }
    return given;
  }

  static void range(
      Problems problems, String field, double value, @Nullable MeasureDefinition measure) {
    if (measure != null && (value < measure.lowest() || value > measure.highest())) {
      problems.add(
          field,
          TargetError.OUT_OF_RANGE,
          value,
          measure.code(),
          measure.lowest(),
          measure.highest());
    }
  }

  static double weight(Problems problems, String field, @Nullable Double value) {
    double weight = number(problems, field, value);
    if (value != null && Double.isFinite(value) && weight <= 0) {
      problems.add(field, TargetError.WEIGHT_NOT_POSITIVE, weight);
    }
    return weight;
  }

  static @Nullable Double tolerance(
      Problems problems, String field, @Nullable Direction direction, @Nullable Double value) {
    if (direction == Direction.WITHIN && value == null) {
      problems.add(field, TargetError.TOLERANCE_MISSING);
    } else if (value != null && direction != null && direction != Direction.WITHIN) {
      problems.add(field, TargetError.TOLERANCE_UNUSED, direction.name());
    } else if (value != null && !(Double.isFinite(value) && value > 0)) {
      problems.add(field, TargetError.TOLERANCE_NOT_POSITIVE, value);
    }
    return value;
  }

  static @Nullable Subject subject(
      Problems problems, String field, TargetDraft.@Nullable SubjectDraft draft) {
    if (draft == null) {
      problems.add(field, KernelError.VALUE_MISSING, field);
      return null;
    }
    try {
      return new Subject(
          draft.objects(),
          draft.type(),
          draft.source(),
          draft.units(),
          draft.programmes(),
          draft.people(),
          draft.sitesOf(),
          draft.provinces());
    } catch (CodedException malformed) {
      problems.add(field, TargetError.SUBJECT_MALFORMED);
      return null;
    }
  }

  /**
   * @param within path of what the plan belongs to, empty or ending with a dot
   * @param baseline from which the way is counted where an entry has none of its own
   */
  static List<PlanEntry> plan(
      Problems problems,
      String within,
      @Nullable List<TargetDraft.@Nullable PlanDraft> drafts,
      @Nullable Direction direction,
      @Nullable Double baseline,
      @Nullable MeasureDefinition measure) {
    List<PlanEntry> plan = new ArrayList<>();
    Set<Period> periods = new HashSet<>();
    if (drafts == null || drafts.isEmpty()) {
      problems.add(within + "plan", TargetError.PLAN_EMPTY);
      return plan;
    }
    for (int i = 0; i < drafts.size(); i++) {
      TargetDraft.PlanDraft entry = drafts.get(i);
      String path = within + "plan[" + i + "].";
      Period period = period(problems, path + "period", entry == null ? null : entry.period());
      Double own = entry == null ? null : entry.baseline();
      if (own != null && Double.isFinite(number(problems, path + "baseline", own))) {
        range(problems, path + "baseline", own, measure);
      }
      Double given = entry == null ? null : entry.value();
      double value = number(problems, path + "value", given);
      if (given != null && Double.isFinite(given)) {
        range(problems, path + "value", value, measure);
        direction(problems, path + "value", direction, own == null ? baseline : own, value);
      }
      if (period != null && !periods.add(period)) {
        problems.add(path + "period", TargetError.PLAN_REPEATED, period.toString());
      } else if (period != null) {
        plan.add(new PlanEntry(period, value, own));
      }
    }
    plan.sort(
        Comparator.comparing((PlanEntry entry) -> entry.period().first())
            .thenComparing(entry -> entry.period().kind(), Comparator.reverseOrder()));
    return plan;
  }

  private static void direction(
      Problems problems,
      String field,
      @Nullable Direction direction,
      @Nullable Double baseline,
      double value) {
    if (baseline == null || direction == null) {
      return;
    }
    if (value == baseline) {
      problems.add(field, TargetError.PLAN_IS_BASELINE, value);
    } else if ((direction == Direction.HIGHER && value < baseline)
        || (direction == Direction.LOWER && value > baseline)) {
      problems.add(field, TargetError.PLAN_AGAINST_DIRECTION, value, baseline, direction.name());
    }
  }

  private static @Nullable Period period(Problems problems, String field, @Nullable String text) {
    if (text == null) {
      problems.add(field, KernelError.VALUE_MISSING, field);
      return null;
    }
    try {
      return Period.parse(text);
    } catch (CodedException malformed) {
      problems.add(field, KernelError.PERIOD_MALFORMED, text);
      return null;
    }
  }
}
