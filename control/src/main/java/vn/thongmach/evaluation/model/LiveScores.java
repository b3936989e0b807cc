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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.ScoresChanged;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Target;

/**
 * Computes and keeps the live scores. A row is replaced at most four times a second; one writer at
 * a time, the loop or a reader who finds a row behind its as-of.
 */
@Component
class LiveScores {

  /** Shortest time between two replacements of one row. */
  static final long SHORTEST_NANOS = 250_000_000L;

  private static final Logger LOG = LoggerFactory.getLogger(LiveScores.class);
  private static final Scope SCOPE = Scope.system("live scores");

  private final SubjectIndex index;
  private final Evaluating evaluating;
  private final SteadyScores steady;
  private final HeldVersions held;
  private final Measures measures;
  private final LiveScoreRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ReentrantLock writing = new ReentrantLock();
  private final Map<LiveKey, Long> lastReplaced = new ConcurrentHashMap<>();

  LiveScores(
      SubjectIndex index,
      Evaluating evaluating,
      SteadyScores steady,
      HeldVersions held,
      Measures measures,
      LiveScoreRows rows,
      ApplicationEventPublisher events,
      Clock clock) {
    this.index = index;
    this.evaluating = evaluating;
    this.steady = steady;
    this.held = held;
    this.measures = measures;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Computes a figure of any period as of the instant that is due for it: of a running one by the
   * targets as they are, of an ended one by those that held at its end.
   */
  Evaluation evaluate(Target target, Period period) {
    return evaluate(target, period, index.asOf(target, period, clock.instant()), false);
  }

  /**
   * @param evidence whether the evidence of a measured target is wanted
   */
  Evaluation evaluate(Target target, Period period, Instant asOf, boolean evidence) {
    if (!evidence) {
      return steady.evaluate(wanted(target, period, asOf));
    }
    return period.end().isAfter(clock.instant())
        ? evaluating.withEvidence(target, period, asOf)
        : evaluating.within(held.at(period), held.at(period).then(target), period, asOf, true);
  }

  private SteadyScores.Wanted wanted(Target target, Period period, Instant asOf) {
    return new SteadyScores.Wanted(judging(target, period), period, asOf, cascade(period));
  }

  /** The targets by which a period is judged. */
  Cascade cascade(Period period) {
    return period.end().isAfter(clock.instant()) ? index : held.at(period);
  }

  /** A target in the version by which a period is judged. */
  Target judging(Target target, Period period) {
    return period.end().isAfter(clock.instant()) ? target : held.at(period).then(target);
  }

  /** Whether a row may be replaced already. */
  boolean mayReplace(LiveKey key) {
    Long last = lastReplaced.get(key);
    return last == null || System.nanoTime() - last >= SHORTEST_NANOS;
  }

  /** Computes these rows anew, commits them together and tells whoever listens. */
  List<LiveScore> replace(Collection<LiveKey> keys) {
    writing.lock();
    try {
      List<LiveScore> scores = new ArrayList<>();
      for (SteadyScores.Wanted wanted : wanted(keys)) {
        scores.add(steady.evaluate(wanted).live(clock.instant().truncatedTo(ChronoUnit.MICROS)));
      }
      rows.replace(SCOPE, scores);
      long now = System.nanoTime();
      keys.forEach(key -> lastReplaced.put(key, now));
      events.publishEvent(new ScoresChanged(scores));
      return scores;
    } finally {
      writing.unlock();
    }
  }

  /** What these rows are to be as of now, with the figures they stand on read together. */
  private List<SteadyScores.Wanted> wanted(Collection<LiveKey> keys) {
    Instant now = clock.instant();
    List<SteadyScores.Wanted> wanted =
        keys.stream()
            .distinct()
            .map(
                key -> {
                  Target target = index.newest(key.target());
                  return wanted(target, key.period(), index.asOf(target, key.period(), now));
                })
            .toList();
    steady.prepare(wanted);
    return wanted;
  }

  /**
   * The kept scores of these targets in a period. A row behind its as-of is replaced first, unless
   * it was replaced a moment ago. Targets that keep none for this period are left out.
   */
  List<LiveScore> current(Collection<Target> targets, Period period) {
    Instant now = clock.instant();
    List<Target> kept =
        targets.stream().filter(target -> index.kept(target, now).contains(period)).toList();
    List<LiveScore> scores =
        new ArrayList<>(rows.find(SCOPE, kept.stream().map(Target::id).toList(), period));
    Map<UUID, LiveScore> byTarget =
        scores.stream().collect(Collectors.toMap(LiveScore::target, Function.identity()));
    List<LiveKey> behind =
        kept.stream()
            .filter(target -> isBehind(target, period, now, byTarget.get(target.id())))
            .map(target -> new LiveKey(target, period))
            .filter(this::mayReplace)
            .toList();
    if (!behind.isEmpty()) {
      for (LiveScore replaced : replace(behind)) {
        scores.removeIf(score -> score.target().equals(replaced.target()));
        scores.add(replaced);
      }
    }
    return asOfNow(kept, scores, now);
  }

  /** What nothing moved since is as of now what it was. */
  private List<LiveScore> asOfNow(Collection<Target> targets, List<LiveScore> scores, Instant now) {
    Map<UUID, Target> byId = new HashMap<>();
    targets.forEach(target -> byId.put(target.id(), target));
    return scores.stream()
        .map(
            score -> {
              Target target = byId.get(score.target());
              Instant due = target == null ? score.asOf() : index.asOf(target, score.period(), now);
              return target != null
                      && due.isAfter(score.asOf())
                      && steady.holds(target, score.period(), score.asOf(), due)
                  ? score.at(due)
                  : score;
            })
        .toList();
  }

  /** The kept scores of these targets in a period as they are, whether behind or not. */
  List<LiveScore> kept(Collection<Target> targets, Period period) {
    return asOfNow(
        targets,
        rows.find(SCOPE, targets.stream().map(Target::id).toList(), period),
        clock.instant());
  }

  Optional<LiveScore> current(Target target, Period period) {
    return current(List.of(target), period).stream().findFirst();
  }

  private boolean isBehind(Target target, Period period, Instant now, @Nullable LiveScore score) {
    if (score == null || score.version() != target.version()) {
      return true;
    }
    Instant due = index.asOf(target, period, now);
    return score.asOf().isBefore(due) && !steady.holds(target, period, score.asOf(), due);
  }

  /** Rows of current targets that are behind: by a minute, by a version, or wanting altogether. */
  List<LiveKey> behind() {
    Instant now = clock.instant();
    Map<UUID, Map<Period, LiveScore>> stored =
        rows.all(SCOPE).stream()
            .collect(
                Collectors.groupingBy(
                    LiveScore::target, Collectors.toMap(LiveScore::period, Function.identity())));
    return all().stream()
        .filter(
            key ->
                isBehind(
                    key.target(),
                    key.period(),
                    now,
                    stored.getOrDefault(key.target().id(), Map.of()).get(key.period())))
        .toList();
  }

  /** Every row that is to be kept now, parts before what is made of them. */
  List<LiveKey> all() {
    Instant now = clock.instant();
    return index.partsFirst().stream()
        .flatMap(
            target -> index.kept(target, now).stream().map(period -> new LiveKey(target, period)))
        .toList();
  }

  /**
   * Takes over as-of instants from an earlier run, so that they do not step back, and from events
   * that were recorded while nobody was told, so that scores are as of them.
   */
  void remember() {
    Instant now = clock.instant();
    Map<UUID, List<LiveScore>> stored =
        rows.all(SCOPE).stream().collect(Collectors.groupingBy(LiveScore::target));
    for (Target target : index.all()) {
      stored
          .getOrDefault(target.id(), List.of())
          .forEach(score -> index.remember(target, score.period(), score.asOf()));
      for (Period period : index.kept(target, now)) {
        lastTouched(target, period)
            .filter(period::contains)
            .ifPresent(received -> index.remember(target, period, received));
      }
    }
  }

  private Optional<Instant> lastTouched(Target target, Period period) {
    return Stream.concat(Stream.of(target), target.components().stream())
        .flatMap(measured -> lastMeasured(measured, period).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Instant> lastMeasured(Target target, Period period) {
    String measure = target.measure();
    Subject subject = target.subject();
    if (measure == null || subject == null) {
      return Optional.empty();
    }
    try {
      return measures.lastTouched(SCOPE, measure, subject, period);
    } catch (CodedException gone) {
      LOG.warn("Target {} measures what is not there: {}", target.code(), gone.getMessage());
      return Optional.empty();
    }
  }
}
