package vn.thongmach.target.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanCurve;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetDraft.ComponentDraft;
import vn.thongmach.target.TargetDraft.CurveDraft;
import vn.thongmach.target.TargetDraft.TermsDraft;
import vn.thongmach.target.TargetDraft.ThresholdsDraft;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.TargetMeasure;
import vn.thongmach.target.TargetTerms;
import vn.thongmach.target.Thresholds;

/** Rules of how a promise is judged beyond its plan. */
@Component
class TermChecks {

  private static final int LONGEST_NAME = 300;
  private static final double WORST = -100;
  private static final double ROUNDING = 1e-6;
  private static final int MOST_MEASURES = 20;
  private static final int MOST_CLAUSES = 50;

  private final Resolutions resolutions;
  private final MeasureChecks measures;

  TermChecks(Resolutions resolutions, MeasureChecks measures) {
    this.resolutions = resolutions;
    this.measures = measures;
  }

  /**
   * @param before the terms so far, which a draft without terms leaves; null for a new target
   */
  TargetTerms terms(
      Scope scope, Problems problems, TargetDraft draft, @Nullable TargetTerms before) {
    TermsDraft terms = draft.terms();
    if (terms == null) {
      return before == null ? TargetTerms.PLAIN : before;
    }
    Double weightsTotal = terms.weightsTotal();
    if (weightsTotal != null && !(Double.isFinite(weightsTotal) && weightsTotal > 0)) {
      problems.add("terms.weightsTotal", TargetError.WEIGHT_NOT_POSITIVE, weightsTotal);
    }
    return new TargetTerms(
        curve(problems, terms.curve(), draft.direction()),
        thresholds(problems, terms.thresholds()),
        weightsTotal,
        clauses(scope, problems, terms.alsoServes(), draft.clause(), before),
        several(scope, problems, terms.measures()),
        before != null && before.closed());
  }

  private static @Nullable PlanCurve curve(
      Problems problems, @Nullable CurveDraft draft, @Nullable Direction direction) {
    if (draft == null) {
      return null;
    }
    String field = "terms.curve.months";
    PlanCurve.Kind kind = problems.required("terms.curve.kind", draft.kind());
    if (direction == Direction.WITHIN) {
      problems.add("terms.curve.kind", TargetError.CURVE_UNFIT);
    }
    List<Double> months = new ArrayList<>();
    if (draft.months() != null) {
      draft.months().forEach(month -> months.add(month == null ? Double.NaN : month));
    }
    if (kind == PlanCurve.Kind.LINEAR && !months.isEmpty()) {
      problems.add(field, TargetError.CURVE_MONTHS_UNUSED);
    }
    if (kind == PlanCurve.Kind.SEASONAL) {
      double sum = months.stream().mapToDouble(Double::doubleValue).sum();
      if (months.size() != PlanCurve.MONTHS) {
        problems.add(field, TargetError.CURVE_NOT_TWELVE, months.size());
      } else if (months.stream().anyMatch(month -> !(month >= 0)) || Math.abs(sum - 1) > ROUNDING) {
        problems.add(field, TargetError.CURVE_NOT_WHOLE, sum);
      }
    }
    return kind == null ? null : new PlanCurve(kind, months);
  }

  private static @Nullable Thresholds thresholds(
      Problems problems, @Nullable ThresholdsDraft draft) {
    if (draft == null) {
      return null;
    }
    double slow = DraftChecks.number(problems, "terms.thresholds.slow", draft.slow());
    double shortOf = DraftChecks.number(problems, "terms.thresholds.shortOf", draft.shortOf());
    double severe = DraftChecks.number(problems, "terms.thresholds.severe", draft.severe());
    boolean given = draft.slow() != null && draft.shortOf() != null && draft.severe() != null;
    if (given && !(slow <= 0 && slow > shortOf && shortOf > severe && severe >= WORST)) {
      problems.add("terms.thresholds", TargetError.THRESHOLDS_DISORDERED, slow, shortOf, severe);
    }
    return new Thresholds(slow, shortOf, severe);
  }

  /** What stood there before may lie outside the writer's scope and stays. */
  private List<UUID> clauses(
      Scope scope,
      Problems problems,
      @Nullable List<@Nullable UUID> drafts,
      @Nullable UUID own,
      @Nullable TargetTerms before) {
    List<UUID> wanted =
        drafts == null ? List.of() : drafts.stream().filter(Objects::nonNull).distinct().toList();
    if (wanted.size() > MOST_CLAUSES) {
      problems.add("terms.alsoServes", TargetError.TOO_MANY, wanted.size(), MOST_CLAUSES);
      return List.of();
    }
    Set<UUID> known = new HashSet<>(resolutions.places(scope, wanted).keySet());
    if (before != null) {
      known.addAll(before.alsoServes());
    }
    for (UUID clause : wanted) {
      if (!known.contains(clause)) {
        problems.add("terms.alsoServes", TargetError.CLAUSE_UNKNOWN, clause.toString());
      } else if (clause.equals(own)) {
        problems.add("terms.alsoServes", TargetError.CLAUSE_TWICE);
      }
    }
    return wanted;
  }

  private List<TargetMeasure> several(
      Scope scope, Problems problems, @Nullable List<@Nullable ComponentDraft> drafts) {
    List<TargetMeasure> several = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    if (drafts != null && drafts.size() > MOST_MEASURES) {
      problems.add("terms.measures", TargetError.TOO_MANY, drafts.size(), MOST_MEASURES);
      return several;
    }
    for (int i = 0; drafts != null && i < drafts.size(); i++) {
      ComponentDraft draft = drafts.get(i);
      String path = "terms.measures[" + i + "].";
      if (draft == null) {
        problems.required(path + "code", null);
        continue;
      }
      TargetMeasure one = one(scope, problems, path, draft);
      if (one != null && !codes.add(one.code())) {
        problems.add(path + "code", TargetError.MEASURE_CODE_TWICE, one.code());
      } else if (one != null) {
        several.add(one);
      }
    }
    return several;
  }

  private @Nullable TargetMeasure one(
      Scope scope, Problems problems, String path, ComponentDraft draft) {
    String code = problems.code(path + "code", draft.code());
    String name = problems.text(path + "name", draft.name(), LONGEST_NAME);
    MeasureDefinition measure =
        measures.measure(scope, problems, path + "measure", draft.measure());
    Subject subject = measures.subject(scope, problems, path + "subject", draft.subject(), measure);
    Direction direction = problems.required(path + "direction", draft.direction());
    double baseline = DraftChecks.number(problems, path + "baseline", draft.baseline());
    if (draft.baseline() != null) {
      DraftChecks.range(problems, path + "baseline", baseline, measure);
    }
    Double tolerance =
        DraftChecks.tolerance(problems, path + "tolerance", direction, draft.tolerance());
    List<PlanEntry> plan =
        DraftChecks.plan(problems, path, draft.plan(), direction, draft.baseline(), measure);
    double weight = DraftChecks.weight(problems, path + "weight", draft.weight());
    return measure == null || subject == null || direction == null
        ? null
        : new TargetMeasure(
            code, name, measure.code(), subject, direction, baseline, tolerance, plan, weight);
  }
}
