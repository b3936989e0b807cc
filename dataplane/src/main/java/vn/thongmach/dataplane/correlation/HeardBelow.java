package vn.thongmach.dataplane.correlation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.IntList;

/** For each object the objects heard of whose reports its failure could explain. */
final class HeardBelow {

  private static final IntList NONE = new IntList();

  private final HeardAlarms heard;
  private final Explainers explainers;
  private @Nullable IntList[] below = new IntList[0];
  private int known;

  HeardBelow(HeardAlarms heard, Explainers explainers) {
    this.heard = heard;
    this.explainers = explainers;
  }

  /** Takes in what was heard since, among so many objects. */
  void refresh(int objects) {
    if (below.length < objects) {
      below = Arrays.copyOf(below, objects);
    }
    for (; known < heard.size(); known++) {
      int object = heard.object(known);
      if (heard.firstOf(object) == known) {
        for (int root : explainers.of(object)) {
          add(root, object);
        }
      }
    }
  }

  private void add(int root, int object) {
    IntList objects = below[root];
    if (objects == null) {
      objects = new IntList();
      below[root] = objects;
    }
    objects.add(object);
  }

  /** In the order in which they were heard of first; not to be written to. */
  IntList of(int root) {
    IntList objects = below[root];
    return objects == null ? NONE : objects;
  }
}
