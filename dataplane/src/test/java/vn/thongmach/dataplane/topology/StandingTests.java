package vn.thongmach.dataplane.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thongmach.dataplane.topology.Standing.NONE;
import static vn.thongmach.dataplane.topology.Standing.State.DOWN;
import static vn.thongmach.dataplane.topology.Standing.State.PLANNED;
import static vn.thongmach.dataplane.topology.Standing.State.UNKNOWN;
import static vn.thongmach.dataplane.topology.Standing.State.UP;
import static vn.thongmach.dataplane.topology.Standing.State.WEAKENED;
import static vn.thongmach.dataplane.topology.Timeline.ITSELF;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thongmach.dataplane.topology.Standing.Stretch;

/** A service over a ring: one way over the first link, the other over the second. */
class StandingTests {

  private final Topology topology = new Topology();
  private final int first = topology.object("Link", "l1");
  private final int second = topology.object("Link", "l2");
  private final int east = topology.object(Topology.PATH, "east");
  private final int west = topology.object(Topology.PATH, "west");
  private final int service = topology.object("Service", "s");
  private final int cell = topology.object("Cell", "c");
  private final Standing standing;

  StandingTests() {
    topology.addParent(east, first);
    topology.addParent(west, second);
    topology.addParent(service, east);
    topology.addParent(service, west);
    topology.addParent(cell, service);
    standing = new Standing(topology);
  }

  private List<Stretch> service() {
    standing.spread();
    return standing.of(service, 0, 100, 0);
  }

  @Test
  void losesRedundancyByOneCutAndFallsByTheSecond() {
    standing.fails(7, first, 10, 60);
    standing.fails(8, second, 30, 40);

    assertThat(service())
        .containsExactly(
            new Stretch(UP, 0, 10, NONE, ITSELF),
            new Stretch(WEAKENED, 10, 30, 7, east),
            new Stretch(DOWN, 30, 40, 8, west),
            new Stretch(WEAKENED, 40, 60, 7, east),
            new Stretch(UP, 60, 100, NONE, ITSELF));
    assertThat(standing.of(cell, 0, 100, 0))
        .extracting(Stretch::state)
        .containsExactly(UP, WEAKENED, DOWN, WEAKENED, UP);
    assertThat(standing.of(first, 0, 100, 0))
        .containsExactly(
            new Stretch(UP, 0, 10, NONE, ITSELF),
            new Stretch(DOWN, 10, 60, 7, ITSELF),
            new Stretch(UP, 60, 100, NONE, ITSELF));
  }

  @Test
  void countsItsOwnFaultAndThatOfItsPathsOnce() {
    standing.fails(1, first, 10, 30);
    standing.fails(2, second, 10, 30);
    standing.fails(3, service, 20, 50);

    assertThat(service())
        .filteredOn(stretch -> stretch.state() == DOWN)
        .extracting(Stretch::length)
        .containsExactly(40L);
  }

  @Test
  void setsApartWhatWorkAloneTakesDownAndNoMore() {
    standing.isWorkedOn(4, first, 10, 50);
    standing.isWorkedOn(5, second, 30, 50);
    standing.fails(1, first, 10, 60);
    standing.fails(2, second, 20, 60);

    assertThat(service())
        .as("the work on one way does not excuse the failure of the other")
        .containsExactly(
            new Stretch(UP, 0, 10, NONE, ITSELF),
            new Stretch(WEAKENED, 10, 20, 1, east),
            new Stretch(DOWN, 20, 30, 2, west),
            new Stretch(PLANNED, 30, 50, 5, west),
            new Stretch(DOWN, 50, 60, 2, west),
            new Stretch(UP, 60, 100, NONE, ITSELF));
  }

  @Test
  void excusesTheAlarmsOfWhatStandsOnTheThingWorkedOn() {
    standing.isWorkedOn(4, service, 10, 50);
    standing.fails(1, cell, 12, 48);
    standing.spread();

    assertThat(standing.of(cell, 0, 100, 0))
        .extracting(Stretch::state, Stretch::from, Stretch::to)
        .containsExactly(tuple(UP, 0L, 12L), tuple(PLANNED, 12L, 48L), tuple(UP, 48L, 100L));
  }

  @Test
  void takesSilenceForNeitherUpNorDown() {
    standing.isSilent(9, first, 20, 80);
    standing.fails(2, second, 40, 60);

    assertThat(service())
        .as("while one way is heard of, it is up")
        .containsExactly(
            new Stretch(UP, 0, 40, NONE, ITSELF),
            new Stretch(UNKNOWN, 40, 60, NONE, ITSELF),
            new Stretch(UP, 60, 100, NONE, ITSELF));
    assertThat(standing.of(first, 0, 100, 0))
        .containsExactly(
            new Stretch(UP, 0, 20, NONE, ITSELF),
            new Stretch(UNKNOWN, 20, 80, 9, ITSELF),
            new Stretch(UP, 80, 100, NONE, ITSELF));
  }

  @Test
  void knowsNothingBeforeItWasWatched() {
    standing.fails(1, first, 0, 100);
    standing.spread();

    assertThat(standing.of(first, 0, 100, 70))
        .containsExactly(
            new Stretch(UNKNOWN, 0, 70, NONE, ITSELF), new Stretch(DOWN, 70, 100, 1, ITSELF));
    assertThat(standing.of(first, 0, 100, 200))
        .containsExactly(new Stretch(UNKNOWN, 0, 100, NONE, ITSELF));
    assertThat(standing.of(first, 50, 50, 0)).isEmpty();
  }
}
