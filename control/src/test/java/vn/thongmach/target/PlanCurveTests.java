package vn.thongmach.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.Period;

class PlanCurveTests {

  private static final Period YEAR = Period.parse("2026");
  private static final PlanCurve LINEAR = new PlanCurve(PlanCurve.Kind.LINEAR, List.of());

  /** Everything in the last quarter: half of it in December. */
  private static final PlanCurve LATE =
      new PlanCurve(
          PlanCurve.Kind.SEASONAL,
          List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.25, 0.25, 0.5));

  private static Instant day(String day) {
    return LocalDate.parse(day).atStartOfDay(Period.ZONE).toInstant();
  }

  @Test
  void nothingIsDueAtTheBeginningAndAllAtTheEnd() {
    for (PlanCurve curve : List.of(LINEAR, LATE)) {
      assertThat(curve.due(YEAR, YEAR.start())).isZero();
      assertThat(curve.due(YEAR, YEAR.end())).isEqualTo(1);
      assertThat(curve.due(YEAR, YEAR.end().plusSeconds(1))).isEqualTo(1);
    }
  }

  @Test
  void aLinearPlanIsDueByTheDaysGone() {
    assertThat(LINEAR.due(YEAR, day("2026-07-02"))).isEqualTo(182 / 365.0, within(1e-9));
  }

  @Test
  void aSeasonalPlanIsDueByItsMonths() {
    assertThat(LATE.due(YEAR, day("2026-10-01"))).isZero();
    assertThat(LATE.due(YEAR, day("2026-12-01"))).isEqualTo(0.5, within(1e-9));
    assertThat(LATE.due(YEAR, day("2026-12-16"))).isEqualTo(0.5 + 0.5 * 15 / 31, within(1e-9));
  }

  @Test
  void aQuarterTakesTheShapeOfItsMonths() {
    assertThat(LATE.due(Period.parse("2026-Q4"), day("2026-11-01"))).isEqualTo(0.25, within(1e-9));
    assertThat(LATE.due(Period.parse("2026-Q1"), day("2026-02-15"))).isEqualTo(0.5, within(1e-9));
  }
}
