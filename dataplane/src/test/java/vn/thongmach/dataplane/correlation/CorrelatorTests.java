package vn.thongmach.dataplane.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thongmach.dataplane.correlation.Incident.Candidate;
import vn.thongmach.dataplane.correlation.IncidentDelta.Kind;

/** Small networks, each with the trap that it is about. */
class CorrelatorTests {

  @Test
  void namesTheSilentCableThatTwoLinksRideOn() {
    List<Incident> incidents = twoLinks().settled();
    Incident incident = Scene.of(incidents, "a1");
    assertThat(incident.root()).isEqualTo("Span:s1");
    assertThat(incident.alarms()).containsExactlyInAnyOrder("a1", "a2", "a3", "a4");
    assertThat(incident.grounds().rootReported()).isFalse();
    assertThat(incident.grounds().path()).startsWith("Span:s1");
  }

  @Test
  void takesRepeatsAndAnyOrderOfArrivalForTheSame() {
    Scene shuffled = links().background("Node:far", 9);
    shuffled.clear("a1", "Link:l1", 1_501).clear("a3", "Service:v1", 1_510);
    shuffled.raise("a4", "Service:v2", 1_025).raise("a2", "Link:l2", 1_002);
    shuffled.raise("a1", "Link:l1", 1_060).raise("a1", "Link:l1", 1_001);
    shuffled.raise("a3", "Service:v1", 1_020).raise("a3", "Service:v1", 1_090);
    shuffled.clear("a2", "Link:l2", 1_502).clear("a4", "Service:v2", 1_512);
    List<Incident> incidents = shuffled.settled();
    Incident incident = Scene.of(incidents, "a1");
    assertThat(incident.root()).isEqualTo("Span:s1");
    assertThat(incident.alarms()).containsExactlyInAnyOrder("a1", "a2", "a3", "a4");
    assertThat(incident.first()).isEqualTo(Scene.ORIGIN + 1_001_000);
    assertThat(incident.last()).isEqualTo(Scene.ORIGIN + 1_512_000);
  }

  @Test
  void keepsAProtectedServiceUpAfterOneCutAndExplainsItByTheSecond() {
    Scene ring = ring().background("Node:far", 9);
    ring.alarm("l1", "Link:l1", 1_001, 9_001).alarm("p1", "Link:x1", 1_003, 9_002);
    ring.alarm("l2", "Link:l2", 4_001, 7_001).alarm("p2", "Link:x2", 4_002, 7_003);
    ring.alarm("v1", "Service:v1", 4_010, 7_010).alarm("v2", "Service:v2", 4_012, 7_011);
    List<Incident> incidents = ring.settled();
    assertThat(Scene.of(incidents, "l1").root()).isEqualTo("Span:s1");
    assertThat(Scene.of(incidents, "l1").alarms()).containsExactlyInAnyOrder("l1", "p1");
    assertThat(Scene.of(incidents, "v1").root()).isEqualTo("Span:s2");
    assertThat(Scene.of(incidents, "v1").alarms())
        .containsExactlyInAnyOrder("l2", "p2", "v1", "v2");
  }

  @Test
  void countsAFlapAsOneIncident() {
    Scene flapping = links().background("Node:far", 9);
    for (int cycle = 0; cycle < 4; cycle++) {
      double at = 1_000 + cycle * 130;
      flapping.alarm("a" + cycle, "Link:l1", at + 1, at + 41);
      flapping.alarm("b" + cycle, "Link:l2", at + 2, at + 42);
      flapping.alarm("c" + cycle, "Service:v1", at + 4, at + 43);
    }
    Incident incident = Scene.of(flapping.settled(), "a0");
    assertThat(incident.alarms()).hasSize(12);
    assertThat(incident.root()).isEqualTo("Span:s1");
    assertThat(incident.grounds().failures()).isEqualTo(4);
  }

