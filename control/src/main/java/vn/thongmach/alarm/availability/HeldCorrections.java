package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.thongmach.alarm.availability.OutageCorrection.Stood;
import vn.thongmach.dataplane.measure.Availability;
import vn.thongmach.dataplane.measure.Availability.Interval;

/**
 * What holds of the approved corrections of one object: of two that overlap, the one approved
 * later. Immutable.
 *
 * @param stretches in order of time, apart from each other
 */
record HeldCorrections(List<Held> stretches) {

  static final HeldCorrections NONE = new HeldCorrections(List.of());

  /** A stretch with the correction that holds in it. */
  record Held(Interval time, OutageCorrection correction) {}

  /** From corrections in the order in which they were approved. */
  static HeldCorrections of(List<OutageCorrection> approved) {
    List<Held> held = new ArrayList<>();
    for (OutageCorrection correction : approved) {
      Interval time = new Interval(correction.from(), correction.to());
      List<Held> next = new ArrayList<>();
      for (Held earlier : held) {
        for (Interval rest : without(List.of(earlier.time), List.of(time))) {
          next.add(new Held(rest, earlier.correction));
        }
      }
      next.add(new Held(time, correction));
      held = next;
    }
    held.sort(Comparator.comparing((Held one) -> one.time.from()));
    return held.isEmpty() ? NONE : new HeldCorrections(List.copyOf(held));
  }

  boolean isEmpty() {
    return stretches.isEmpty();
  }

  /** The time between two instants in which one of these states is held. */
  List<Interval> times(Set<Stood> states, Instant from, Instant to) {
    return stretches.stream()
        .filter(held -> states.contains(held.correction.state()))
        .map(held -> clipped(held.time, from, to))
        .filter(time -> !time.isEmpty())
        .toList();
  }

  /** Outages as they count: without what is said to be none, and with what is said to be one. */
  List<Interval> outages(List<Interval> reported, Instant from, Instant to) {
    if (isEmpty()) {
      return Availability.merge(reported);
    }
    List<Interval> counted =
        new ArrayList<>(
            without(reported, times(Set.of(Stood.UP, Stood.UNKNOWN, Stood.PLANNED), from, to)));
    counted.addAll(times(Set.of(Stood.DOWN), from, to));
    return Availability.merge(counted);
  }

  /** The part of these outages that is said to be planned. */
  List<Interval> planned(List<Interval> reported, Instant from, Instant to) {
    List<Interval> merged = Availability.merge(reported);
    return without(merged, without(merged, times(Set.of(Stood.PLANNED), from, to)));
  }

  /** The time of which it is said that nobody knows. */
  List<Interval> unknown(Instant from, Instant to) {
    return times(Set.of(Stood.UNKNOWN), from, to);
  }

  /** What remains of intervals when others, apart from each other and in order, are taken out. */
  static List<Interval> without(List<Interval> intervals, List<Interval> taken) {
    List<Interval> rest = new ArrayList<>();
    for (Interval interval : Availability.merge(intervals)) {
      Instant from = interval.from();
      for (Interval gone : taken) {
        if (gone.from().isBefore(interval.to()) && gone.to().isAfter(from)) {
          rest.add(new Interval(from, gone.from()));
          from = gone.to();
        }
      }
      rest.add(new Interval(from, interval.to()));
    }
    rest.removeIf(Interval::isEmpty);
    return rest;
  }

  private static Interval clipped(Interval time, Instant from, Instant to) {
    return new Interval(
        time.from().isBefore(from) ? from : time.from(), time.to().isAfter(to) ? to : time.to());
  }
}
