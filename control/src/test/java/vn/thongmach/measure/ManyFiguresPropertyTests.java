package vn.thongmach.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.testing.ReportedTest;

/** Figures read together are those read one by one, and stand as long as they say. */
class ManyFiguresPropertyTests extends ReportedTest {

  private static final int UNITS = 6;
  private static final int EVENTS = 60;
  private static final int ASKED = 120;
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final int DAYS = 320;
  private static final List<String> MEASURES =
      List.of("study-participation", "members-admitted", "digital-service-users");
  private static final List<String> PERIODS =
      List.of("2026", "2026-Q1", "2026-Q3", "2026-04", "2026-10", "2025");

  private int made;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {2, 30, 400, 5000})
  void areThoseReadOneByOneAndStandAsLongAsTheySay(long seed) {
    Random random = new Random(seed);
    List<UUID> units = world(random);
    Measures measures = bean(Measures.class);
    List<FigureAsked> asked = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      asked.add(asked(units, random));
    }
    Map<FigureAsked, SteadyFigure> together = measures.figures(ALL, asked);
    assertThat(together).hasSameSizeAs(asked.stream().distinct().toList());
    for (FigureAsked one : asked) {
      SteadyFigure figure = together.get(one);
      assertThat(figure.reading()).isEqualTo(alone(measures, one, one.asOf()));
      Instant end = one.period().end();
      Instant until = figure.until().isBefore(end) ? figure.until() : end;
      if (until.isAfter(one.asOf())) {
        Duration stands = Duration.between(one.asOf(), until);
        for (Instant later :
            List.of(until.minusNanos(1000), one.asOf().plus(stands.dividedBy(2)))) {
          assertThat(figure.holds(later)).isTrue();
          assertThat(figure.at(later)).isEqualTo(alone(measures, one, later));
        }
      }
    }
  }

  private static MeasureReading alone(Measures measures, FigureAsked one, Instant asOf) {
    return measures.figure(ALL, one.measure(), one.subject(), one.period(), asOf);
  }

  private static FigureAsked asked(List<UUID> units, Random random) {
    List<UUID> named = new ArrayList<>(List.of(units.get(random.nextInt(UNITS))));
    if (random.nextBoolean()) {
      named.add(units.get(random.nextInt(UNITS)));
    }
    return new FigureAsked(
        MEASURES.get(random.nextInt(MEASURES.size())),
        Subject.ofUnits(named),
        Period.parse(PERIODS.get(random.nextInt(PERIODS.size()))),
        FIRST
            .plusDays(random.nextInt(DAYS))
            .atStartOfDay(Period.ZONE)
            .toInstant()
            .plusSeconds(random.nextInt(86_400)));
  }

  /** Units of which one was moved, with facts and corrections over most of the year. */
  private List<UUID> world(Random random) {
    clock.set(Instant.parse("2025-12-01T03:00:00Z"));
    List<UUID> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      units.add(unit("F" + made++, i == 0 ? null : units.get(random.nextInt(i))));
    }
    UUID moved = units.getLast();
    bean(Units.class)
        .change(
            ALL,
            moved,
            new UnitDraft(
                "F" + (made - 1),
                "Đơn vị dời",
                null,
                units.getFirst(),
                LocalDate.parse("2026-04-10"),
                null,
                null));
    clock.set(Instant.parse("2026-12-01T03:00:00Z"));
    for (int i = 0; i < EVENTS; i++) {
      String measure = MEASURES.get(random.nextInt(MEASURES.size()));
      String whole = measure.equals("study-participation") ? "50" : null;
      UUID unit = units.get(random.nextInt(UNITS));
      String day = FIRST.plusDays(random.nextInt(DAYS)).toString();
      BusinessEvent event =
          record(measure, draft(unit, day, String.valueOf(random.nextInt(50)), whole, null))
              .getFirst();
      if (random.nextInt(5) == 0) {
        record(measure, draft(unit, day, String.valueOf(random.nextInt(50)), whole, event.id()));
      }
    }
    return units;
  }
}
