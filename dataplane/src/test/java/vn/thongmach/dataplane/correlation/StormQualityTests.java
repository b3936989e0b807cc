package vn.thongmach.dataplane.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thongmach.simulator.storm.OperatorGraph;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormScore;
import vn.thongmach.simulator.storm.StormStyle;

/** Storms with known causes: how true the incidents are does not fall below what was reached. */
class StormQualityTests {

  @Test
  void findsTheRootsOfAStorm() {
    Storm storm = Storm.of(OperatorGraph.named("Cernet"), StormStyle.plain(), 1);
    StormScore score = Storms.score(storm, Storms.settled(storm, Storms.lines(storm)));
    assertThat(score.pairF1()).isGreaterThan(0.95);
    assertThat(score.bCubed()).isGreaterThan(0.95);
    assertThat(score.rootAt1()).isGreaterThan(0.8);
    assertThat(score.rootAt3()).isGreaterThan(0.92);
  }

  @Test
  void findsThemUnderOtherTypeNamesWhereLinksAreMute() {
    Storm storm = Storm.of(OperatorGraph.named("Grnet"), StormStyle.mute(), 1);
    StormScore score = Storms.score(storm, Storms.settled(storm, Storms.lines(storm)));
    assertThat(score.pairF1()).isGreaterThan(0.85);
    assertThat(score.bCubed()).isGreaterThan(0.9);
    assertThat(score.rootAt3()).isGreaterThan(0.8);
  }

  @Test
  void putsEveryAlarmInExactlyOneIncident() {
    Storm storm = Storm.of(OperatorGraph.named("Abilene"), StormStyle.dense(), 2);
    List<String> told =
        Storms.settled(storm, Storms.lines(storm)).stream()
            .flatMap(incident -> incident.alarms().stream())
            .toList();
    assertThat(told).doesNotHaveDuplicates();
    assertThat(new HashSet<>(told))
        .isEqualTo(
            Storms.lines(storm).stream().map(AlarmLine::alarmId).collect(Collectors.toSet()));
  }

  @Test
  void givesTheSameIncidentsForAnyOrderOfArrival() {
    Storm storm = Storm.of(OperatorGraph.named("Abilene"), StormStyle.dense(), 3);
    List<AlarmLine> shuffled = new ArrayList<>(Storms.lines(storm));
    Collections.shuffle(shuffled, new Random(5));
    assertThat(told(Storms.settled(storm, shuffled)))
        .isEqualTo(told(Storms.settled(storm, Storms.lines(storm))));
  }

  /** Heard bit by bit and weighed anew after each, it ends where the whole file does. */
  @Test
  void endsAsTheWholeWhenHeardBitByBit() {
    Storm storm = Storm.of(OperatorGraph.named("Abilene"), StormStyle.plain(), 4);
    List<AlarmLine> lines = Storms.lines(storm);
    Correlator correlator = new Correlator(Storms.topology(storm));
    for (int i = 0; i < lines.size(); i++) {
      correlator.hear(lines.get(i));
      if (i % 25 == 0) {
        correlator.advance();
      }
    }
    correlator.advance();
    StormScore running = Storms.score(storm, correlator.incidents());
    assertThat(running.bCubed()).isGreaterThan(0.75);
    correlator.settle();
    assertThat(told(correlator.incidents())).isEqualTo(told(Storms.settled(storm, lines)));
  }

  private static Set<String> told(List<Incident> incidents) {
    return incidents.stream()
        .map(incident -> incident.root() + " " + incident.alarms().stream().sorted().toList())
        .collect(Collectors.toSet());
  }
}
