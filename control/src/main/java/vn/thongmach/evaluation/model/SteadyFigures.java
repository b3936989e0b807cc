package vn.thongmach.evaluation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.MeasuresUncertain;
import vn.thongmach.measure.SteadyFigure;
import vn.thongmach.measure.Subject;
import vn.thongmach.measure.SubjectsChanged;
import vn.thongmach.regulation.RuleChanged;
import vn.thongmach.target.Target;

/** Figures of measures, kept in memory for as long as they hold. */
@Component
class SteadyFigures {

  private static final Scope SCOPE = Scope.system("evaluation");
  private static final int MOST_SUBJECTS = 50_000;

  private final Measures measures;
  private final Forgetful<Measured, Period, SteadyFigure> kept = new Forgetful<>(MOST_SUBJECTS);

  SteadyFigures(Measures measures) {
    this.measures = measures;
  }

  private record Measured(String measure, Subject subject) {

    static Measured of(FigureAsked asked) {
      return new Measured(asked.measure(), asked.subject());
    }
  }

  /** A figure as of an instant, read where it is not known. */
  SteadyFigure figure(FigureAsked asked) {
    SteadyFigure known = kept.get(Measured.of(asked), asked.period());
    return known != null && known.holds(asked.asOf())
        ? known
        : Objects.requireNonNull(read(List.of(asked)).get(asked));
  }

  /** Reads those that are not known together. */
  void prepare(Collection<FigureAsked> wanted) {
    List<FigureAsked> unknown = new ArrayList<>();
    for (FigureAsked asked : wanted) {
      SteadyFigure known = kept.get(Measured.of(asked), asked.period());
      if (known == null || !known.holds(asked.asOf())) {
        unknown.add(asked);
      }
    }
    if (!unknown.isEmpty()) {
      read(unknown);
    }
  }

  private Map<FigureAsked, SteadyFigure> read(List<FigureAsked> asked) {
    long begun = kept.now();
    Map<FigureAsked, SteadyFigure> figures = measures.figures(SCOPE, asked);
    figures.forEach(
        (one, figure) -> {
          if (figure.until().isAfter(one.asOf())) {
            kept.put(Measured.of(one), one.period(), figure, begun);
          }
        });
    return figures;
  }

  /** Something touched what a target measures. */
  void forget(Target target) {
    String measure = target.measure();
    Subject subject = target.subject();
    if (measure != null && subject != null) {
      kept.forget(new Measured(measure, subject));
    }
    target.components().forEach(this::forget);
  }

  @EventListener
  void on(MeasuresUncertain change) {
    kept.forgetAll();
  }

  @EventListener
  void on(SubjectsChanged change) {
    kept.forgetAll();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(RuleChanged change) {
    kept.forgetAll();
  }
}
