package vn.thongmach.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.ReportedTest;

/**
 * Over generated trees and events: numerators and denominators of the parts sum to those of the
 * whole, periods sum to the year, the order of recording does not matter, and a correction equals
 * having reported right at once.
 */
class BusinessEventPropertyTests extends ReportedTest {

  private static final Period YEAR = Period.parse("2025");
  private static final int UNITS = 8;
  private static final int EVENTS = 30;

  private Measures measures;
  private int made;

  @BeforeAll
  void prepare() {
    measures = bean(Measures.class);
  }

  private record Fact(int unit, String day, String part, String whole) {}

  private MeasureReading figure(Period period, UUID... units) {
    return measures.figure(
        ALL, "study-participation", Subject.ofUnits(List.of(units)), period, period.end());
  }

  /** A tree in which unit 0 is the root and each other one hangs below an earlier one. */
  private List<UUID> tree(int[] parents) {
    List<UUID> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      units.add(unit("T" + made++, i == 0 ? null : units.get(parents[i])));
    }
    return units;
  }

  private void record(List<UUID> units, List<Fact> facts) {
    for (Fact fact : facts) {
      record(
          "study-participation",
          draft(units.get(fact.unit()), fact.day(), fact.part(), fact.whole(), null));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20, 300, 4000, 50_000})
  void conservesSumsWhateverTheOrderAndHoweverCorrected(long seed) {
    Random random = new Random(seed);
    int[] parents = new int[UNITS];
    for (int i = 1; i < UNITS; i++) {
      parents[i] = random.nextInt(i);
    }
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      int whole = 1 + random.nextInt(500);
      facts.add(
          new Fact(
              random.nextInt(UNITS),
              YEAR.first().plusDays(random.nextInt(365)).toString(),
              String.valueOf(random.nextInt(whole + 1)),
              String.valueOf(whole)));
    }
    List<UUID> units = tree(parents);
    record(units, facts);
    MeasureReading whole = figure(YEAR, units.getFirst());

    long numerators = 0;
    long denominators = 0;
    for (int i = 0; i < UNITS; i++) {
      MeasureReading part = figure(YEAR, units.get(i));
      for (int below = 0; below < UNITS; below++) {
        if (below > 0 && parents[below] == i) {
          MeasureReading child = figure(YEAR, units.get(below));
          part = minus(part, child);
        }
      }
      numerators += part.numerator();
      denominators += part.denominator();
    }
    assertThat(numerators).isEqualTo(whole.numerator());
    assertThat(denominators).isEqualTo(whole.denominator());

    long months = 0;
    for (int month = 1; month <= 12; month++) {
      months += figure(Period.parse("2025-%02d".formatted(month)), units.getFirst()).numerator();
    }
    assertThat(months).isEqualTo(whole.numerator());

    List<Fact> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, random);
    List<UUID> again = tree(parents);
    record(again, shuffled);
    assertSame(figure(YEAR, again.getFirst()), whole);

    List<UUID> corrected = tree(parents);
    for (Fact fact : facts) {
      BusinessEvent wrong =
          record(
                  "study-participation",
                  draft(corrected.get(random.nextInt(UNITS)), fact.day(), "0", fact.whole(), null))
              .getFirst();
      record(
          "study-participation",
          draft(corrected.get(fact.unit()), fact.day(), fact.part(), fact.whole(), wrong.id()));
    }
    assertSame(figure(YEAR, corrected.getFirst()), whole);
    for (int i = 0; i < UNITS; i++) {
      assertSame(figure(YEAR, corrected.get(i)), figure(YEAR, units.get(i)));
    }
  }

  private static void assertSame(MeasureReading one, MeasureReading other) {
    assertThat(one.numerator()).isEqualTo(other.numerator());
    assertThat(one.denominator()).isEqualTo(other.denominator());
    assertThat(one.value()).isEqualTo(other.value());
    assertThat(one.completeness()).isEqualTo(other.completeness());
  }

  private static MeasureReading minus(MeasureReading whole, MeasureReading part) {
    return new MeasureReading(
        whole.measure(),
        whole.subject(),
        whole.period(),
        whole.asOf(),
        whole.numerator() - part.numerator(),
        whole.denominator() - part.denominator(),
        null,
        whole.completeness(),
        whole.origin(),
        null,
        whole.inputs(),
        whole.rules(),
        whole.objectCount(),
        whole.objects(),
        whole.intervals());
  }
}
