package vn.thongmach.alarm.availability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.Standing.Stretch;

/**
 * How long something was what, in milliseconds; together the time asked for. Of several things
 * weighed together it is the weighted mean of each time.
 *
 * @param availability percent: 100 · (up + weakened) / (up + weakened + down); null where nothing
 *     but planned work and silence is known
 * @param numeratorMillis up + weakened
 * @param denominatorMillis up + weakened + down: planned work and the unknown are left out
 * @param completeness from 0 to 1: the part of the time of which something is known
 */
public record AvailabilityFigure(
    @Nullable Double availability,
    double numeratorMillis,
    double denominatorMillis,
    double upMillis,
    double weakenedMillis,
    double downMillis,
    double plannedMillis,
    double unknownMillis,
    double completeness) {

  static AvailabilityFigure of(List<Stretch> stretches) {
    double[] times = new double[5];
    for (Stretch stretch : stretches) {
      times[stretch.state().ordinal()] += stretch.length();
    }
    return of(times);
  }

  /** From the time in each state, in the order of the states. */
  static AvailabilityFigure of(double[] times) {
    double up = times[0];
    double weakened = times[1];
    double unknown = times[2];
    double planned = times[3];
    double down = times[4];
    double known = up + weakened + down;
    double all = known + planned + unknown;
    return new AvailabilityFigure(
        known <= 0 ? null : 100 * (up + weakened) / known,
        up + weakened,
        known,
        up,
        weakened,
        down,
        planned,
        unknown,
        all <= 0 ? 0 : (all - unknown) / all);
  }
}
