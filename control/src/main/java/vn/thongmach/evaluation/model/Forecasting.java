package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Forecast;
import vn.thongmach.evaluation.Forecast.Outlook;
import vn.thongmach.evaluation.Forecasts;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.forecast.Margin;
import vn.thongmach.evaluation.model.Projection.Tried;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/**
 * Forecasts targets. Those of this year are kept in memory, so that a list costs nothing: each
 * minute those are made anew whose figure or history was touched, the others in turn ({@link
 * StandingForecast}). Safe for several threads.
 */
@Service
class Forecasting implements Forecasts {

  private static final Logger LOG = LoggerFactory.getLogger(Forecasting.class);
  private static final long MINUTE_MILLIS = 60_000;
  private static final int MOST_PERIODS = 8;

  private final Targets targets;
  private final SubjectIndex index;
  private final LiveScores live;
  private final PastScores past;
  private final Projecting projecting;
  private final Histories histories;
  private final ScoreLimits limits;
  private final Clock clock;
  private final Map<Period, Standing> kept = new ConcurrentHashMap<>();

  Forecasting(
      Targets targets,
      SubjectIndex index,
      LiveScores live,
      PastScores past,
      Projecting projecting,
      Histories histories,
      ScoreLimits limits,
      Clock clock) {
    this.targets = targets;
    this.index = index;
    this.live = live;
    this.past = past;
    this.projecting = projecting;
    this.histories = histories;
    this.limits = limits;
    this.clock = clock;
  }

  private record Standing(
      Instant minute, ScoreState.Limits limits, Map<UUID, StandingForecast> forecasts) {}

  @Override
  public Forecast find(Scope scope, String code, Moment moment) {
    Target target =
        targets.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Instant now = clock.instant();
    Period period = moment.period(now);
    Instant at = moment.at();
    if (at != null) {
      PastScores.Past then = past.at(at);
      return forecast(then.score(then.then(target), period), period, at, true);
    }
    return forecast(live.evaluate(target, period), period, now, true);
  }

  @Override
  public List<Forecast> standing(Scope scope, Moment moment) {
    Instant now = clock.instant();
    Period period = moment.period(now);
    List<Target> wanted = targets.all(scope);
    Instant at = moment.at();
    if (at != null) {
      PastScores.Past then = past.at(at);
      return wanted.stream()
          .map(target -> then.then(target))
          .map(target -> forecast(then.score(target, period), period, at, false))
          .toList();
    }
    Map<UUID, StandingForecast> known = current(period, now);
    return wanted.stream()
        .map(target -> known.get(target.id()))
        .filter(Objects::nonNull)
        .map(StandingForecast::forecast)
        .sorted(Comparator.comparing(Forecast::target))
        .toList();
  }

  private Map<UUID, StandingForecast> current(Period period, Instant now) {
    Standing standing = kept.get(period);
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    if (standing == null || standing.minute().isBefore(minute)) {
      ScoreState.Limits words = limits.at(now);
      boolean sameWords = standing != null && standing.limits().equals(words);
      standing =
          new Standing(
              minute,
              words,
              all(period, now, standing != null && sameWords ? standing.forecasts() : Map.of()));
      if (kept.size() >= MOST_PERIODS) {
        kept.clear();
      }
      kept.put(period, standing);
    }
    return standing.forecasts();
  }

  /**
   * @param before those of an earlier minute; what still stands of them is taken over
   */
  private Map<UUID, StandingForecast> all(
      Period period, Instant now, Map<UUID, StandingForecast> before) {
    List<Target> wanted = index.all();
    Map<UUID, LiveScore> scores =
        live.kept(wanted, period).stream()
            .collect(Collectors.toMap(LiveScore::target, Function.identity()));
    Map<UUID, StandingForecast> all = new HashMap<>();
    for (Target target : wanted) {
      LiveScore score = scores.get(target.id());
      StandingForecast known = before.get(target.id());
      if (known != null && known.stands(target, score, histories, now)) {
        all.put(target.id(), known);
        continue;
      }
      try {
        Forecast forecast = forecast(kept(target, period, scores), period, now, false);
        all.put(target.id(), new StandingForecast(target, score, forecast));
      } catch (CodedException gone) {
        LOG.warn("Target {} measures what is not there: {}", target.code(), gone.getMessage());
      }
    }
    return all;
  }

