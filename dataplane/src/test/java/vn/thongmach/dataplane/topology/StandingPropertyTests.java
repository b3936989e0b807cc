package vn.thongmach.dataplane.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.dataplane.topology.Standing.Stretch;
import vn.thongmach.dataplane.topology.Topology.Need;

/** Whatever happens, the stretches are the period, and each is what the plain rule says. */
class StandingPropertyTests {

  private static final int OBJECTS = 12;
  private static final int LATEST = 50;

  private record Told(int object, long from, long to) {
    boolean holds(int other, long time) {
      return object == other && from <= time && time < to;
    }
  }

  private final List<Told> failures = new ArrayList<>();
  private final List<Told> works = new ArrayList<>();
  private final List<Told> silences = new ArrayList<>();

  @Property(tries = 300)
  void addsUpToThePeriodAndEqualsTheNaiveRule(@ForAll long seed) {
    List.of(failures, works, silences).forEach(List::clear);
    Random random = new Random(seed);
    Topology topology = topology(random);
    Standing standing = new Standing(topology);
    for (int i = 0; i < 10; i++) {
      Told told = told(random);
      switch (random.nextInt(3)) {
        case 0 -> {
          failures.add(told);
          standing.fails(i, told.object, told.from, told.to);
        }
        case 1 -> {
          works.add(told);
          standing.isWorkedOn(i, told.object, told.from, told.to);
        }
        default -> {
          silences.add(told);
          standing.isSilent(i, told.object, told.from, told.to);
        }
      }
    }
    standing.spread();
    for (int object = 0; object < OBJECTS; object++) {
      long from = random.nextInt(LATEST);
      long to = from + 1 + random.nextInt(LATEST);
      long watched = random.nextInt(LATEST);
      List<Stretch> stretches = standing.of(object, from, to, watched);
      long at = from;
      for (Stretch stretch : stretches) {
        assertThat(stretch.from()).isEqualTo(at);
        assertThat(stretch.length()).isPositive();
        for (long time = at; time < stretch.to(); time++) {
          assertThat(stretch.state()).isEqualTo(plain(topology, object, time, watched));
        }
        at = stretch.to();
      }
      assertThat(at).isEqualTo(to);
    }
  }

  private State plain(Topology topology, int object, long time, long watched) {
    if (time < watched) {
      return State.UNKNOWN;
    }
    if (falls(topology, object, time, List.of(failures))) {
      return falls(topology, object, time, List.of(works)) ? State.PLANNED : State.DOWN;
    }
    if (falls(topology, object, time, List.of(failures, silences))) {
      return State.UNKNOWN;
    }
    return thinned(topology, object, time) ? State.WEAKENED : State.UP;
  }

  private static boolean falls(Topology topology, int object, long time, List<List<Told>> reasons) {
    if (reasons.stream().flatMap(List::stream).anyMatch(told -> told.holds(object, time))) {
      return true;
    }
    boolean paths = false;
    boolean standing = false;
    for (int i = 0; i < topology.needCount(object); i++) {
      boolean down = falls(topology, topology.need(object, i), time, reasons);
      if (topology.needKind(object, i) == Need.ALTERNATIVE) {
        paths = true;
        standing |= !down;
      } else if (down) {
        return true;
      }
    }
    return paths && !standing;
  }

  private boolean thinned(Topology topology, int object, long time) {
    for (int i = 0; i < topology.needCount(object); i++) {
      int need = topology.need(object, i);
      if (topology.needKind(object, i) == Need.ALTERNATIVE
          ? falls(topology, need, time, List.of(failures))
          : thinned(topology, need, time)) {
        return true;
      }
    }
    return false;
  }

  private static Told told(Random random) {
    long from = random.nextInt(LATEST);
    return new Told(random.nextInt(OBJECTS), from, from + 1 + random.nextInt(20));
  }

  /** Needs only lead to objects made before, so that there is no circle. */
  private static Topology topology(Random random) {
    Topology topology = new Topology();
    for (int i = 0; i < OBJECTS; i++) {
      int object = topology.object(random.nextInt(3) == 0 ? Topology.PATH : "Node", "o" + i);
      for (int j = 0; i > 0 && j < random.nextInt(4); j++) {
        if (random.nextInt(4) == 0) {
          topology.addEnd(object, random.nextInt(i));
        } else {
          topology.addParent(object, random.nextInt(i));
        }
      }
    }
    return topology;
  }
}
