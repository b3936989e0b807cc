package vn.thongmach.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thongmach.simulator.live.Fault;
import vn.thongmach.simulator.live.Fault.Kind;
import vn.thongmach.simulator.live.Hearing;
import vn.thongmach.simulator.live.History;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.World;

class HearingTests {

  private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");
  private static final World WORLD = World.of(1);
  private static final Hearing HEARING = new Hearing(WORLD.network());

  @Test
  void oneCutDarkensTheLinkAndBothPortsAndTakesNoService() {
    assertThat(names(HEARING.of(List.of(cut("VX-01/CAP-V01-1-3", 0, 90)))))
        .containsOnlyKeys(Kind.SPAN_CUT, Kind.LINK_DOWN, Kind.PORT_DARK)
        .containsEntry(Kind.LINK_DOWN, List.of("VX-01/V01-1-3"))
        .containsEntry(Kind.PORT_DARK, List.of("VX-01/01-0002.K2.P1", "VX-01/01-0003.K1.P1"));
  }

  @Test
  void theSecondCutOfARingTakesTheStationsBetween() {
    List<Fault> heard =
        HEARING.of(List.of(cut("VX-01/CAP-V01-1-3", 0, 90), cut("VX-01/CAP-V01-1-5", 30, 90)));
    Map<Kind, List<String>> names = names(heard);
    assertThat(names)
        .containsEntry(Kind.SERVICE_DOWN, List.of("VX-01/DV-01-0003", "VX-01/DV-01-0004"))
        .containsEntry(Kind.STATION_LOST, List.of("VX-01/GNB-01-0003", "VX-01/GNB-01-0004"));
    assertThat(names.get(Kind.CELL)).hasSize(20);
    assertThat(heard)
        .filteredOn(fault -> fault.kind() == Kind.SERVICE_DOWN)
        .allSatisfy(
            fault ->
                assertThat(Duration.between(NOON, fault.raisedAt()))
                    .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31)));
  }

  @Test
  void equipmentWithoutPowerIsSilentOnceItsBatteryIsEmpty() {
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    List<Fault> heard =
        HEARING.of(
            List.of(
                new Fault("VX-01/NG-01-0003", Kind.POWER, NOON, tomorrow),
                new Fault(
                    "VX-01/01-0003", Kind.SOFTWARE, NOON.plus(Duration.ofHours(9)), tomorrow)));
    assertThat(names(heard))
        .containsEntry(Kind.POWER_GONE, List.of("VX-01/NG-01-0003"))
        .containsEntry(Kind.NODE_LOST, List.of("VX-01/01-0003"))
        .containsEntry(Kind.STATION_LOST, List.of("VX-01/GNB-01-0003"))
        .containsEntry(Kind.PORT_DARK, List.of("VX-01/01-0002.K2.P1", "VX-01/01-0004.K1.P1"))
        .doesNotContainKeys(Kind.SOFTWARE, Kind.LINK_DOWN, Kind.CELL);
    assertThat(names(HEARING.of(List.of(mains(20))))).containsOnlyKeys(Kind.POWER);
  }

  @Test
  void isTheSameForTheSameCauses() {
    Instant to = NOON.plus(Duration.ofDays(30));
    List<Fault> causes = History.between(WORLD.network(), NOON, to, 1, new Chance(3));
    List<Fault> heard = HEARING.of(causes);
    assertThat(new Hearing(World.of(1).network()).of(causes)).isEqualTo(heard);
    assertThat(heard).hasSizeBetween(causes.size(), 3 * causes.size());
  }

  private static Fault mains(int minutes) {
    return new Fault("VX-01/NG-01-0003", Kind.POWER, NOON, NOON.plus(Duration.ofMinutes(minutes)));
  }

  private static Fault cut(String span, int from, int to) {
    return new Fault(
        span,
        Kind.SPAN_CUT,
        NOON.plus(Duration.ofMinutes(from)),
        NOON.plus(Duration.ofMinutes(to)));
  }

  private static Map<Kind, List<String>> names(List<Fault> heard) {
    return heard.stream()
        .collect(
            Collectors.groupingBy(
                Fault::kind,
                Collectors.mapping(
                    Fault::sourceName,
                    Collectors.collectingAndThen(
                        Collectors.toList(), names -> names.stream().sorted().toList()))));
  }
}
