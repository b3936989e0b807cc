package vn.thongmach.dataplane.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.thongmach.dataplane.topology.Topology.Need;

/** What is carried on step by step equals what the plain rule says at every moment. */
class FallsPropertyTests {

  private static final int OBJECTS = 14;
  private static final int LATEST = 60;

  private record Failure(int episode, int root, long start, long end) {}

  @Property(tries = 300)
  void equalsTheNaiveRuleThroughChangesAndWayBack(@ForAll long seed) {
    Random random = new Random(seed);
    Topology topology = topology(random);
    Falls falls = new Falls(topology);
    List<Failure> failures = new ArrayList<>();
    for (int step = 0; step < 12; step++) {
      List<Failure> before = List.copyOf(failures);
      int mark = falls.mark();
      change(random, falls, failures, step);
      assertThat(falls.spread(Integer.MAX_VALUE)).isTrue();
      check(topology, falls, failures);
      if (random.nextInt(3) == 0) {
        falls.back(mark);
        failures.clear();
        failures.addAll(before);
        check(topology, falls, failures);
      }
    }
  }

  @Property(tries = 100)
  void takesAChangedTopologyUp(@ForAll long seed) {
    Random random = new Random(seed);
    Topology topology = topology(random);
    Falls falls = new Falls(topology);
    List<Failure> failures = new ArrayList<>();
    for (int step = 0; step < 6; step++) {
      change(random, falls, failures, step);
      int object = random.nextInt(OBJECTS);
      int need = random.nextInt(OBJECTS);
      if (random.nextBoolean()) {
        topology.addParent(object, need);
      } else {
        topology.removeNeed(object, need, topology.isPath(need) ? Need.ALTERNATIVE : Need.PARENT);
      }
      for (int i = 0; i < OBJECTS; i++) {
        falls.recheck(i);
      }
      assertThat(falls.spread(Integer.MAX_VALUE)).isTrue();
      check(topology, falls, failures);
    }
  }

  private static void change(Random random, Falls falls, List<Failure> failures, int step) {
    if (!failures.isEmpty() && random.nextInt(3) == 0) {
      Failure gone = failures.remove(random.nextInt(failures.size()));
      falls.mend(gone.episode(), gone.root());
    } else {
      long start = random.nextInt(LATEST);
      long end = random.nextInt(5) == 0 ? Timeline.OPEN : start + 1 + random.nextInt(20);
      Failure failure = new Failure(step, random.nextInt(OBJECTS), start, end);
      failures.add(failure);
      falls.fail(failure.episode(), failure.root(), start, end);
    }
  }

  private static void check(Topology topology, Falls falls, List<Failure> failures) {
    for (long time = 0; time < LATEST + 30; time++) {
      boolean[] down = naive(topology, failures, time);
      for (int object = 0; object < OBJECTS; object++) {
        assertThat(falls.timeline(object).isDownAt(time))
            .as("object %d at %d", object, time)
            .isEqualTo(down[object]);
      }
    }
  }

  /** The least set that holds all that failed and whatever the rule draws in. */
  private static boolean[] naive(Topology topology, List<Failure> failures, long time) {
    boolean[] down = new boolean[topology.size()];
    failures.stream()
        .filter(failure -> failure.start() <= time && time < failure.end())
        .forEach(failure -> down[failure.root()] = true);
    boolean moving = true;
    while (moving) {
      moving = false;
      for (int object = 0; object < down.length; object++) {
        if (!down[object] && falls(topology, object, down)) {
          down[object] = true;
          moving = true;
        }
      }
    }
    return down;
  }

  private static boolean falls(Topology topology, int object, boolean[] down) {
    int paths = 0;
    int fallen = 0;
    for (int i = 0; i < topology.needCount(object); i++) {
      boolean lost = down[topology.need(object, i)];
      if (topology.needKind(object, i) == Need.ALTERNATIVE) {
        paths++;
        fallen += lost ? 1 : 0;
      } else if (lost) {
        return true;
      }
    }
    return paths > 0 && fallen == paths;
  }

  private static Topology topology(Random random) {
    Topology topology = new Topology();
    for (int i = 0; i < OBJECTS; i++) {
      topology.object(random.nextInt(3) == 0 ? Topology.PATH : "Node", "n" + i);
    }
    for (int edge = 0; edge < OBJECTS * 3 / 2; edge++) {
      int object = random.nextInt(OBJECTS);
      // Mostly upwards, so that circles are there but not everywhere.
      int need = random.nextInt(8) == 0 ? random.nextInt(OBJECTS) : random.nextInt(object + 1);
      if (random.nextInt(4) == 0) {
        topology.addEnd(object, need);
      } else {
        topology.addParent(object, need);
      }
    }
    return topology;
  }
}
