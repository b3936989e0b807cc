package vn.thongmach.dataplane.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * What one object takes with it when it fails while others are down by themselves.
 *
 * @param lost who is down because of it, the object itself left out, in the order of their falls
 * @param weakened who stands and lost one more of its paths by it
 * @param complete false when there was too much to follow
 */
public record Impact(IntList lost, IntList weakened, boolean complete) {

  /**
   * What would stand if it worked is its doing, whoever else takes part.
   *
   * @param footprint room for the work; left with everything down that is
   * @param alsoDown objects that failed by themselves
   * @param most how many objects are followed at most
   */
  public static Impact of(Footprint footprint, int root, Iterable<Integer> alsoDown, int most) {
    footprint.begin();
    for (int other : alsoDown) {
      if (other != root) {
        footprint.fail(other);
      }
    }
    int before = footprint.spread(most).size();
    Map<Integer, Integer> pathsBefore = new HashMap<>();
    each(footprint.touched(), object -> pathsBefore.put(object, footprint.fallenPaths(object)));
    footprint.fail(root);
    IntList down = footprint.spread(most);
    IntList lost = new IntList();
    for (int i = before; i < down.size(); i++) {
      if (down.get(i) != root) {
        lost.add(down.get(i));
      }
    }
    IntList weakened = new IntList();
    each(
        footprint.touched(),
        object -> {
          int paths = pathsBefore.getOrDefault(object, 0);
          if (!footprint.isDown(object) && footprint.fallenPaths(object) > paths) {
            weakened.add(object);
          }
        });
    return new Impact(lost, weakened, down.size() < most);
  }

  private static void each(IntList objects, IntConsumer doing) {
    for (int i = 0; i < objects.size(); i++) {
      doing.accept(objects.get(i));
    }
  }
}
