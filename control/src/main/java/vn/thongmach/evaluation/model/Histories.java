package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.forecast.History;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.MeasuresUncertain;
import vn.thongmach.measure.Subject;
import vn.thongmach.measure.SubjectsChanged;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Target;

/**
 * Histories of measures by whole days, kept in memory: read when first asked for, anew after an
 * event that reaches into a day before today, at most once a minute, and each quarter of an hour, a
 * bounded number at a time. Safe for several threads.
 */
@Component
class Histories {

  private static final Scope SCOPE = Scope.system("histories of measures");
  private static final int YEARS = 3;
  private static final int MOST_KEPT = 5_000;
  private static final int READ_ANEW_AT_ONCE = 50;
  private static final long MINUTE_MILLIS = 60_000;
  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** An event is told before it can be read. */
  private static final Duration COMMITTED = Duration.ofSeconds(5);

  private final Measures measures;
  private final Clock clock;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, Instant> touched = new ConcurrentHashMap<>();
  private volatile Instant forgotten = Instant.MIN;

  Histories(Measures measures, Clock clock) {
    this.measures = measures;
    this.clock = clock;
  }

  private record Key(String measure, Subject subject) {}

  private record Kept(History history, LocalDate until, Instant readAt) {}

  /** Whether a target's values are sums over the period. */
  boolean accumulates(Target target) {
    String measure = target.measure();
    return measure == null
        ? target.aggregation() == Aggregation.SUM
        : measures.definition(SCOPE, measure).accumulates();
  }

  /** What was known before the day of an instant. */
  History before(String measure, Subject subject, Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, Period.ZONE);
    Key key = new Key(measure, subject);
    Kept known = kept.get(key);
    if (known == null || known.until().isBefore(day) || isBehind(key, known)) {
      known = read(key);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(key, known);
    }
    return known.history().before(day);
  }

  /** What reaches into a day that has ended changes a history. */
  @EventListener
  void on(MeasureTouched touch) {
    Instant now = clock.instant();
    if (touch.from().isBefore(Period.of(Period.Kind.DAY, now).start())) {
      touched.put(touch.measure(), now);
    }
  }

  @EventListener
  void on(MeasuresUncertain change) {
    forget();
  }

  @EventListener
  void on(SubjectsChanged change) {
    forget();
  }

  private void forget() {
    forgotten = clock.instant();
    kept.clear();
  }

  /**
   * Whether anything reached into a history after an instant, or so shortly before that what was
   * read then may be without it.
   *
   * @param measure null for any
   */
  boolean touchedSince(@Nullable String measure, Instant instant) {
    if (forgotten.isAfter(instant)) {
      return true;
    }
    Instant from = instant.minus(COMMITTED).minus(SHORTEST);
    return measure == null
        ? touched.values().stream().anyMatch(last -> last.isAfter(from))
        : touched.getOrDefault(measure, Instant.MIN).isAfter(from);
  }

  private boolean isBehind(Key key, Kept known) {
    Instant last = touched.get(key.measure());
    return last != null
        && !last.plus(COMMITTED).isBefore(known.readAt())
        && known.readAt().plus(SHORTEST).isBefore(clock.instant());
  }

  private Kept read(Key key) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    return new Kept(
        History.of(
            measures.definition(SCOPE, key.measure()),
            measures.steps(SCOPE, key.measure(), key.subject(), today.minusYears(YEARS), today),
            today),
        today,
        now);
  }

  @Scheduled(initialDelay = MINUTE_MILLIS, fixedDelay = MINUTE_MILLIS)
  void readAnew() {
    Instant old = clock.instant().minus(KEPT);
    List<Key> due =
        kept.entrySet().stream()
            .filter(entry -> entry.getValue().readAt().isBefore(old))
            .limit(READ_ANEW_AT_ONCE)
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(key -> kept.computeIfPresent(key, (_, known) -> read(key)));
  }
}
