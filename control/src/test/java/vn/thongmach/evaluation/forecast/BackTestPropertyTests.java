package vn.thongmach.evaluation.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureStep;

/** Methods, back-tests and margins over histories by chance. */
class BackTestPropertyTests {

  private static final LocalDate FIRST = LocalDate.parse("2024-11-29");
  private static final MeasureDefinition SUM = measure(MeasureDefinition.Kind.SUM, "kilometre");
  private static final MeasureDefinition LEVEL = measure(MeasureDefinition.Kind.LAST, "user");

  private static MeasureDefinition measure(MeasureDefinition.Kind kind, String unit) {
    return new MeasureDefinition(
        "m", unit, MeasureDefinition.Better.HIGHER, 0, 1e12, kind, FIRST, null, null, false);
  }

  private static History history(MeasureDefinition measure, List<Long> days) {
    List<MeasureStep> steps = new ArrayList<>();
    for (int day = 0; day < days.size(); day++) {
      steps.add(new MeasureStep(FIRST.plusDays(day), days.get(day) * 1_000_000, 0));
    }
    return History.of(measure, steps, FIRST.plusDays(days.size()));
  }

  @Property(tries = 50)
  void aSteadyMeasureIsForecastWithoutError(
      @ForAll @IntRange(min = 1, max = 900) int daily,
      @ForAll @IntRange(min = 30, max = 300) int gone,
      @ForAll @IntRange(min = 1, max = 60) int ahead) {
    History history = history(SUM, java.util.Collections.nCopies(700, (long) daily));
    BackTest test = BackTest.of(history, gone, ahead);
    for (Trial trial : test.trials()) {
      assertThat(trial.forecast().numerator())
          .isCloseTo(trial.actual().numerator(), offset(trial.actual().numerator() * 1e-9));
    }
    Amount end = test.now(gone, ahead, new Amount(daily * 1e6 * gone, 0)).end();
    assertThat(end.numerator())
        .isCloseTo(daily * 1e6 * (gone + ahead), offset(end.numerator() * 1e-9));
  }

  @Property(tries = 50)
  void aTrialNeverSeesWhatCameLater(
      @ForAll @Size(min = 500, max = 500) List<@IntRange(max = 40) Integer> days,
      @ForAll @IntRange(min = 1, max = 1000) int shock) {
    List<Long> calm = days.stream().map(Integer::longValue).toList();
    List<Long> shocked = new ArrayList<>(calm);
    shocked.set(499, (long) 40 + shock);
    List<Trial> before = BackTest.of(history(SUM, calm), 90, 30).trials();
    List<Trial> after = BackTest.of(history(SUM, shocked), 90, 30).trials();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).forecast()).isEqualTo(before.get(i).forecast());
      assertThat(after.get(i).method()).isEqualTo(before.get(i).method());
    }
    assertThat(after.getLast().actual()).isNotEqualTo(before.getLast().actual());
  }

  @Property(tries = 20)
  void aSeasonBeatsTheSamePace(@ForAll @IntRange(min = 5, max = 50) int high) {
    List<Long> days = new ArrayList<>();
    for (int day = 0; day < 1095; day++) {
      days.add(FIRST.plusDays(day).getMonthValue() >= 9 ? (long) high : 1L);
    }
    List<Trial> trials = BackTest.of(history(SUM, days), 300, 30).trials();
    double own = 0;
    double naive = 0;
    for (Trial trial : trials.subList(trials.size() / 2, trials.size())) {
      own += Math.abs(trial.forecast().numerator() - trial.actual().numerator());
      naive += Math.abs(trial.naive().numerator() - trial.actual().numerator());
    }
    assertThat(own).isLessThan(naive / 2);
  }

  @Property(tries = 50)
  void aLevelThatStandsStillStays(@ForAll @IntRange(min = 1, max = 100_000) int level) {
    History history = history(LEVEL, java.util.Collections.nCopies(600, (long) level));
    Amount now = new Amount(level * 1e6, 0);
    assertThat(BackTest.of(history, 200, 60).now(200, 60, now).end()).isEqualTo(now);
  }

  @Property(tries = 100)
  void theMarginHoldsForFourOfFive(
      @ForAll @IntRange(min = Margin.ENOUGH, max = 200) int count, @ForAll Random random) {
    double[] misses = random.doubles(count).toArray();
    double margin = Margin.of(misses).orElseThrow();
    long within = Arrays.stream(misses).filter(miss -> miss <= margin).count();
    assertThat(within).isGreaterThanOrEqualTo((long) Math.ceil(Margin.SHARE * count));
    assertThat(Margin.of(Arrays.copyOf(misses, Margin.ENOUGH - 1))).isEmpty();
  }
}
