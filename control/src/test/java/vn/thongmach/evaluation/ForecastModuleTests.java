package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.MeasureStep;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;

/** Forecasts over reported measures on a real database; today is 22 November 2026. */
class ForecastModuleTests extends ReportedTest {

  private static final Period YEAR = Period.parse("2026");
  private static final String KILOMETRES = "kilometres-connected";

  private UUID owner;
  private UUID head;
  private UUID clause;
  private UUID unit;

  @Override
  protected String profile() {
    return "default";
  }

  @BeforeAll
  void prepare() {
    owner = unit("OWNER", null);
    unit = unit("BUILDING", owner);
    head = person();
    clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
    List<BusinessEventDraft> facts = new ArrayList<>();
    for (LocalDate day = LocalDate.parse("2024-11-01");
        day.isBefore(LocalDate.parse("2026-11-22"));
        day = day.plusDays(1)) {
      facts.add(draft(unit, day.toString(), "2"));
    }
    for (int from = 0; from < facts.size(); from += 500) {
      record(
          KILOMETRES,
          facts
              .subList(from, Math.min(facts.size(), from + 500))
              .toArray(new BusinessEventDraft[0]));
    }
    make("KM-1", KILOMETRES, unit, 700);
    make("KM-2", KILOMETRES, unit, 1000);
    make("KN-1", "members-admitted", unit, 10);
    bean(Targets.class)
        .make(ALL, parts("KM-0", owner, head, clause, Aggregation.WEIGHTED_MEAN, null, List.of()));
    for (String part : List.of("KM-1", "KM-2")) {
      double plan = "KM-1".equals(part) ? 700 : 1000;
      bean(Targets.class)
          .change(
              ALL,
              part,
              below(
                  reported(part, KILOMETRES, owner, head, clause, List.of(unit), "2026", plan),
                  "KM-0",
                  1));
    }
  }

  private void make(String code, String measure, UUID unit, double plan) {
    bean(Targets.class)
        .make(ALL, reported(code, measure, owner, head, clause, List.of(unit), "2026", plan));
  }

  private Forecast forecast(String code) {
    return bean(Forecasts.class).find(ALL, code, Moment.of(YEAR));
  }

  @Test
  void carriesASteadyMeasureOnToTheEndOfTheYear() {
    Forecast forecast = forecast("KM-1");
    assertThat(forecast.lack()).isNull();
    assertThat(forecast.value()).isCloseTo(730, offset(3.0));
    assertThat(forecast.plan()).isEqualTo(700.0);
    assertThat(forecast.score()).isEqualTo(100.0);
    assertThat(forecast.outlook()).isEqualTo(Forecast.Outlook.REACH);
    assertThat(forecast.missed()).isFalse();
    assertThat(forecast.low()).isLessThanOrEqualTo(forecast.value());
    assertThat(forecast.high()).isGreaterThanOrEqualTo(forecast.value());
    assertThat(forecast.historyFrom()).isEqualTo(LocalDate.parse("2024-11-01"));
    assertThat(forecast.backTest().trials()).isGreaterThan(20);
    assertThat(forecast.backTest().error()).isLessThan(1);
    assertThat(forecast.path().getFirst().value()).isEqualTo(2.0);
    assertThat(forecast.path().getLast().value()).isNull();
  }

  @Test
  void learnsOfWhatIsToldLateWithinAMinute() {
    UUID late = unit("LATE", owner);
    make("KM-9", KILOMETRES, late, 700);
    assertThat(forecast("KM-9").value()).isNull();
    List<BusinessEventDraft> facts = new ArrayList<>();
    for (LocalDate day = LocalDate.parse("2025-06-01");
        day.isBefore(LocalDate.parse("2026-11-22"));
        day = day.plusDays(1)) {
      facts.add(draft(late, day.toString(), "1"));
    }
    record(KILOMETRES, facts.subList(0, 300).toArray(new BusinessEventDraft[0]));
    record(KILOMETRES, facts.subList(300, facts.size()).toArray(new BusinessEventDraft[0]));
    clock.pass(Duration.ofMinutes(2));
    Forecast forecast = forecast("KM-9");
    assertThat(forecast.historyFrom()).isEqualTo(LocalDate.parse("2025-06-01"));
    assertThat(forecast.value()).isCloseTo(365, offset(3.0));
  }

