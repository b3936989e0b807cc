package vn.thongmach.emulation.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationMovement.Criterion;
import vn.thongmach.emulation.EmulationMovement.Figure;
import vn.thongmach.emulation.EmulationMovementDraft.MovementCriterionDraft;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureDefinition.Better;
import vn.thongmach.measure.Measures;

/** Checks what a movement is judged by. */
@Component
class CriterionDrafts {

  static final double MOST_POINTS = 100;

  private static final int LONGEST_NAME = 300;
  private static final int MOST = 10;
  private static final double MOST_WEIGHT = 100;
  private static final double LEAST_WEIGHT = 0.01;

  private final Measures measures;

  CriterionDrafts(Measures measures) {
    this.measures = measures;
  }

  List<Criterion> checked(
      Scope scope,
      Problems problems,
      @Nullable List<@Nullable MovementCriterionDraft> wanted,
      @Nullable Contestants contestants,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    List<@Nullable MovementCriterionDraft> given = wanted == null ? List.of() : wanted;
    List<Criterion> criteria = new ArrayList<>();
    if (given.isEmpty() || given.size() > MOST) {
      problems.add("criteria", EmulationError.COUNT_OUTSIDE, given.size(), 1, MOST);
      return criteria;
    }
    Map<String, MeasureDefinition> catalogue =
        measures.catalogue(scope).stream()
            .collect(Collectors.toMap(MeasureDefinition::code, Function.identity()));
    for (int at = 0; at < given.size(); at++) {
      String field = "criteria[" + at + "]";
      MovementCriterionDraft each = given.get(at);
      if (each == null) {
        problems.required(field, null);
        continue;
      }
      String name = problems.text(field + ".name", each.name(), LONGEST_NAME);
      double weight = number(problems, field + ".weight", each.weight(), LEAST_WEIGHT, MOST_WEIGHT);
      Figure figure =
          each.measure() == null
              ? null
              : figure(
                  problems, field, each, catalogue.get(each.measure()), contestants, first, last);
      criteria.add(new Criterion(UUID.randomUUID(), name, weight, figure));
    }
    return criteria;
  }

  private static @Nullable Figure figure(
      Problems problems,
      String field,
      MovementCriterionDraft draft,
      @Nullable MeasureDefinition measure,
      @Nullable Contestants contestants,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    String code = Problems.given(draft.measure());
    Period period = period(problems, field + ".period", draft.period(), first, last);
    if (measure == null) {
      problems.add(field + ".measure", EmulationError.MEASURE_UNKNOWN, code);
      return null;
    }
    if (!measure.reported() && (contestants == Contestants.PERSON || !measure.areas())) {
      problems.add(field + ".measure", EmulationError.MEASURE_UNFIT, code);
    }
    double baseline =
        number(
            problems, field + ".baseline", draft.baseline(), measure.lowest(), measure.highest());
    double goal =
        number(problems, field + ".goal", draft.goal(), measure.lowest(), measure.highest());
    boolean better = measure.better() == Better.HIGHER ? goal > baseline : goal < baseline;
    if (draft.baseline() != null && draft.goal() != null && !better) {
      problems.add(field + ".goal", EmulationError.GOAL_WAY, code);
    }
    return period == null ? null : new Figure(code, period, baseline, goal);
  }

  /** A period, within first and last day where these are given; required. */
  static @Nullable Period period(
      Problems problems,
      String field,
      @Nullable String wanted,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {
    if (problems.required(field, wanted) == null || wanted == null) {
      return null;
    }
    Period period;
    try {
      period = Period.parse(wanted);
    } catch (CodedException e) {
      problems.add(field, KernelError.PERIOD_MALFORMED, wanted);
      return null;
    }
    LocalDate end = LocalDate.ofInstant(period.end(), Period.ZONE);
    if (first != null
        && last != null
        && (period.first().isBefore(first) || end.isAfter(last.plusDays(1)))) {
      problems.add(
          field,
          EmulationError.PERIOD_OUTSIDE,
          wanted,
          MovementDrafts.DAY.format(first),
          MovementDrafts.DAY.format(last));
    }
    return period;
  }

  /** A number within bounds; required. The lower bound where it is refused. */
  static double number(
      Problems problems, String field, @Nullable Double value, double lowest, double highest) {
    Double given = problems.required(field, value);
    if (given == null) {
      return lowest;
    }
    if (!Double.isFinite(given) || given < lowest || given > highest) {
      problems.add(field, EmulationError.NUMBER_OUTSIDE, given, lowest, highest);
      return lowest;
    }
    return given;
  }
}
