package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovement.Criterion;
import vn.thongmach.emulation.EmulationMovement.Figure;
import vn.thongmach.emulation.MovementRegistration;
import vn.thongmach.emulation.MovementStanding;
import vn.thongmach.emulation.MovementStanding.Judgement;
import vn.thongmach.emulation.MovementStanding.Result;
import vn.thongmach.evaluation.Score;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.SteadyFigure;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Direction;

/** Works out how those registered stand. */
@Component
class MovementScoring {

  private static final Scope SCOPE = Scope.system("emulation");

  private final RegistrationRows rows;
  private final Measures measures;
  private final Clock clock;

  MovementScoring(RegistrationRows rows, Measures measures, Clock clock) {
    this.rows = rows;
    this.measures = measures;
    this.clock = clock;
  }

  /** By the figures of now. */
  List<MovementStanding> now(Scope scope, EmulationMovement movement) {
    List<MovementRegistration> registered = rows.of(scope, movement.id());
    Map<UUID, Map<UUID, Judgement>> judged = rows.judgements(scope, movement.id());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, MeasureDefinition> catalogue = new HashMap<>();
    measures.catalogue(SCOPE).forEach(each -> catalogue.put(each.code(), each));
    Map<UUID, Map<UUID, FigureAsked>> asked = new HashMap<>();
    for (MovementRegistration each : registered) {
      Map<UUID, FigureAsked> ofOne = new HashMap<>();
      for (Criterion criterion : movement.criteria()) {
        Figure figure = criterion.figure();
        MeasureDefinition measure = figure == null ? null : catalogue.get(figure.measure());
        if (figure != null && measure != null && figure.period().start().isBefore(now)) {
          ofOne.put(
              criterion.id(),
              new FigureAsked(figure.measure(), subject(each, measure), figure.period(), now));
        }
      }
      asked.put(each.id(), ofOne);
    }
    Map<FigureAsked, SteadyFigure> figures =
        measures.figures(
            SCOPE, asked.values().stream().flatMap(ofOne -> ofOne.values().stream()).toList());
    List<MovementStanding> standing = new ArrayList<>();
    for (MovementRegistration each : registered) {
      List<Result> results = new ArrayList<>();
      for (Criterion criterion : movement.criteria()) {
        FigureAsked wanted = asked.getOrDefault(each.id(), Map.of()).get(criterion.id());
        SteadyFigure found = wanted == null ? null : figures.get(wanted);
        Judgement judgement = judged.getOrDefault(each.id(), Map.of()).get(criterion.id());
        results.add(result(criterion, found, judgement, now));
      }
      standing.add(scored(movement, each, results));
    }
    return placed(standing);
  }

  /** As it stood when the movement was closed. */
  List<MovementStanding> kept(Scope scope, EmulationMovement movement) {
    Map<UUID, Map<UUID, Judgement>> judged = rows.judgements(scope, movement.id());
    Map<UUID, Map<UUID, Result>> kept = rows.kept(scope, movement.id());
    List<MovementStanding> standing = new ArrayList<>();
    for (MovementRegistration each : rows.of(scope, movement.id())) {
      Map<UUID, Result> ofOne = kept.getOrDefault(each.id(), Map.of());
      Map<UUID, Judgement> points = judged.getOrDefault(each.id(), Map.of());
      List<Result> results =
          movement.criteria().stream()
              .map(criterion -> ofOne.get(criterion.id()))
              .filter(result -> result != null)
              .map(result -> with(result, points.get(result.criterion())))
              .toList();
      standing.add(scored(movement, each, results));
    }
    return placed(standing);
  }

  private static Result with(Result result, @Nullable Judgement judged) {
    return new Result(
        result.criterion(),
        result.value(),
        result.score(),
        result.origin(),
        result.completeness(),
        result.asOf(),
        judged);
  }

  private static Result result(
      Criterion criterion, @Nullable SteadyFigure found, @Nullable Judgement judged, Instant now) {
    Figure figure = criterion.figure();
    if (figure == null) {
      Double points = judged == null ? null : judged.points();
      return new Result(
          criterion.id(),
          points,
          points,
          points == null ? null : Origin.REPORTED,
          null,
          now,
          judged);
    }
    if (found == null) {
      return new Result(criterion.id(), null, null, null, null, now, null);
    }
    MeasureReading reading = found.reading();
    Double value = reading.value();
    Direction direction = figure.goal() > figure.baseline() ? Direction.HIGHER : Direction.LOWER;
    return new Result(
        criterion.id(),
        value,
        Score.of(direction, figure.baseline(), figure.goal(), null, value),
        value == null ? null : reading.origin(),
        reading.completeness(),
        now,
        null);
  }

  /** What a measure asks of whoever registered: of a unit its network where it is one of areas. */
  private static Subject subject(MovementRegistration registration, MeasureDefinition measure) {
    UUID unit = registration.unit();
    if (unit == null) {
      return Subject.ofPeople(List.of(Problems.given(registration.person())));
    }
    return measure.areas() ? Subject.ofSites(List.of(unit)) : Subject.ofUnits(List.of(unit));
  }

  private static MovementStanding scored(
      EmulationMovement movement, MovementRegistration of, List<Result> results) {
    List<Score.Weighted> weighted = new ArrayList<>();
    for (Criterion criterion : movement.criteria()) {
      Double score =
          results.stream()
              .filter(result -> result.criterion().equals(criterion.id()))
              .findFirst()
              .map(Result::score)
              .orElse(null);
      weighted.add(new Score.Weighted(score, criterion.weight()));
    }
    Score.RollUp whole = Score.rollUp(weighted);
    return new MovementStanding(of, null, whole.score(), whole.coverage(), results);
  }

  /** Best first, equal scores on one place; those without a score last, in order of time. */
  private static List<MovementStanding> placed(List<MovementStanding> standing) {
    List<MovementStanding> sorted =
        standing.stream()
            .sorted(
                Comparator.comparing(
                    MovementStanding::score, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    List<MovementStanding> placed = new ArrayList<>();
    for (int at = 0; at < sorted.size(); at++) {
      MovementStanding each = sorted.get(at);
      Double score = each.score();
      Integer place = null;
      if (score != null) {
        MovementStanding before = at == 0 ? null : placed.get(at - 1);
        place =
            before != null && score.equals(before.score())
                ? before.place()
                : Integer.valueOf(at + 1);
      }
      placed.add(new MovementStanding(each.of(), place, score, each.coverage(), each.results()));
    }
    return placed;
  }
}
