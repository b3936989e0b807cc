package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.MeasureEvidence;
import vn.thongmach.evaluation.QualityScore;
import vn.thongmach.evaluation.QualityScore.PartScore;
import vn.thongmach.evaluation.QualityScores;
import vn.thongmach.evaluation.Score;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.SteadyFigure;
import vn.thongmach.target.QualityComposition;
import vn.thongmach.target.QualityComposition.Part;
import vn.thongmach.target.QualityObjectives;

/** Scores the declared parts by the same formula as targets. */
@Service
class QualityScoring implements QualityScores {

  private static final Scope SCOPE = Scope.system("quality objectives");

  private final QualityObjectives quality;
  private final Measures measures;
  private final ReadingFigures figures;
  private final Clock clock;

  QualityScoring(
      QualityObjectives quality, Measures measures, ReadingFigures figures, Clock clock) {
    this.quality = quality;
    this.measures = measures;
    this.figures = figures;
    this.clock = clock;
  }

  @Override
  public Optional<QualityScore> find(Scope scope, Period period) {
    Instant asOf = asOf(period);
    return at(scope, asOf).map(composition -> score(composition, period, asOf));
  }

  private Instant asOf(Period period) {
    Instant now = clock.instant();
    return now.isAfter(period.end()) ? period.end() : now;
  }

  private Optional<QualityComposition> at(Scope scope, Instant asOf) {
    return quality.at(scope, LocalDate.ofInstant(asOf.minusNanos(1), Period.ZONE));
  }

  @Override
  public MeasureEvidence evidence(Scope scope, Period period, String part, Locale language) {
    Instant asOf = asOf(period);
    Part asked =
        at(scope, asOf).stream()
            .flatMap(composition -> composition.parts().stream())
            .filter(one -> one.code().equals(part))
            .findFirst()
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    MeasureReading reading = measures.read(SCOPE, asked.measure(), asked.subject(), period, asOf);
    return figures.write(scope, asked.subject(), reading, language);
  }

  private QualityScore score(QualityComposition composition, Period period, Instant asOf) {
    List<FigureAsked> asked = new ArrayList<>();
    for (Part part : composition.parts()) {
      asked.add(new FigureAsked(part.measure(), part.subject(), period, asOf));
    }
    Map<FigureAsked, SteadyFigure> figures = measures.figures(SCOPE, asked);
    List<PartScore> scored = new ArrayList<>();
    double points = 0;
    double weights = 0;
    double all = 0;
    double complete = 0;
    Origin origin = null;
    for (int i = 0; i < composition.parts().size(); i++) {
      Part part = composition.parts().get(i);
      SteadyFigure figure = figures.get(asked.get(i));
      MeasureReading reading = figure == null ? null : figure.reading();
      PartScore one = part(part, reading);
      scored.add(one);
      all += part.weight();
      Double score = one.score();
      Origin from = one.origin();
      if (score != null && from != null) {
        points += part.weight() * score;
        weights += part.weight();
        complete += part.weight() * one.completeness();
        origin = origin == null ? from : Origin.weakest(origin, from);
      }
    }
    return new QualityScore(
        period,
        asOf,
        composition,
        weights == 0 ? null : points / weights,
        weights / all,
        complete / all,
        origin,
        scored);
  }

  private PartScore part(Part part, @Nullable MeasureReading reading) {
    Double value = reading == null ? null : reading.value();
    return new PartScore(
        part.code(),
        measures.definition(SCOPE, part.measure()).unit(),
        value,
        Score.of(part.direction(), part.zero(), part.full(), null, value),
        reading == null ? 0 : reading.completeness(),
        reading == null || value == null ? null : reading.origin(),
        reading == null ? 0 : reading.objectCount());
  }
}
