package vn.thongmach.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class MomentTests {

  /** Already the 23rd in Hà Nội. */
  private static final Instant NOW = Instant.parse("2026-11-22T17:30:00Z");

  @Test
  void countsUpToTheEndOfTheDayInVietNam() {
    Moment moment = Moment.parse(null, "2026-09-30", NOW);
    assertThat(moment.instant(NOW)).isEqualTo("2026-09-30T16:59:59Z");
    assertThat(moment.day(NOW)).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(moment.past()).isTrue();
  }

  @Test
  void meansTheYearOfTheMomentWhereNoPeriodIsNamed() {
    assertThat(Moment.parse(" ", "2024-12-31", NOW).period(NOW)).isEqualTo(Period.parse("2024"));
    assertThat(Moment.parse("2025-Q1", "2024-12-31", NOW).period(NOW))
        .isEqualTo(Period.parse("2025-Q1"));
    assertThat(Moment.NOW.period(Instant.parse("2026-12-31T17:00:00Z")))
        .isEqualTo(Period.parse("2027"));
  }

  @Test
  void takesTodayForNow() {
    assertThat(Moment.parse(null, "2026-11-23", NOW)).isEqualTo(Moment.NOW);
    assertThat(Moment.parse(null, "", NOW)).isEqualTo(Moment.NOW);
  }

  @Test
  void refusesADayAheadAndWhatIsNoDay() {
    refused("2026-11-24", "kernel.as-of-later");
    refused("30/09/2026", "kernel.value-malformed");
  }

  private static void refused(String asOf, String code) {
    assertThatThrownBy(() -> Moment.parse(null, asOf, NOW))
        .asInstanceOf(InstanceOfAssertFactories.type(CodedException.class))
        .satisfies(
            refusal ->
                assertThat(refusal.problems())
                    .extracting(problem -> problem.code().code())
                    .containsExactly(code));
  }
}
