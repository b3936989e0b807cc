package vn.thongmach.measure;

import java.time.Instant;

/**
 * A figure and how long it stands by itself.
 *
 * @param reading without objects, intervals and events
 * @param until while nothing is touched, the same subject reads the same as of any instant from the
 *     reading's own up to this one, left out; the reading's own where time alone moves the figure
 */
public record SteadyFigure(MeasureReading reading, Instant until) {

  /** Whether the figure holds as of an instant, nothing having been touched. */
  public boolean holds(Instant asOf) {
    return asOf.equals(reading.asOf()) || (asOf.isAfter(reading.asOf()) && asOf.isBefore(until));
  }

  /** The same figure as of an instant at which it holds. */
  public MeasureReading at(Instant asOf) {
    return asOf.equals(reading.asOf()) ? reading : reading.at(asOf);
  }
}
