package vn.thongmach.dataplane.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thongmach.dataplane.correlation.IncidentDelta.Kind;
import vn.thongmach.simulator.storm.OperatorGraph;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormScore;
import vn.thongmach.simulator.storm.StormStyle;

/** A running network: lines come in steps, and what is told changes with them. */
class RunningTests {

  private final Storm storm = Storm.of(OperatorGraph.named("Arnes"), StormStyle.plain(), 6);
  private final List<AlarmLine> lines = Storms.lines(storm);

  @Test
  void hasEveryAlarmHeardSoFarInExactlyOneIncidentAfterEveryStep() {
    Correlator correlator = new Correlator(Storms.topology(storm));
    Set<String> heard = new HashSet<>();
    for (int at = 0; at < lines.size(); at++) {
      correlator.hear(lines.get(at));
      heard.add(lines.get(at).alarmId());
      if (at % 40 == 0) {
        correlator.advance();
        List<String> told =
            correlator.incidents().stream().flatMap(one -> one.alarms().stream()).toList();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(new HashSet<>(told)).isEqualTo(heard);
      }
    }
  }

  /** Ports that flap without end must not fill the memory, however lately they ended. */
  @Test
  void remembersNoMoreThanTheNewestThatAreOver() {
    Correlator correlator = new Correlator(Storms.topology(storm));
    int more = 70;
    for (int at = 0; at < Correlator.MOST_ENDED + more; at++) {
      String alarm = "flap-" + at;
      correlator.hear(new AlarmLine(1_000_000 + at, alarm, "", "port", Severity.MAJOR));
      correlator.hear(new AlarmLine(1_000_000 + at, alarm, "", "port", Severity.CLEAR));
    }
    correlator.hear(new AlarmLine(1, "open", "", "other", Severity.MAJOR));
    correlator.advance();

    assertThat(correlator.forget(0).stream().flatMap(one -> one.alarms().stream()))
        .containsExactlyElementsOf(IntStream.range(0, more).mapToObj(at -> "flap-" + at).toList());
    assertThat(correlator.incidents()).hasSize(Correlator.MOST_ENDED + 1);
  }

  /** Who follows only what changed knows what stands. */
  @Test
  void tellsEveryChangeOfWhatStands() {
    Correlator correlator = new Correlator(Storms.topology(storm));
    Map<String, Incident> followed = new HashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      correlator.hear(lines.get(at));
      if (at % 30 == 0) {
        for (IncidentDelta delta : correlator.advance()) {
          if (delta.kind() == Kind.MERGED) {
            followed.remove(delta.incident().id());
          } else {
            followed.put(delta.incident().id(), delta.incident());
          }
        }
      }
    }
    Map<String, List<String>> alarms = new HashMap<>();
    followed.values().forEach(one -> alarms.put(one.id() + " " + one.root(), one.alarms()));
    Map<String, List<String>> standing = new HashMap<>();
    correlator.incidents().forEach(one -> standing.put(one.id() + " " + one.root(), one.alarms()));
    assertThat(alarms).isEqualTo(standing);
  }

  @Test
  void worksOffWhatThereWasNoTimeFor() {
    Correlator correlator = new Correlator(Storms.topology(storm));
    lines.forEach(correlator::hear);
    correlator.advance(0);
    double before = Storms.score(storm, correlator.incidents()).pairF1();
    assertThat(correlator.isDone()).isFalse();
    int steps = 0;
    while (!correlator.isDone() && steps < 1_000) {
      correlator.advance(20);
      steps++;
    }
    assertThat(correlator.isDone()).isTrue();
    assertThat(steps).isGreaterThan(10);
    assertThat(Storms.score(storm, correlator.incidents()).pairF1()).isGreaterThan(before);
  }

  @Test
  void isNearlyAsTrueTenMinutesAfterTheOnset() {
    Correlator correlator = new Correlator(Storms.topology(storm));
    List<Integer> faults = new ArrayList<>(storm.heardFaults());
    faults.sort((left, right) -> Long.compare(storm.onsets().get(left), storm.onsets().get(right)));
    StormScore score = StormScore.NONE;
    Set<String> heard = new HashSet<>();
    int next = 0;
    for (int at = 0; at < lines.size(); at++) {
      while (next < faults.size()
          && storm.onsets().get(faults.get(next)) + Storm.SOON_MS < storm.arrivals().get(at)) {
        correlator.advance();
        int fault = faults.get(next++);
        score =
            score.plus(
                StormScore.ofFault(
                    storm,
                    Storms.groups(correlator.incidents()),
                    heard,
                    fault,
                    storm.tellableSoon().contains(fault)));
      }
      heard.add(lines.get(at).alarmId());
      correlator.hear(lines.get(at));
    }
    assertThat(score.pairF1()).isGreaterThan(0.85);
    assertThat(score.asked()).isGreaterThan(5);
    assertThat(score.rootAt1()).isGreaterThan(0.75);
  }
}
