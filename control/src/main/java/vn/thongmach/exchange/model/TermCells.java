package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.target.PlanCurve;
import vn.thongmach.target.TargetDraft.CurveDraft;
import vn.thongmach.target.TargetDraft.TermsDraft;
import vn.thongmach.target.TargetDraft.ThresholdsDraft;
import vn.thongmach.target.TargetTerms;
import vn.thongmach.target.Thresholds;

/**
 * The cells that say how a target is judged beyond its plan: {@code Đều} or {@code Theo tháng: 5;
 * 5; 10; …} (percent of the way, twelve months) for its curve, {@code -2; -8; -15} for its limits,
 * a number for the sum of its parts' weights. Columns that are not in the table leave what is;
 * further clauses and several measures always stay.
 */
final class TermCells {

  static final String CURVE = "curve";
  static final String LIMITS = "thresholds";
  static final String TOTAL = "weightsTotal";

  private static final int LIMIT_COUNT = 3;
  private static final double PERCENT = 100;

  private final Headings headings;

  TermCells(Headings headings) {
    this.headings = headings;
  }

  List<Object> cells(TargetTerms terms, Locale language) {
    PlanCurve curve = terms.curve();
    Thresholds limits = terms.thresholds();
    Double total = terms.weightsTotal();
    return List.of(
        curve == null ? "" : written(curve, language),
        limits == null
            ? ""
            : Stream.of(limits.slow(), limits.shortOf(), limits.severe())
                .map(Numbers::written)
                .collect(Collectors.joining("; ")),
        total == null ? "" : total);
  }

  private String written(PlanCurve curve, Locale language) {
    String kind = headings.choice(curve.kind().name(), language);
    return curve.months().isEmpty()
        ? kind
        : kind
            + ": "
            + curve.months().stream()
                .map(share -> Numbers.written(Math.round(share * PERCENT * 1e6) / 1e6))
                .collect(Collectors.joining("; "));
  }

  /**
   * @param before the terms in force; null for a new target
   * @return null where the table says nothing of them
   */
  @Nullable TermsDraft terms(Row row, @Nullable TargetTerms before) {
    if (Stream.of(CURVE, LIMITS, TOTAL).noneMatch(row::given)) {
      return null;
    }
    TermsDraft kept = TermsDraft.of(before == null ? TargetTerms.PLAIN : before);
    return new TermsDraft(
        row.given(CURVE) ? curve(row) : kept.curve(),
        row.given(LIMITS) ? limits(row) : kept.thresholds(),
        row.given(TOTAL) ? row.number(TOTAL) : kept.weightsTotal(),
        kept.alsoServes(),
        kept.measures());
  }

  private @Nullable CurveDraft curve(Row row) {
    List<String> parts = row.parts(CURVE);
    if (parts.isEmpty()) {
      return null;
    }
    String first = parts.getFirst();
    int colon = first.indexOf(':');
    PlanCurve.Kind kind =
        headings
            .meant(
                Stream.of(PlanCurve.Kind.values()).map(Enum::name),
                colon < 0 ? first : first.substring(0, colon))
            .map(PlanCurve.Kind::valueOf)
            .orElse(null);
    if (kind == null) {
      row.refuse(CURVE, ExchangeError.CURVE_MALFORMED, first);
      return null;
    }
    if (colon < 0 && parts.size() == 1) {
      return new CurveDraft(kind, null);
    }
    List<String> shares = new ArrayList<>(parts);
    shares.set(0, first.substring(colon + 1).strip());
    List<@Nullable Double> months = new ArrayList<>();
    for (String share : shares) {
      Double percent = row.number(CURVE, share);
      months.add(percent == null ? null : percent / PERCENT);
    }
    return new CurveDraft(kind, months);
  }

  private static @Nullable ThresholdsDraft limits(Row row) {
    List<String> parts = row.parts(LIMITS);
    if (parts.isEmpty()) {
      return null;
    }
    if (parts.size() != LIMIT_COUNT) {
      row.refuse(LIMITS, ExchangeError.LIMITS_MALFORMED, String.join("; ", parts));
      return null;
    }
    return new ThresholdsDraft(
        row.number(LIMITS, parts.get(0)),
        row.number(LIMITS, parts.get(1)),
        row.number(LIMITS, parts.get(2)));
  }
}
