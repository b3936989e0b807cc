package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      HeldVersions held,
      Measures measures,
      LiveScoreRows rows,
      ApplicationEventPublisher events,
      Clock clock) {
    this.index = index;
    this.evaluating = evaluating;
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
    if (period.end().isAfter(clock.instant())) {
      return evidence
          ? evaluating.withEvidence(target, period, asOf)
          : evaluating.now(target, period, asOf);
    }
    StoodCascade then = held.at(period);
    return evaluating.within(then, then.then(target), period, asOf, evidence);
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
      for (LiveKey key : Set.copyOf(keys)) {
        scores.add(
            evaluate(index.newest(key.target()), key.period())
                .live(clock.instant().truncatedTo(ChronoUnit.MICROS)));
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
    List<LiveKey> behind =
        kept.stream()
            .filter(target -> isBehind(target, period, now, scores))
            .map(target -> new LiveKey(target, period))
            .filter(this::mayReplace)
            .toList();
    if (!behind.isEmpty()) {
      for (LiveScore replaced : replace(behind)) {
        scores.removeIf(score -> score.target().equals(replaced.target()));
        scores.add(replaced);
      }
    }
    return scores;
  }

  /** The kept scores of these targets in a period as they are, whether behind or not. */
  List<LiveScore> kept(Collection<Target> targets, Period period) {
    return rows.find(SCOPE, targets.stream().map(Target::id).toList(), period);
  }

  Optional<LiveScore> current(Target target, Period period) {
    return current(List.of(target), period).stream().findFirst();
  }

  private boolean isBehind(
      Target target, Period period, Instant now, Collection<LiveScore> scores) {
    return scores.stream()
        .filter(score -> score.target().equals(target.id()))
        .noneMatch(
            score ->
                score.version() == target.version()
                    && !score.asOf().isBefore(index.asOf(target, period, now)));
  }

  /** Rows of current targets that are behind: by a minute, by a version, or wanting altogether. */
  List<LiveKey> behind() {
    Instant now = clock.instant();
    Map<UUID, List<LiveScore>> stored =
        rows.all(SCOPE).stream().collect(Collectors.groupingBy(LiveScore::target));
    List<LiveKey> behind = new ArrayList<>();
    for (Target target : index.all()) {
      for (Period period : index.kept(target, now)) {
        List<LiveScore> own =
            stored.getOrDefault(target.id(), List.of()).stream()
                .filter(score -> score.period().equals(period))
                .toList();
        if (isBehind(target, period, now, own)) {
          behind.add(new LiveKey(target, period));
        }
      }
    }
    return behind;
  }

  /** Every row that is to be kept now. */
  List<LiveKey> all() {
    Instant now = clock.instant();
    return index.all().stream()
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