  @Test
  void tellsTwoCutsAtOnePlaceFromTheLossOfThePlace() {
    Scene place = new Scene();
    place.object("Site:p");
    for (int i = 1; i <= 6; i++) {
      place.object("Link:l" + i, "Span:s" + i, "Site:p").object("Service:v" + i, "Link:l" + i);
    }
    place.background("Node:far", 9).object("Node:far");
    for (int i = 1; i <= 2; i++) {
      double from = i == 1 ? 1_000 : 1_090;
      double to = i == 1 ? 5_000 : 3_000;
      place.alarm("l" + i, "Link:l" + i, from + 1, to + 1);
      place.alarm("v" + i, "Service:v" + i, from + 3, to + 2);
    }
    List<Incident> incidents = place.settled();
    assertThat(Scene.of(incidents, "l1").alarms()).containsExactlyInAnyOrder("l1", "v1");
    assertThat(Scene.of(incidents, "l2").alarms()).containsExactlyInAnyOrder("l2", "v2");
  }

  @Test
  void explainsPortsThatAreWellByTheLinkLostBetweenThem() {
    Scene ends = new Scene().object("Node:far").background("Node:far", 9);
    for (int i = 1; i <= 3; i++) {
      ends.object("Port:a" + i, "Card:a" + i).object("Port:z" + i, "Card:z" + i);
      ends.object("Link:l" + i, "Span:s1").ends("Link:l" + i, "Port:a" + i, "Port:z" + i);
      ends.alarm("a" + i, "Port:a" + i, 1_000 + i, 2_000 + i);
      ends.alarm("z" + i, "Port:z" + i, 1_001 + i, 2_001 + i);
    }
    Incident incident = Scene.of(ends.settled(), "a1");
    assertThat(incident.root()).isEqualTo("Span:s1");
    assertThat(incident.alarms()).hasSize(6);
  }

  @Test
  void keepsALoneAlarmAndAnUnknownObjectApart() {
    Scene scene = twoLinks().raise("u", "Router:nobody-knows", 1_003);
    List<Incident> incidents = scene.settled();
    Incident unknown = Scene.of(incidents, "u");
    assertThat(unknown.unplaced()).isTrue();
    assertThat(unknown.root()).isEqualTo("Router:nobody-knows");
    assertThat(unknown.alarms()).containsExactly("u");
    assertThat(Scene.of(incidents, "bg0Node:far").alarms()).containsExactly("bg0Node:far");
  }

  @Test
  void tellsAnUnplacedAlarmAgainOnlyWhenItChanged() {
    Scene scene = twoLinks();
    Correlator correlator = new Correlator(scene.topology);
    correlator.hear(line("u1", 1, Severity.MAJOR));
    correlator.hear(line("u2", 2, Severity.MAJOR));
    assertThat(correlator.advance()).extracting(IncidentDelta::kind).containsOnly(Kind.OPENED);
    String kept = Scene.of(correlator.incidents(), "u1").id();
    correlator.hear(line("u2", 3, Severity.CLEAR));
    assertThat(correlator.advance())
        .singleElement()
        .satisfies(
            delta -> {
              assertThat(delta.kind()).isEqualTo(Kind.CLOSED);
              assertThat(delta.incident().alarms()).containsExactly("u2");
            });
    // All is told anew without news of theirs: they stay, as the same.
    assertThat(correlator.settle()).isEmpty();
    assertThat(Scene.of(correlator.incidents(), "u1").id()).isEqualTo(kept);
    assertThat(correlator.incidents()).hasSize(2);
  }

  private static AlarmLine line(String alarm, long second, Severity severity) {
    return new AlarmLine(
        Scene.ORIGIN + second * 1_000, alarm, "Router", "unknown-" + alarm, "", severity);
  }

  @Test
  void survivesCirclesAndAClearWithoutRaise() {
    Scene circle = twoLinks();
    circle.object("Node:a", "Node:b").object("Node:b", "Node:a").object("Cell:c", "Node:b");
    circle.alarm("n", "Node:a", 20_000, 21_000).alarm("m", "Node:b", 20_001, 21_001);
    circle.alarm("c", "Cell:c", 20_002, 21_001).clear("only", "Node:far", 16_600);
    List<Incident> incidents = circle.settled();
    assertThat(Scene.of(incidents, "n").alarms()).containsExactlyInAnyOrder("n", "m", "c");
    assertThat(Scene.of(incidents, "only").alarms()).containsExactly("only");
  }

