package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.Initiative;
import vn.thongmach.emulation.Initiative.Change;
import vn.thongmach.emulation.Initiative.Effect;
import vn.thongmach.emulation.Initiative.Reading;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureDefinition.Better;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.SteadyFigure;
import vn.thongmach.measure.Subject;

/** Reads what initiatives changed. */
@Component
class Effects {

  private static final Scope SCOPE = Scope.system("emulation");

  private final Measures measures;
  private final Clock clock;

  Effects(Measures measures, Clock clock) {
    this.measures = measures;
    this.clock = clock;
  }

  Map<UUID, Change> of(List<Initiative> initiatives) {
    Map<String, MeasureDefinition> catalogue = new HashMap<>();
    measures.catalogue(SCOPE).forEach(each -> catalogue.put(each.code(), each));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<FigureAsked> asked = new ArrayList<>();
    for (Initiative each : initiatives) {
      Effect effect = each.effect();
      MeasureDefinition measure = effect == null ? null : catalogue.get(effect.measure());
      if (effect != null && measure != null) {
        asked.add(asked(each, measure, effect.before(), now));
        asked.add(asked(each, measure, effect.after(), now));
      }
    }
    Map<FigureAsked, SteadyFigure> found =
        measures.figures(
            SCOPE, asked.stream().filter(one -> one.period().start().isBefore(now)).toList());
    Map<UUID, Change> changes = new HashMap<>();
    for (Initiative each : initiatives) {
      Effect effect = each.effect();
      MeasureDefinition measure = effect == null ? null : catalogue.get(effect.measure());
      if (effect != null && measure != null) {
        changes.put(
            each.id(),
            change(
                measure,
                reading(found.get(asked(each, measure, effect.before(), now))),
                reading(found.get(asked(each, measure, effect.after(), now)))));
      }
    }
    return changes;
  }

  private static FigureAsked asked(
      Initiative initiative, MeasureDefinition measure, Period period, Instant now) {
    List<UUID> unit = List.of(initiative.unit());
    return new FigureAsked(
        measure.code(),
        measure.areas() ? Subject.ofSites(unit) : Subject.ofUnits(unit),
        period,
        now);
  }

  private static Reading reading(@Nullable SteadyFigure figure) {
    if (figure == null) {
      return new Reading(null, null, 0);
    }
    MeasureReading reading = figure.reading();
    Double value = reading.value();
    return new Reading(value, value == null ? null : reading.origin(), reading.completeness());
  }

  private static Change change(MeasureDefinition measure, Reading before, Reading after) {
    Double from = before.value();
    Double to = after.value();
    if (from == null || to == null) {
      return new Change(before, after, null, null);
    }
    double change = to - from;
    Boolean better =
        change == 0 ? null : Boolean.valueOf((change > 0) == (measure.better() == Better.HIGHER));
    return new Change(before, after, change, better);
  }
}
