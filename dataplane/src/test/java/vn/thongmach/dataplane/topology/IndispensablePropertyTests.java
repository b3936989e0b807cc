package vn.thongmach.dataplane.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What an object cannot do without is exactly what takes it down by failing alone. */
class IndispensablePropertyTests {

  private static final int OBJECTS = 24;

  @Property(tries = 400)
  void isWhatTakesItDownByFailingAlone(@ForAll long seed) {
    Random random = new Random(seed);
    Topology topology = topology(random, false);
    Indispensable indispensable = new Indispensable(topology, Integer.MAX_VALUE);
    for (int object = 0; object < topology.size(); object++) {
      assertThat(indispensable.of(object)).isEqualTo(alone(topology, object));
    }
  }

  @Property(tries = 200)
  void claimsNothingWrongWhereNeedsGoInCircles(@ForAll long seed) {
    Random random = new Random(seed);
    Topology topology = topology(random, true);
    Indispensable indispensable = new Indispensable(topology, Integer.MAX_VALUE);
    for (int object = 0; object < topology.size(); object++) {
      assertThat(alone(topology, object)).containsAll(indispensable.of(object));
    }
  }

  @Example
  void followsPathsThatHaveSeveralPathsThemselves() {
    Topology topology = new Topology();
    int cable = topology.object("Cable", "k");
    int service = topology.object("Service", "v");
    for (String way : new String[] {"a", "b"}) {
      int path = topology.object(Topology.PATH, way);
      topology.addParent(service, path);
      int link = topology.object("Link", way);
      topology.addParent(path, link);
      for (String channel : new String[] {"1", "2"}) {
        int inner = topology.object(Topology.PATH, way + channel);
        topology.addParent(link, inner);
        topology.addParent(inner, cable);
      }
    }
    assertThat(new Indispensable(topology, 100).of(service)).containsExactly(cable);
  }

  @Example
  void isNotLostInPathsWithoutEnd() {
    Topology topology = new Topology();
    int first = topology.object("Node", "n0");
    int last = first;
    for (int at = 1; at < 20_000; at++) {
      int node = topology.object("Node", "n" + at);
      for (String way : new String[] {"a", "b"}) {
        int path = topology.object(Topology.PATH, way + at);
        topology.addParent(node, path);
        topology.addParent(path, last);
      }
      last = node;
    }
    assertThat(new Indispensable(topology, 50_000).of(topology.find("Node", "n50")))
        .contains(first);
    assertThat(new Indispensable(topology, 50_000).of(last)).isNotEmpty();
  }

  private static Set<Integer> alone(Topology topology, int object) {
    Set<Integer> found = new HashSet<>();
    Footprint footprint = new Footprint(topology);
    for (int other = 0; other < topology.size(); other++) {
      footprint.of(other, Integer.MAX_VALUE);
      if (other != object && footprint.isDown(object)) {
        found.add(other);
      }
    }
    return found;
  }

  private static Topology topology(Random random, boolean circles) {
    Topology topology = new Topology();
    for (int i = 0; i < OBJECTS; i++) {
      topology.object(random.nextInt(2) == 0 ? Topology.PATH : "Node", "n" + i);
    }
    for (int edge = 0; edge < OBJECTS * 2; edge++) {
      int object = 1 + random.nextInt(OBJECTS - 1);
      int need =
          circles && random.nextInt(6) == 0 ? random.nextInt(OBJECTS) : random.nextInt(object);
      if (random.nextInt(5) == 0) {
        topology.addEnd(object, need);
      } else {
        topology.addParent(object, need);
      }
    }
    return topology;
  }
}