  @Test
  void worksOnOtherTypeNamesAlike() {
    Scene other = new Scene();
    for (int i = 1; i <= 2; i++) {
      other.object("OTS:" + i, "Cap:c").object("VPN:" + i, "OTS:" + i);
      other.alarm("o" + i, "OTS:" + i, 1_000 + i, 1_500 + i);
      other.alarm("v" + i, "VPN:" + i, 1_010 + i, 1_505 + i);
    }
    other.object("NE:far").background("NE:far", 9);
    assertThat(Scene.of(other.settled(), "v1").root()).isEqualTo("Cap:c");
  }

  @Test
  void givesCandidatesBestFirstWithTheRootLeading() {
    for (Incident incident : twoLinks().settled()) {
      assertThat(incident.candidates().getFirst().object()).isEqualTo(incident.root());
      assertThat(incident.candidates()).doesNotHaveDuplicates();
      assertThat(incident.candidates().stream().skip(1).map(Candidate::score))
          .isSortedAccordingTo((left, right) -> Double.compare(right, left));
    }
  }

  @Test
  void keepsTheIdWhileAnIncidentGrowsAndTellsItsHistory() {
    Scene scene = links().background("Node:far", 9);
    Correlator correlator = scene.heard();
    correlator.advance();
    List<IncidentDelta> first = hear(correlator, "a1", "Link:l1", 1_001, "a2", "Link:l2", 1_002);
    assertThat(first).extracting(IncidentDelta::kind).contains(Kind.OPENED);
    String id = Scene.of(correlator.incidents(), "a1").id();
    hear(correlator, "a3", "Service:v1", 1_020, "a4", "Service:v2", 1_021);
    Incident grown = Scene.of(correlator.incidents(), "a1");
    assertThat(grown.id()).isEqualTo(id);
    assertThat(grown.alarms()).hasSize(4);
    assertThat(correlator.advance()).isEmpty();
  }

  /** What has two kinds of alarms open at once did not recover in between. */
  @Test
  void anObjectMayHaveSeveralKindsOfAlarmsAtOnce() {
    Incident one = Scene.of(kinds("loss", "errors").settled(), "a1");
    assertThat(one.alarms()).contains("a1", "a2", "a3", "a4", "b1", "b2");
    assertThat(one.grounds().failures()).isEqualTo(1);
    Incident flap = Scene.of(kinds("loss", "loss").settled(), "a1");
    assertThat(flap.alarms()).as("of one kind it has one at a time").doesNotContain("b1", "b2");
  }

  private static Scene kinds(String first, String second) {
    return links()
        .background("Node:far", 9)
        .raise("a1", "Link:l1", first, 1_001)
        .raise("a2", "Link:l2", first, 1_002)
        .raise("a3", "Service:v1", 1_020)
        .raise("a4", "Service:v2", 1_025)
        .raise("b1", "Link:l1", second, 1_040)
        .raise("b2", "Link:l2", second, 1_041);
  }

  private static List<IncidentDelta> hear(
      Correlator correlator, String a, String on, double at, String b, String other, double then) {
    new Scene().raise(a, on, at).raise(b, other, then).lines().forEach(correlator::hear);
    return correlator.advance();
  }

  private static Scene links() {
    return new Scene()
        .object("Link:l1", "Span:s1")
        .object("Link:l2", "Span:s1")
        .object("Link:l3", "Span:s2")
        .object("Service:v1", "Link:l1")
        .object("Service:v2", "Link:l2")
        .object("Service:v3", "Link:l3")
        .object("Node:far");
  }

  private static Scene twoLinks() {
    return links()
        .background("Node:far", 9)
        .alarm("a1", "Link:l1", 1_001, 1_501)
        .alarm("a2", "Link:l2", 1_002, 1_502)
        .alarm("a3", "Service:v1", 1_020, 1_510)
        .alarm("a4", "Service:v2", 1_025, 1_512);
  }

  private static Scene ring() {
    Scene ring = new Scene().object("Node:far");
    for (int i = 1; i <= 2; i++) {
      ring.object("Link:l" + i, "Span:s" + i).object("Link:x" + i, "Span:s" + i);
      ring.object("Path:p" + i, "Link:l" + i).object("Path:q" + i, "Link:x" + i);
      ring.object("Service:v1", "Path:p" + i).object("Service:v2", "Path:q" + i);
    }
    return ring;
  }
}
