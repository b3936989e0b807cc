package vn.thongmach.evaluation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.TargetCauses.Kind;
import vn.thongmach.evaluation.TargetCauses.Rule;
import vn.thongmach.evaluation.model.Shares.Share;
import vn.thongmach.evaluation.model.SharingOut.Shared;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.target.Target;

/** Shares the gap of a target that is brought together from parts out over them. */
final class SharingParts {

  private static final double PERCENT = 100;

  private SharingParts() {}

  static Shared share(Evaluation evaluation, Gap gap) {
    Target target = evaluation.target();
    if (gap.scores()) {
      return new Shared(Rule.PARTS, means(scored(evaluation), PERCENT, 1, Evaluation::score));
    }
    List<Evaluation> counted =
        target.countsScores()
            ? scored(evaluation)
            : evaluation.parts().stream().filter(part -> part.figure().value() != null).toList();
    return switch (Objects.requireNonNull(target.aggregation())) {
      case WEIGHTED_MEAN ->
          new Shared(
              Rule.PARTS,
              means(
                  counted,
                  gap.bound(),
                  gap.sign(),
                  target.countsScores() ? Evaluation::score : part -> part.figure().value()));
      case RATIO_OF_SUMS -> new Shared(Rule.AGAINST_PLAN, ratios(target, counted, gap));
      case SUM -> new Shared(Rule.PARTS, sums(evaluation, gap));
      case MIN -> new Shared(Rule.EXTREME_PART, extreme(counted, gap, 1));
      case MAX -> new Shared(Rule.EXTREME_PART, extreme(counted, gap, -1));
    };
  }

  private static List<Evaluation> scored(Evaluation evaluation) {
    return evaluation.parts().stream().filter(part -> part.score() != null).toList();
  }

  private static Blame blame(Evaluation part) {
    Target target = part.target();
    return Blame.simple(
        Kind.PART, opens(target.code()), target.code() + " " + target.name(), target.head());
  }

  /** One of several measures opens by the target that measures it. */
  private static String opens(String code) {
    int end = code.indexOf(Target.COMPONENT);
    return end < 0 ? code : code.substring(0, end);
  }

  private interface Reading {
    @Nullable Double of(Evaluation part);
  }

  private static List<Share<Blame>> means(
      List<Evaluation> parts, double bound, int sign, Reading reading) {
    double weights = parts.stream().mapToDouble(part -> part.target().weight()).sum();
    return parts.stream()
        .map(
            part ->
                new Share<>(
                    blame(part),
                    sign
                        * part.target().weight()
                        * (bound - Objects.requireNonNullElse(reading.of(part), 0.0))
                        / weights))
        .toList();
  }

  private static List<Share<Blame>> ratios(Target target, List<Evaluation> parts, Gap gap) {
    double factor = MeasureDefinition.PERCENT.equals(target.unitOfMeasure()) ? PERCENT : 1;
    double whole = parts.stream().mapToDouble(part -> part.figure().denominator()).sum();
    return parts.stream()
        .map(
            part ->
                new Share<>(
                    blame(part),
                    gap.sign()
                        * (gap.bound() * part.figure().denominator()
                            - factor * part.figure().numerator())
                        / whole))
        .toList();
  }

  /** Each part against its own plan; what the whole's plan has more than theirs is nobody's. */
  private static List<Share<Blame>> sums(Evaluation evaluation, Gap gap) {
    List<Share<Blame>> shares = new ArrayList<>();
    double planned = 0;
    for (Evaluation part : evaluation.parts()) {
      double plan = Objects.requireNonNullElse(part.judging(), 0.0);
      double value = Objects.requireNonNullElse(part.figure().value(), 0.0);
      shares.add(new Share<>(blame(part), gap.sign() * (plan - value)));
      planned += plan;
    }
    if (planned != gap.bound()) {
      shares.add(
          new Share<>(
              Blame.simple(Kind.UNASSIGNED, null, evaluation.target().code(), null),
              gap.sign() * (gap.bound() - planned)));
    }
    return shares;
  }

  private static List<Share<Blame>> extreme(List<Evaluation> parts, Gap gap, int sign) {
    ToDoubleFunction<Evaluation> value =
        part -> sign * Objects.requireNonNullElse(part.figure().value(), 0.0);
    return parts.stream()
        .min(Comparator.comparingDouble(value))
        .map(part -> List.of(new Share<>(blame(part), gap.amount())))
        .orElse(List.of());
  }
}