  /** From the kept score of a measured target, from those of its parts for one of parts. */
  private Evaluation kept(Target target, Period period, Map<UUID, LiveScore> scores) {
    LiveScore score = scores.get(target.id());
    if (score == null || !target.components().isEmpty()) {
      return live.evaluate(target, period);
    }
    List<Evaluation> parts =
        target.aggregation() == null
            ? List.of()
            : Stream.concat(target.components().stream(), index.children(target).stream())
                .map(part -> kept(part, period, scores))
                .toList();
    return projecting.judge(target, Figure.kept(score), parts);
  }

  /** This year's are ready before anybody asks. */
  @Scheduled(initialDelay = MINUTE_MILLIS, fixedDelay = MINUTE_MILLIS)
  void prepare() {
    Instant now = clock.instant();
    current(Period.of(Period.Kind.YEAR, now), now);
  }

  private Forecast forecast(Evaluation now, Period period, Instant asOf, boolean path) {
    Projection projection = projecting.project(now, period, asOf);
    Evaluation end = projection.end();
    Double value = end == null ? null : end.figure().value();
    Bound low = null;
    Bound high = null;
    if (end != null && value != null) {
      OptionalDouble margin =
          Margin.of(projection.trials().values().stream().mapToDouble(Tried::miss).toArray());
      if (margin.isPresent()) {
        low = bound(end, asOf, value - margin.getAsDouble());
        high = bound(end, asOf, value + margin.getAsDouble());
      }
    }
    ScoreState.Limits words = limits.at(asOf);
    Double score = end == null ? null : end.score();
    return new Forecast(
        now.target().code(),
        period,
        asOf,
        end == null ? null : end.judging(),
        value,
        projection.pace() == null ? null : projection.pace().figure().value(),
        score,
        ScoreState.of(score, words),
        low == null ? null : low.value(),
        high == null ? null : high.value(),
        low == null ? null : low.score(),
        high == null ? null : high.score(),
        Origin.SIMULATED,
        projection.method(),
        outlook(score, low, high, words),
        projection.lack(),
        projection.historyFrom(),
        backTest(projection.trials().values()),
        path ? projecting.path(now, period, asOf) : List.of());
  }

  /** One end of an interval and what it scores. */
  private record Bound(double value, @Nullable Double score) {}

  private Bound bound(Evaluation end, Instant asOf, double value) {
    double possible = projecting.within(end.target(), asOf, value);
    return new Bound(
        possible,
        projecting
            .judge(end.target(), Projecting.valued(end.figure(), possible), end.parts())
            .score());
  }

  private static @Nullable Outlook outlook(
      @Nullable Double score, @Nullable Bound low, @Nullable Bound high, ScoreState.Limits limits) {
    if (score == null || low == null || high == null) {
      return null;
    }
    List<Boolean> ends = new ArrayList<>();
    for (Bound bound : List.of(low, high)) {
      ends.add(ScoreState.of(bound.score(), limits) == ScoreState.ON_PLAN);
    }
    if (ScoreState.of(score, limits) == ScoreState.ON_PLAN) {
      return ends.contains(false) ? Outlook.LIKELY : Outlook.REACH;
    }
    return ends.contains(true) ? Outlook.DOUBTFUL : Outlook.MISS;
  }

  private static Forecast.@Nullable BackTest backTest(Collection<Tried> trials) {
    return trials.isEmpty()
        ? null
        : new Forecast.BackTest(
            trials.size(),
            trials.stream().collect(Collectors.averagingDouble(Tried::miss)),
            trials.stream().collect(Collectors.averagingDouble(Tried::naiveMiss)),
            mean(trials, Tried::missedPoints),
            mean(trials, Tried::naiveMissedPoints));
  }

  private static @Nullable Double mean(
      Collection<Tried> trials, Function<Tried, @Nullable Double> points) {
    OptionalDouble mean =
        trials.stream()
            .map(points)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }
}
