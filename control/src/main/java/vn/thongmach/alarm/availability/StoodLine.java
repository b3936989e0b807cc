package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.availability.StoodObjects.Cause;
import vn.thongmach.alarm.availability.StoodObjects.Stood;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.dataplane.topology.Standing.Stretch;

/**
 * How one object stood from the beginning on and, if nothing further is heard, will stand: the
 * stretches of {@link Stood} in small. Times in milliseconds. Immutable.
 */
final class StoodLine {

  private static final State[] STATES = State.values();
  private static final Origin[] ORIGINS = Origin.values();
  private static final long NOBODY = 0;

  private final long[] starts;
  private final byte[] states;
  private final byte[] origins;
  private final long[] opened;
  private final long[] closed;

  private StoodLine(int size) {
    starts = new long[size];
    states = new byte[size];
    origins = new byte[size];
    opened = new long[size];
    closed = new long[size];
  }

  static StoodLine of(Stood stood, List<Stretch> stretches) {
    StoodLine line = new StoodLine(stretches.size());
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      Cause cause = stood.cause(stretch);
      line.starts[i] = stretch.from();
      line.states[i] = (byte) stretch.state().ordinal();
      line.origins[i] =
          (byte) (cause == null ? Origin.MEASURED : Timelines.origin(cause)).ordinal();
      Span span = cause == null || cause.span() == null ? null : cause.span().span();
      line.opened[i] = span == null ? NOBODY : span.fromEvent();
      line.closed[i] = span == null ? NOBODY : closing(span, stretch.to());
    }
    return line;
  }

  /** The event that ended the span, where the stretch reaches up to there. */
  private static long closing(Span span, long end) {
    Long event = span.toEvent();
    Instant to = span.to();
    return event == null || to == null || to.toEpochMilli() > end ? NOBODY : event;
  }

  int size() {
    return starts.length;
  }

  /** What is told of each stretch within some time. */
  interface Reader {

    /**
     * @param opened the event that opened it, 0 where none did
     */
    void stretch(State state, long from, long to, long opened);
  }

  /** Tells all that lies between two instants, in order and without gaps. */
  void read(long from, long to, Reader reader) {
    for (int i = first(from); i < starts.length && starts[i] < to; i++) {
      long start = Math.max(from, starts[i]);
      long end = Math.min(to, end(i));
      if (start < end) {
        reader.stretch(STATES[states[i]], start, end, opened[i]);
      }
    }
  }

  /** The weakest origin of what brought about how it stood between two instants. */
  Origin origin(long from, long to) {
    Origin origin = Origin.MEASURED;
    for (int i = first(from); i < starts.length && starts[i] < to; i++) {
      origin = Origin.weakest(origin, ORIGINS[origins[i]]);
    }
    return origin;
  }

  /** The greatest id of the events that opened or ended outages in that time; null without one. */
  @Nullable Long lastEvent(long from, long to) {
    long last = NOBODY;
    for (int i = first(from); i < starts.length && starts[i] < to; i++) {
      if (states[i] == State.DOWN.ordinal()) {
        last = Math.max(last, opened[i]);
        last = end(i) <= to ? Math.max(last, closed[i]) : last;
      }
    }
    return last == NOBODY ? null : last;
  }

  private long end(int at) {
    return at + 1 < starts.length ? starts[at + 1] : Long.MAX_VALUE;
  }

  /** The stretch that holds an instant, or the first one. */
  private int first(long at) {
    int low = 0;
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
