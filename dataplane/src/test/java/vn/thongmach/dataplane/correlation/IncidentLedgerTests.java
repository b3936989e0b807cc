package vn.thongmach.dataplane.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thongmach.dataplane.correlation.Incident.Candidate;
import vn.thongmach.dataplane.correlation.Incident.Grounds;
import vn.thongmach.dataplane.correlation.IncidentDelta.Kind;

class IncidentLedgerTests {

  private final IncidentLedger ledger = new IncidentLedger();

  @Test
  void opensWithANewIdAndSaysNothingWhenNothingChanged() {
    List<IncidentDelta> deltas = ledger.replace(List.of(incident("Span:s", false, "a", "b")));
    assertThat(deltas).extracting(IncidentDelta::kind).containsExactly(Kind.OPENED);
    assertThat(ids()).containsExactly("I1");
    assertThat(ledger.replace(List.of(incident("Span:s", false, "a", "b")))).isEmpty();
  }

  @Test
  void keepsTheIdOfTheLargerPartAndTellsWhereTheOtherCameFrom() {
    ledger.replace(List.of(incident("Node:n", false, "a", "b", "c")));
    List<IncidentDelta> deltas =
        ledger.replace(
            List.of(incident("Span:s", false, "a"), incident("Node:n", false, "b", "c")));
    assertThat(ids()).containsExactly("I2", "I1");
    assertThat(deltas).extracting(IncidentDelta::kind).containsExactly(Kind.SPLIT, Kind.CHANGED);
    assertThat(deltas.getFirst().others()).containsExactly("I1");
  }

  @Test
  void tellsIntoWhatAnIncidentMergedAndNeverGivesItsIdAgain() {
    ledger.replace(List.of(incident("Port:p", false, "a", "b"), incident("Port:q", false, "c")));
    List<IncidentDelta> deltas = ledger.replace(List.of(incident("Port:p", false, "a", "b", "c")));
    assertThat(deltas).extracting(IncidentDelta::kind).containsExactly(Kind.CHANGED, Kind.MERGED);
    assertThat(deltas.getLast().incident().id()).isEqualTo("I2");
    assertThat(deltas.getLast().others()).containsExactly("I1");
    ledger.replace(
        List.of(incident("Port:p", false, "a", "b", "c"), incident("Node:n", false, "d")));
    assertThat(ids()).containsExactly("I1", "I3");
  }

  @Test
  void tellsTheFormerRootAndTheEndTogether() {
    ledger.replace(List.of(incident("Port:p", false, "a")));
    List<IncidentDelta> deltas = ledger.replace(List.of(incident("Span:s", true, "a", "b")));
    assertThat(deltas).extracting(IncidentDelta::kind).containsExactly(Kind.REROOTED, Kind.CLOSED);
    assertThat(deltas.getFirst().formerRoot()).isEqualTo("Port:p");
    assertThat(ids()).containsExactly("I1");
  }

  private List<String> ids() {
    return ledger.standing().stream().map(Incident::id).toList();
  }

  private static Incident incident(String root, boolean ended, String... alarms) {
    return new Incident(
        "",
        root,
        List.of(new Candidate(root, 1)),
        List.of(alarms),
        0,
        1,
        false,
        new Grounds(false, 1, alarms.length, 0, List.of(root), ended));
  }
}
