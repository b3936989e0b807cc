package vn.thongmach.dataplane.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.Topology.Need;

/**
 * Who is down when, given episodes of failed objects. A change is carried on only to objects whose
 * timeline it changes, so it costs what it touches, however many episodes there are. Changes can be
 * taken back to a {@link #mark}. One thread.
 */
public final class Falls {

  private record Failure(int episode, long start, long end) {}

  private record Undo(int object, @Nullable Timeline timeline, Failure[] own) {}

  private static final Failure[] NONE = {};

  private final Topology topology;
  private final Intervals room = new Intervals();
  private final Intervals common = new Intervals();
  private final Positions queue = new Positions();
  private final IntList changed = new IntList();
  private final List<Undo> journal = new ArrayList<>();
  private @Nullable Timeline[] timelines = new Timeline[0];
  private Failure[] @Nullable [] own = new Failure[0][];
  private int[] stamps = new int[0];
  private int stamp;
  private int left;

  public Falls(Topology topology) {
    this.topology = topology;
    grow();
  }

  /** Takes in objects that the topology has got meanwhile. */
  public void grow() {
    int size = topology.size();
    timelines = Arrays.copyOf(timelines, size);
    own = Arrays.copyOf(own, size);
    stamps = Arrays.copyOf(stamps, size);
  }

  public Timeline timeline(int object) {
    Timeline known = timelines[object];
    return known == null ? Timeline.NEVER : known;
  }

  /** Lets this object fail by itself; {@link #spread} carries it on. */
  public void fail(int episode, int root, long start, long end) {
    Failure[] before = failures(root);
    Failure[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = new Failure(episode, start, end);
    keep(root, before, after);
  }

  /** Takes that failure back. */
  public void mend(int episode, int root) {
    Failure[] before = failures(root);
    Failure[] after =
        Arrays.stream(before)
            .filter(failure -> failure.episode() != episode)
            .toArray(Failure[]::new);
    keep(root, before, after);
  }

  /** Has this object's timeline worked out anew, as after a change of its needs. */
  public void recheck(int object) {
    queue.add(object);
  }

  private Failure[] failures(int object) {
    Failure[] known = own[object];
    return known == null ? NONE : known;
  }

  private void keep(int root, Failure[] before, Failure[] after) {
    journal.add(new Undo(root, null, before));
    own[root] = after;
    queue.add(root);
  }

  /**
   * Carries all changes on.
   *
   * @param most how many objects it may look at
   * @return whether that was enough; if not, only {@link #back} makes sense of the state
   */
  public boolean spread(int most) {
    TopologicalOrder order = topology.order();
    queue.begin(order);
    changed.clear();
    stamp++;
    left = most;
    while (!queue.isEmpty()) {
      if (left-- <= 0) {
        queue.clear();
        return false;
      }
      int object = queue.poll();
      if (order.isInCircle(object)) {
        if (stamps[object] != stamp) {
          circle(order.circle(object));
        }
      } else {
        set(object, work(object));
      }
    }
    return true;
  }

  /** The objects whose timelines the last spread changed, needs before what needs them. */
  public IntList changed() {
    return changed;
  }

  /** A point to which {@link #back} leads. */
  public int mark() {
    return journal.size();
  }

  /** Undoes everything since the mark. */
  public void back(int mark) {
    queue.clear();
    while (journal.size() > mark) {
      Undo undo = journal.removeLast();
      if (undo.timeline() == null) {
        own[undo.object()] = undo.own();
      } else {
        timelines[undo.object()] = undo.timeline();
      }
    }
  }

  /** Forgets how to go back: what stands, stands. */
  public void settle() {
    journal.clear();
  }

  private void circle(int[] members) {
    Timeline[] before = new Timeline[members.length];
    for (int i = 0; i < members.length; i++) {
      before[i] = timeline(members[i]);
      timelines[members[i]] = Timeline.NEVER;
      stamps[members[i]] = stamp;
    }
    boolean moving = true;
    for (int round = 0; moving && round <= members.length + 1; round++) {
      moving = false;
      for (int member : members) {
        Timeline now = work(member);
        moving |= !now.sameAs(timeline(member));
        timelines[member] = now;
      }
    }
    for (int i = 0; i < members.length; i++) {
      Timeline after = timeline(members[i]);
      timelines[members[i]] = before[i];
      set(members[i], after);
    }
  }

  private void set(int object, Timeline after) {
    Timeline before = timeline(object);
    if (after.sameAs(before)) {
      return;
    }
    journal.add(new Undo(object, before, NONE));
    timelines[object] = after;
    changed.add(object);
    if (topology.dependentCount(object) > left) {
      // So many cannot be looked at any more: not even told to wait.
      left = 0;
      queue.add(object);
      return;
    }
    for (int i = 0; i < topology.dependentCount(object); i++) {
      queue.add(topology.dependent(object, i));
    }
  }

  private Timeline work(int object) {
    room.clear();
    int sources = 0;
    Timeline only = Timeline.NEVER;
    int onlyNeed = Timeline.ITSELF;
    for (Failure failure : failures(object)) {
      room.add(failure.start(), failure.end(), failure.episode(), Timeline.ITSELF);
      sources += 2;
    }
    boolean alternatives = false;
    for (int i = 0; i < topology.needCount(object); i++) {
      if (topology.needKind(object, i) == Need.ALTERNATIVE) {
        alternatives = true;
        continue;
      }
      int need = topology.need(object, i);
      Timeline timeline = timeline(need);
      if (!timeline.isEmpty()) {
        sources++;
        only = timeline;
        onlyNeed = need;
        room.addAll(timeline, need);
      }
    }
    Timeline paths = alternatives ? allPaths(object) : Timeline.NEVER;
    if (sources == 0) {
      return paths;
    }
    if (sources == 1 && paths.isEmpty()) {
      return only.cameThrough(onlyNeed);
    }
    for (int i = 0; i < paths.size(); i++) {
      room.add(paths.start(i), paths.end(i), paths.cause(i), paths.via(i));
    }
    return room.union();
  }

  private Timeline allPaths(int object) {
    for (int i = 0; i < topology.needCount(object); i++) {
      if (topology.needKind(object, i) == Need.ALTERNATIVE
          && timeline(topology.need(object, i)).isEmpty()) {
        return Timeline.NEVER;
      }
    }
    Timeline all = null;
    for (int i = 0; i < topology.needCount(object); i++) {
      if (topology.needKind(object, i) == Need.ALTERNATIVE) {
        int path = topology.need(object, i);
        Timeline one = timeline(path).cameThrough(path);
        all = all == null ? one : common.both(all, one);
        if (all.isEmpty()) {
          break;
        }
      }
    }
    return all == null ? Timeline.NEVER : all;
  }
}