  @Test
  void isNeverBetterThanSimulated() {
    assertThat(forecast("KM-1").origin()).isEqualTo(Origin.SIMULATED);
    assertThat(forecast("KN-1").origin()).isEqualTo(Origin.SIMULATED);
    assertThat(bean(Forecasts.class).standing(ALL, Moment.of(YEAR)))
        .allMatch(each -> each.origin() == Origin.SIMULATED);
  }

  @Test
  void seesAMissComing() {
    Forecast forecast = forecast("KM-2");
    assertThat(forecast.score()).isCloseTo(73, offset(0.5));
    assertThat(forecast.outlook()).isEqualTo(Forecast.Outlook.MISS);
    assertThat(forecast.missed()).isTrue();
    assertThat(forecast.backTest().errorPoints()).isLessThan(0.1);
  }

  @Test
  void bringsPartsTogetherAsTheirFiguresAre() {
    Forecast whole = forecast("KM-0");
    assertThat(whole.score())
        .isCloseTo((forecast("KM-1").score() + forecast("KM-2").score()) / 2, offset(1e-6));
    assertThat(whole.backTest().trials()).isEqualTo(forecast("KM-1").backTest().trials());
    assertThat(whole.method()).isNull();
  }

  @Test
  void inventsNothingWithoutHistory() {
    Forecast forecast = forecast("KN-1");
    assertThat(forecast.lack()).isEqualTo(Forecast.Lack.NO_VALUE);
    assertThat(forecast.value()).isNull();
    record("members-admitted", draft(unit, "2026-11-20", "3"));
    assertThat(forecast("KN-1").lack()).isEqualTo(Forecast.Lack.SHORT_HISTORY);
    assertThat(forecast("KN-1").value()).isNull();
  }

  @Test
  void saysWhyAPeriodHasNoForecast() {
    assertThat(bean(Forecasts.class).find(ALL, "KM-1", Moment.of(Period.parse("2025"))).lack())
        .isEqualTo(Forecast.Lack.ENDED);
    assertThat(bean(Forecasts.class).find(ALL, "KM-1", Moment.of(Period.parse("2027"))).lack())
        .isEqualTo(Forecast.Lack.NOT_BEGUN);
  }

  @Test
  void forecastsAsOfAnEarlierDay() {
    Forecast forecast =
        bean(Forecasts.class)
            .find(ALL, "KM-1", Moment.parse("2026-Q3", "2026-08-15", clock.instant()));
    assertThat(forecast.value()).isCloseTo(184, offset(2.0));
    assertThat(forecast.asOf()).isBefore(clock.instant());
  }

  @Test
  void listsWhatAReaderReaches() {
    assertThat(bean(Forecasts.class).standing(ALL, Moment.of(YEAR)))
        .extracting(Forecast::target)
        .contains("KM-0", "KM-1", "KM-2");
    assertThat(bean(Forecasts.class).standing(within(unit), Moment.of(YEAR))).isEmpty();
    assertThat(codes(() -> bean(Forecasts.class).find(within(unit), "KM-1", Moment.of(YEAR))))
        .containsExactly(KernelError.NOT_FOUND.code());
  }

  @Test
  void stepsAndPartsAddUpToTheFigure() {
    Measures measures = bean(Measures.class);
    Subject subject = Subject.ofUnits(List.of(owner));
    long figure = measures.figure(ALL, KILOMETRES, subject, YEAR, clock.instant()).numerator();
    assertThat(
            measures
                .steps(
                    ALL,
                    KILOMETRES,
                    subject,
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2026-11-22"))
                .stream()
                .mapToLong(MeasureStep::numerator)
                .sum())
        .isEqualTo(figure);
    assertThat(
            measures.parts(ALL, KILOMETRES, subject, YEAR, clock.instant()).stream()
                .mapToLong(MeasurePart::numerator)
                .sum())
        .isEqualTo(figure);
  }
}
