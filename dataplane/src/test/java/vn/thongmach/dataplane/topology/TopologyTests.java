package vn.thongmach.dataplane.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.thongmach.dataplane.topology.Topology.Need;

class TopologyTests {

  private final Topology topology = new Topology();

  @Test
  void takesParentsOfTypePathAsAlternativesAndAPathAtAnEndAsNeeded() {
    int service = topology.object("Service", "v");
    int path = topology.object("Path", "p");
    topology.addParent(service, path);
    topology.addEnd(service, path);
    assertThat(topology.needKind(service, 0)).isEqualTo(Need.ALTERNATIVE);
    assertThat(topology.needKind(service, 1)).isEqualTo(Need.END);
  }

  @Test
  void tellsTheSameObjectOnceHoweverOftenItIsNamed() {
    int port = topology.object("Port", "p");
    topology.addParent(port, topology.object("Card", "k"));
    topology.addParent(topology.object("Port", "p"), topology.object("Card", "k"));
    assertThat(topology.size()).isEqualTo(2);
    assertThat(topology.needCount(port)).isEqualTo(1);
    assertThat(topology.typeSize(topology.type(port))).isEqualTo(1);
  }

  @Test
  void keepsTypesApartThatTogetherWithTheIdReadTheSame() {
    assertThat(topology.object("a:b", "c")).isNotEqualTo(topology.object("a", "b:c"));
    assertThat(topology.find("a", "c")).isEqualTo(-1);
  }

  @Test
  void letsWhatNeededARetiredObjectStand() {
    int card = topology.object("Card", "k");
    int port = topology.object("Port", "p");
    topology.addParent(port, card);
    topology.retire(card);
    assertThat(topology.needCount(port)).isZero();
    assertThat(fallenWith(card)).containsExactly(card);
  }

  @Test
  void fallsThroughPathsOnlyWhenTheLastOneDoes() {
    int span = topology.object("Span", "s");
    int other = topology.object("Span", "o");
    int first = topology.object("Path", "1");
    int second = topology.object("Path", "2");
    int service = topology.object("Service", "v");
    topology.addParent(first, span);
    topology.addParent(second, other);
    topology.addParent(service, first);
    topology.addParent(service, second);
    assertThat(fallenWith(span)).containsExactly(span, first);
    topology.addParent(second, span);
    assertThat(fallenWith(span)).containsExactly(span, first, second, service);
  }

  @Test
  void tellsWhatASecondFailureTakesWithItAndWhoOnlyLostAPath() {
    int span = topology.object("Span", "s");
    int other = topology.object("Span", "o");
    int first = topology.object("Path", "1");
    int second = topology.object("Path", "2");
    int service = topology.object("Service", "v");
    topology.addParent(first, span);
    topology.addParent(second, other);
    topology.addParent(service, first);
    topology.addParent(service, second);
    Footprint footprint = new Footprint(topology);
    footprint.begin();
    footprint.fail(span);
    assertThat(footprint.spread(Integer.MAX_VALUE).toArray()).containsExactly(span, first);
    assertThat(footprint.touched().toArray()).containsExactly(service);
    assertThat(footprint.fallenPaths(service)).isEqualTo(1);
    assertThat(footprint.isDown(service)).isFalse();
    footprint.fail(other);
    assertThat(footprint.spread(Integer.MAX_VALUE).toArray())
        .containsExactly(span, first, other, second, service);
    footprint.begin();
    assertThat(footprint.isDown(service)).isFalse();
    assertThat(footprint.fallenPaths(service)).isZero();
  }

  @Test
  void putsNeedsBeforeWhatNeedsThemAndFindsCircles() {
    int a = topology.object("Node", "a");
    int b = topology.object("Node", "b");
    int c = topology.object("Node", "c");
    topology.addParent(a, b);
    topology.addParent(b, c);
    assertThat(topology.order().position(c)).isLessThan(topology.order().position(a));
    topology.addParent(c, a);
    assertThat(topology.order().isInCircle(b)).isTrue();
    assertThat(topology.order().circle(b)).containsExactlyInAnyOrder(a, b, c);
    topology.removeNeed(c, a, Need.PARENT);
    assertThat(topology.order().isInCircle(b)).isFalse();
  }

  @Test
  void keepsLongRowsWhileOthersGrow() {
    int hub = topology.object("Site", "hub");
    for (int i = 0; i < 3_000; i++) {
      int node = topology.object("Node", "n" + i);
      topology.addParent(node, hub);
      topology.addParent(node, topology.object("Site", "s" + i % 7));
    }
    assertThat(topology.dependentCount(hub)).isEqualTo(3_000);
    assertThat(topology.name(topology.dependent(hub, 2_999))).isEqualTo("Node:n2999");
    assertThat(fallenWith(hub)).hasSize(3_001);
  }

  private int[] fallenWith(int root) {
    int[] fallen = new Footprint(topology).of(root, Integer.MAX_VALUE).toArray();
    return Arrays.copyOf(fallen, fallen.length);
  }
}
