package vn.thongmach.dataplane.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Availability of network objects: 1 − Σ outage / Σ observed, and completeness: observed / elapsed.
 * All sums are whole microseconds, so a group's reading is exactly the sum of its members', and a
 * month's exactly the sum of its days'.
 */
public final class Availability {

  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int NANOS_PER_MICRO = 1_000;

  private Availability() {}

  /**
   * A stretch of outage, half open. For an outage that lasts, {@code to} is any instant not before
   * the reading's {@code asOf}.
   */
  public record Interval(Instant from, Instant to) {

    /** Whether it holds no time at all. */
    public boolean isEmpty() {
      return !from.isBefore(to);
    }
  }

  /**
   * Numerators and denominators of one or several objects over some time.
   *
   * @param downMicros outage within the observed time
   * @param observedMicros elapsed time from the beginning of observation on
   * @param elapsedMicros time from the beginning of the period to the reading
   */
  public record Reading(long downMicros, long observedMicros, long elapsedMicros) {

    /** A reading of nothing. */
    public static final Reading NONE = new Reading(0, 0, 0);

    public Reading {
      if (downMicros < 0 || observedMicros < downMicros || elapsedMicros < observedMicros) {
        throw new IllegalArgumentException(
            "A reading has 0 <= down <= observed <= elapsed, not %d, %d, %d."
                .formatted(downMicros, observedMicros, elapsedMicros));
      }
    }

    /** The two together. */
    public Reading plus(Reading other) {
      return new Reading(
          Math.addExact(downMicros, other.downMicros),
          Math.addExact(observedMicros, other.observedMicros),
          Math.addExact(elapsedMicros, other.elapsedMicros));
    }

    /** Availability in percent, 0 to 100; empty when nothing was observed. */
    public OptionalDouble percent() {
      return observedMicros == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(100.0 * (observedMicros - downMicros) / observedMicros);
    }

    /** Observed part of the elapsed time, 0 to 1; empty when no time has elapsed. */
    public OptionalDouble completeness() {
      return elapsedMicros == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) observedMicros / elapsedMicros);
    }
  }

  /**
   * One object's reading of a period. Outages may overlap, touch, come in any order and reach
   * beyond the period; instants count in whole microseconds, rounded down.
   *
   * @param asOf end of the reading, at most the end of the period; before its start nothing has
   *     elapsed
   * @param observedFrom since when the object is observed, null when it is not
   */
  public static Reading of(
      Instant periodStart, Instant asOf, @Nullable Instant observedFrom, List<Interval> outages) {
    if (!periodStart.isBefore(asOf)) {
      return Reading.NONE;
    }
    long elapsed = micros(asOf) - micros(periodStart);
    if (observedFrom == null || !observedFrom.isBefore(asOf)) {
      return new Reading(0, 0, elapsed);
    }
    Instant start = later(periodStart, observedFrom);
    long down = 0;
    for (Interval outage : merge(outages)) {
      Instant from = later(start, outage.from());
      Instant to = earlier(asOf, outage.to());
      if (from.isBefore(to)) {
        down += micros(to) - micros(from);
      }
    }
    return new Reading(down, micros(asOf) - micros(start), elapsed);
  }

  /** The reading of all together: the ratio of sums, not the mean of ratios. */
  public static Reading sum(Collection<Reading> readings) {
    Reading sum = Reading.NONE;
    for (Reading reading : readings) {
      sum = sum.plus(reading);
    }
    return sum;
  }

  /** The same time as disjoint intervals with gaps between, in order; empty ones vanish. */
  public static List<Interval> merge(List<Interval> intervals) {
    List<Interval> ordered = new ArrayList<>(intervals);
    ordered.removeIf(Interval::isEmpty);
    ordered.sort(Comparator.comparing(Interval::from));
    List<Interval> merged = new ArrayList<>(ordered.size());
    for (Interval next : ordered) {
      Interval last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || last.to().isBefore(next.from())) {
        merged.add(next);
      } else {
        merged.set(merged.size() - 1, new Interval(last.from(), later(last.to(), next.to())));
      }
    }
    return List.copyOf(merged);
  }

  private static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND),
        instant.getNano() / NANOS_PER_MICRO);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
