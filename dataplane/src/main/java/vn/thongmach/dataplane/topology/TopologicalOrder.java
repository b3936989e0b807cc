package vn.thongmach.dataplane.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every object after all that it needs; objects that need each other in a circle (which real
 * inventories contain) stand side by side and form a circle here. Tarjan's strongly connected
 * components, without recursion.
 */
public final class TopologicalOrder {

  private final int[] position;
  private final int[] objectAt;
  private final int[] circleOf;
  private final List<int[]> circles;

  private TopologicalOrder(int[] position, int[] objectAt, int[] circleOf, List<int[]> circles) {
    this.position = position;
    this.objectAt = objectAt;
    this.circleOf = circleOf;
    this.circles = circles;
  }

  public int position(int object) {
    return position[object];
  }

  public int objectAt(int place) {
    return objectAt[place];
  }

  /** The mean over each type of how many needs stand below each other under an object. */
  public double[] depths(Topology topology) {
    int[] depth = new int[objectAt.length];
    double[] sums = new double[topology.types()];
    for (int object : objectAt) {
      for (int i = 0; i < topology.needCount(object); i++) {
        int need = topology.need(object, i);
        if (position[need] < position[object]) {
          depth[object] = Math.max(depth[object], depth[need] + 1);
        }
      }
      sums[topology.type(object)] += depth[object];
    }
    for (int type = 0; type < sums.length; type++) {
      sums[type] /= Math.max(1, topology.typeSize(type));
    }
    return sums;
  }

  /** Whether it needs itself by way of others. */
  public boolean isInCircle(int object) {
    return circleOf[object] >= 0;
  }

  /** All objects of its circle, itself among them. */
  public int[] circle(int object) {
    return circles.get(circleOf[object]);
  }

  static TopologicalOrder of(Topology topology) {
    return new Search(topology).run();
  }

  private static final class Search {
    private final Topology topology;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final boolean[] open;
    private final IntList path = new IntList();
    private final IntList waiting = new IntList();
    private final int[] position;
    private final int[] objectAt;
    private final int[] circleOf;
    private final List<int[]> circles = new ArrayList<>();
    private int visited;
    private int placed;

    Search(Topology topology) {
      this.topology = topology;
      int size = topology.size();
      index = new int[size];
      low = new int[size];
      next = new int[size];
      open = new boolean[size];
      position = new int[size];
      objectAt = new int[size];
      circleOf = new int[size];
      Arrays.fill(circleOf, -1);
    }

    TopologicalOrder run() {
      for (int object = 0; object < index.length; object++) {
        if (index[object] == 0) {
          from(object);
        }
      }
      return new TopologicalOrder(position, objectAt, circleOf, circles);
    }

    private void from(int first) {
      enter(first);
      while (path.size() > 0) {
        int object = path.get(path.size() - 1);
        if (next[object] < topology.needCount(object)) {
          int need = topology.need(object, next[object]++);
          if (index[need] == 0) {
            enter(need);
          } else if (open[need]) {
            low[object] = Math.min(low[object], index[need]);
          }
        } else {
          path.removeLast();
          if (path.size() > 0) {
            int before = path.get(path.size() - 1);
            low[before] = Math.min(low[before], low[object]);
          }
          if (low[object] == index[object]) {
            leave(object);
          }
        }
      }
    }

    private void enter(int object) {
      index[object] = ++visited;
      low[object] = visited;
      open[object] = true;
      path.add(object);
      waiting.add(object);
    }

    private void leave(int object) {
      IntList members = new IntList();
      int member;
      do {
        member = waiting.removeLast();
        open[member] = false;
        position[member] = placed;
        objectAt[placed++] = member;
        members.add(member);
      } while (member != object);
      if (members.size() > 1) {
        for (int i = 0; i < members.size(); i++) {
          circleOf[members.get(i)] = circles.size();
        }
        circles.add(members.toArray());
      }
    }
  }
}
