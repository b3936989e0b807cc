package vn.thongmach.dataplane.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.Topology.Need;

/**
 * How objects stood over some time: what failed, what was announced to be worked on, what was not
 * heard of, each carried on to whatever needs it. Times in milliseconds, half open. One thread.
 */
public final class Standing {

  /** How an object stands, the graver later. Every moment has exactly one. */
  public enum State {
    /** It works, with all its alternatives. */
    UP,
    /** It works with fewer alternatives than it has, or needs something that does. */
    WEAKENED,
    /** What it needs was not heard of, or it was not watched yet: it may be up or down. */
    UNKNOWN,
    /** It is down while work on it or on what it needs was announced. */
    PLANNED,
    /** It is down: it failed, or no path is left. */
    DOWN
  }

  /**
   * A stretch of one state.
   *
   * @param cause the number given with what brought it about; {@value #NONE} where nothing did
   * @param via the need through which it came, {@link Timeline#ITSELF} where it did not
   */
  public record Stretch(State state, long from, long to, int cause, int via) {

    public long length() {
      return to - from;
    }
  }

  /** In place of a cause: there is none. */
  public static final int NONE = -1;

  private static final int ALL = Integer.MAX_VALUE;

  private final Topology topology;
  private final Falls outages;
  private final Falls works;
  private final Falls silences;
  private final Falls doubts;
  private @Nullable Timeline @Nullable [] thin;

  /** Of a topology that does not change any more. */
  public Standing(Topology topology) {
    this.topology = topology;
    outages = new Falls(topology);
    works = new Falls(topology);
    silences = new Falls(topology);
    doubts = new Falls(topology);
  }

  /** This object fails by itself. */
  public void fails(int cause, int object, long from, long to) {
    outages.fail(cause, object, from, to);
    doubts.fail(cause, object, from, to);
  }

  /** Work on this object is announced for this time. */
  public void isWorkedOn(int cause, int object, long from, long to) {
    works.fail(cause, object, from, to);
  }

  /** Nothing is heard of this object. */
  public void isSilent(int cause, int object, long from, long to) {
    silences.fail(cause, object, from, to);
    doubts.fail(cause, object, from, to);
  }

  /** Carries all that was told on; nothing may be told afterwards. */
  public void spread() {
    for (Falls falls : List.of(outages, works, silences, doubts)) {
      falls.spread(ALL);
      falls.settle();
    }
    thin = new Timeline[topology.size()];
    TopologicalOrder order = topology.order();
    Intervals room = new Intervals();
    for (int place = 0; place < topology.size(); place++) {
      int object = order.objectAt(place);
      thin[object] = thinned(object, room);
    }
  }

  /** When the object lacked one of its alternatives, or needed something that did. */
  private Timeline thinned(int object, Intervals room) {
    room.clear();
    for (int i = 0; i < topology.needCount(object); i++) {
      int need = topology.need(object, i);
      if (topology.needKind(object, i) == Need.ALTERNATIVE) {
        room.addAll(outages.timeline(need), need);
      } else {
        room.addAll(thin(need), need);
      }
    }
    return room.union();
  }

  private Timeline thin(int object) {
    Timeline known = thin == null ? null : thin[object];
    return known == null ? Timeline.NEVER : known;
  }

  /**
   * How one object stood: stretches without gaps that together are exactly the time asked for.
   *
   * @param watchedFrom since when anything is known of it
   */
  public List<Stretch> of(int object, long from, long to, long watchedFrom) {
    if (from >= to) {
      return List.of();
    }
    Timeline down = outages.timeline(object);
    Timeline worked = works.timeline(object);
    Timeline silent = silences.timeline(object);
    Timeline doubted = doubts.timeline(object);
    Timeline weak = thin(object);
    TreeSet<Long> bounds = new TreeSet<>(List.of(from, to));
    if (watchedFrom > from && watchedFrom < to) {
      bounds.add(watchedFrom);
    }
    for (Timeline timeline : List.of(down, worked, silent, doubted, weak)) {
      for (int i = 0; i < timeline.size(); i++) {
        addWithin(bounds, timeline.start(i), from, to);
        addWithin(bounds, timeline.end(i), from, to);
      }
    }
    Reader[] readers = {
      new Reader(down),
      new Reader(worked),
      new Reader(silent),
      new Reader(doubted),
      new Reader(weak)
    };
    List<Stretch> stretches = new ArrayList<>();
    long at = from;
    for (long next : bounds.tailSet(from, false)) {
      add(stretches, stretch(readers, at, next, watchedFrom));
      at = next;
    }
    return stretches;
  }

  private static void addWithin(TreeSet<Long> bounds, long time, long from, long to) {
    if (time > from && time < to) {
      bounds.add(time);
    }
  }

  private static Stretch stretch(Reader[] readers, long from, long to, long watchedFrom) {
    int down = readers[0].at(from);
    int worked = readers[1].at(from);
    int silent = readers[2].at(from);
    int doubted = readers[3].at(from);
    int weak = readers[4].at(from);
    if (from < watchedFrom) {
      return new Stretch(State.UNKNOWN, from, to, NONE, Timeline.ITSELF);
    }
    if (down >= 0 && worked >= 0) {
      return readers[1].stretch(State.PLANNED, from, to, worked);
    }
    if (down >= 0) {
      return readers[0].stretch(State.DOWN, from, to, down);
    }
    if (silent >= 0) {
      return readers[2].stretch(State.UNKNOWN, from, to, silent);
    }
    if (doubted >= 0) {
      // Some paths are down and of the others nothing is heard: no one thing is to blame.
      return new Stretch(State.UNKNOWN, from, to, NONE, Timeline.ITSELF);
    }
    if (weak >= 0) {
      return readers[4].stretch(State.WEAKENED, from, to, weak);
    }
    return new Stretch(State.UP, from, to, NONE, Timeline.ITSELF);
  }

  private static void add(List<Stretch> stretches, Stretch next) {
    Stretch last = stretches.isEmpty() ? null : stretches.getLast();
    if (last != null
        && last.state() == next.state()
        && last.cause() == next.cause()
        && last.via() == next.via()) {
      stretches.set(
          stretches.size() - 1,
          new Stretch(last.state(), last.from(), next.to(), last.cause(), last.via()));
    } else {
      stretches.add(next);
    }
  }

  /** Reads a timeline at instants that only grow. */
  private static final class Reader {
    private final Timeline timeline;
    private int next;

    Reader(Timeline timeline) {
      this.timeline = timeline;
    }

    /** Which interval holds this instant, or -1. */
    int at(long time) {
      while (next < timeline.size() && timeline.end(next) <= time) {
        next++;
      }
      return next < timeline.size() && timeline.start(next) <= time ? next : -1;
    }

    Stretch stretch(State state, long from, long to, int interval) {
      return new Stretch(state, from, to, timeline.cause(interval), timeline.via(interval));
    }
  }
}
