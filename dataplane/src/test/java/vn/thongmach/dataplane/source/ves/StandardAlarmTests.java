package vn.thongmach.dataplane.source.ves;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.dataplane.source.ves.FaultBodies.bytes;
import static vn.thongmach.dataplane.source.ves.FaultBodies.read;
import static vn.thongmach.dataplane.source.ves.FaultBodies.sample;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.state.DedupKey;

class StandardAlarmTests {

  private static final String NEW =
      new String(sample("ves_stdnDefined_valid.json"), StandardCharsets.UTF_8);

  @Test
  void readsTheCollectorsSampleAsAnAlarm() {
    SourceEvent event = read(sample("ves_stdnDefined_valid.json"));
    assertThat(event.validated()).isTrue();
    assertThat(event.report())
        .isEqualTo(
            new AlarmReport(
                SourceProtocol.VES,
                "scfx0001vm002cap001",
                "1",
                "COMMUNICATIONS_ALARM",
                "1",
                "alarmId=1",
                PerceivedSeverity.WARNING,
                "eventTime=xyz; systemDN=xyz; perceivedSeverity=INDETERMINATE;"
                    + " rootCauseIndicator=false; specificProblem=xyz;"
                    + " trendIndication=MORE_SEVERE; proposedRepairActions=xyz;"
                    + " additionalText=xyz; addInfo=new"));
  }

  @Test
  void readsAnAlarmWhoseSchemaIsNotShippedAndSaysSo() {
    SourceEvent event = read(bytes(NEW.replace("faultMnS.yaml", "TS28532_FaultMnS.yaml")));
    assertThat(event.validated()).isFalse();
    assertThat(event.report()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "notifyNewAlarm, CRITICAL, CRITICAL",
    "notifyNewAlarm, MAJOR, MAJOR",
    "notifyChangedAlarm, MINOR, MINOR",
    "notifyChangedAlarmGeneral, WARNING, WARNING",
    "notifyChangedAlarm, CLEARED, NORMAL",
    "notifyClearedAlarm, CLEARED, NORMAL",
    "notifyClearedAlarm, MAJOR, NORMAL"
  })
  void raisesChangesAndClearsTheSameAlarm(String type, String theirs, PerceivedSeverity ours) {
    AlarmReport raised = read(bytes(NEW)).report();
    AlarmReport report =
        read(bytes(of(type, theirs).replace("\"specificProblem\": \"xyz\",", ""))).report();
    assertThat(report.severity()).isEqualTo(ours);
    assertThat(report)
        .usingRecursiveComparison()
        .ignoringFields("severity", "additionalText")
        .isEqualTo(raised);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notifyAckStateChanged",
        "notifyComments",
        "notifyCorrelatedNotificationChanged",
        "notifyPotentialFaultyAlarmList",
        "notifyAlarmListRebuilt",
        "notifyAnything"
      })
  void claimsNothingWhereNoStateIsClaimed(String type) {
    assertThat(read(bytes(of(type, "CRITICAL"))).report()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alarmId", "alarmType", "probableCause", "perceivedSeverity"})
  void claimsNothingWithoutWhatAnAlarmNeeds(String field) {
    assertThat(read(bytes(NEW.replace('"' + field + '"', "\"other\""))).report()).isNull();
    assertThat(read(bytes(NEW.replace("3GPP-FaultSupervision", "other"))).report()).isNull();
  }

  @Test
  void tellsApartAlarmsByTheirIdAndKeepsNumbersAsTheyStand() {
    SourceEvent one = read(bytes(NEW));
    SourceEvent other = read(bytes(NEW.replace("\"alarmId\": \"1\"", "\"alarmId\": \"2\"")));
    assertThat(DedupKey.of(one)).isNotEqualTo(DedupKey.of(other));
    String cause = NEW.replace("\"probableCause\": 1", "\"probableCause\": \"LOSS_OF_SIGNAL\"");
    assertThat(read(bytes(cause)).report().alarmCondition()).isEqualTo("LOSS_OF_SIGNAL");
  }

  private static String of(String type, String severity) {
    return NEW.replace("notifyNewAlarm", type).replace("INDETERMINATE", severity);
  }
}
