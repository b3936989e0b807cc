package vn.thongmach.alarm.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thongmach.alarm.RecordedState;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Subject;
import vn.thongmach.testing.DatabaseTest;

class RecorderModuleTests extends DatabaseTest {

  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

  private RecorderRig rig;
  private RecordedState state;

  @BeforeEach
  void begin() {
    state = new RecordedState(jdbc);
    state.empty();
    rig = new RecorderRig(dataSource);
  }

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void recordsRaiseRepeatAndClearAsOneOccurrence() {
    UUID link = rig.network.add("S/1");
    rig.recorder()
        .record(
            List.of(
                record(1, "e1", "S/1", "CRITICAL", 0),
                record(2, "e2", "S/1", "CRITICAL", 10),
                record(3, "e3", "S/1", "NORMAL", 60)));
    assertThat(state.alarms())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm).containsEntry("object_id", link).containsEntry("state", "CLEARED");
              assertThat(alarm).containsEntry("repeats", 1).containsEntry("first_event", "e1");
              assertThat(alarm).containsEntry("last_event", "e3");
            });
    assertThat(rig.touched)
        .singleElement()
        .satisfies(
            touch -> {
              assertThat(touch.objects()).containsExactly(link);
              assertThat(touch.from()).isEqualTo(NOON);
              assertThat(touch.to()).isEqualTo(NOON.plusSeconds(60));
              assertThat(touch.causeEvent()).isEqualTo(3);
            });
  }

  @Test
  void recordsAnEventHandedInAgainOnce() {
    rig.network.add("S/1");
    List<JournalRecord> first = List.of(record(1, "e1", "S/1", "CRITICAL", 0));
    rig.recorder().record(first);
    rig.recorder()
        .record(
            List.of(record(2, "e1", "S/1", "CRITICAL", 0), record(3, "e1", "S/1", "CRITICAL", 0)));
    restart();
    rig.recorder().record(List.of(record(4, "e1", "S/1", "CRITICAL", 0)));
    assertThat(state.eventIds()).containsExactly(1L);
    assertThat(state.alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm).containsEntry("repeats", 0));
    assertThat(jdbc.sql("select duplicates from recorder_position").query(Long.class).single())
        .isEqualTo(3);
  }

  @Test
  void findsEventsFromTheFarFutureAgainAndSearchesNoFurtherForOthers() {
    rig.network.add("S/1");
    Instant far = Instant.parse("9999-12-31T23:59:59Z");
    byte[] future = FaultEvents.fault("e9", "S/1", null, "linkDown", "MAJOR", 0, far);
    Instant soon = NOON.plus(Duration.ofDays(3));
    byte[] early = FaultEvents.fault("e3", "S/1", null, "linkDown", "MAJOR", 0, soon);
    rig.recorder()
        .record(
            List.of(
                record(1, "e1", "S/1", "CRITICAL", 0),
                FaultEvents.accepted(2, future, NOON),
                FaultEvents.accepted(3, early, NOON)));
    rig.recorder().record(List.of(FaultEvents.accepted(4, future, NOON)));
    restart();
    rig.recorder()
        .record(
            List.of(
                FaultEvents.accepted(5, future, NOON.plus(Duration.ofDays(1))),
                FaultEvents.accepted(6, early, soon),
                record(7, "e1", "S/1", "CRITICAL", 0),
                record(8, "e2", "S/1", "CRITICAL", 10)));
    assertThat(state.eventIds()).containsExactlyInAnyOrder(1L, 2L, 3L, 8L);
    assertThat(jdbc.sql("select * from recorder_position").query().singleRow())
        .containsEntry("greatest_lead_micros", 86_400_000_000L)
        .containsEntry("duplicates", 4L)
        .hasEntrySatisfying(
            "latest_source_time",
            latest -> assertThat(latest).isEqualTo(Timestamp.from(NOON.plusSeconds(10))));
  }

  @Test
  void namesTheEventWhoseStoredWordsWereAltered() {
    rig.network.add("S/1");
    rig.recorder().record(List.of(record(1, "e1", "S/1", "CRITICAL", 0)));
    for (String change :
        List.of(
            "origin = 'X'",
            "severity = 'MINOR'",
            "interface_name = 'x'",
            "dedup_key = gen_random_uuid()")) {
      assertThat(unaltered(change)).as(change).containsExactly(false);
    }
    assertThat(unaltered("object_id = null")).containsExactly(true);
  }

  /** For every event, whether it gives its hash after a change that is taken back. */
  private List<Boolean> unaltered(String change) {
    List<Boolean> unaltered = new ArrayList<>();
    rig.transaction()
        .executeWithoutResult(
            status -> {
              rig.database().sql("alter table event disable trigger user").update();
              rig.database().sql("update event set " + change).update();
              rig.events()
                  .rows(
                      RecorderRig.SCOPE,
                      1,
                      1,
                      row -> unaltered.add(Arrays.equals(row.storedHash(), row.contentHash())));
              status.setRollbackOnly();
            });
    return unaltered;
  }

  @Test
  void keepsAClearThatComesBeforeItsRaise() {
    rig.network.add("S/1");
    rig.recorder().record(List.of(record(1, "e2", "S/1", "NORMAL", 60)));
    assertThat(state.alarms()).isEmpty();
    restart();
    rig.recorder().record(List.of(record(2, "e1", "S/1", "CRITICAL", 0)));
    assertThat(state.alarms())
        .singleElement()
        .satisfies(
            alarm ->
                assertThat(alarm)
                    .containsEntry("state", "CLEARED")
                    .containsEntry("last_event", "e2"));
  }

  @Test
  void remembersAQuietClearAfterAnOccurrenceOverARestart() {
    rig.network.add("S/1");
    rig.recorder()
        .record(
            List.of(
                record(1, "e1", "S/1", "CRITICAL", 0),
                record(2, "e2", "S/1", "NORMAL", 10),
                record(3, "e4", "S/1", "NORMAL", 30)));
    restart();
    rig.recorder().record(List.of(record(4, "e3", "S/1", "MAJOR", 20)));
    assertThat(state.alarms())
        .hasSize(2)
        .allSatisfy(alarm -> assertThat(alarm).containsEntry("state", "CLEARED"));
  }

  @Test
  void placesUnplacedAlarmsOnceTheirNameIsKnown() {
    rig.recorder().record(List.of(record(1, "e1", "S/7", "CRITICAL", 0)));
    assertThat(state.alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.get("object_id")).isNull());
    assertThat(rig.touched).isEmpty();
    UUID link = rig.network.add("S/7");
    rig.recorder()
        .record(
            List.of(FaultEvents.inventoryChanged(2, NOON), record(3, "e2", "S/7", "CRITICAL", 20)));
    assertThat(state.alarms())
        .singleElement()
        .satisfies(
            alarm ->
                assertThat(alarm)
                    .containsEntry("object_id", link)
                    .containsEntry("repeats", 1)
                    .containsEntry("first_event", "e1"));
    assertThat(state.events())
        .allSatisfy(event -> assertThat(event).containsEntry("object_id", link));
    assertThat(rig.touched)
        .first()
        .satisfies(
            touch -> {
              assertThat(touch.objects()).containsExactly(link);
              assertThat(touch.from()).isEqualTo(NOON);
              assertThat(touch.to()).isNull();
              assertThat(touch.kind()).isEqualTo(MeasureTouched.Kind.INVENTORY);
            });
  }

  @Test
  void movesAlarmsToAnInterfaceThatGetsAnObjectOfItsOwn() {
    UUID node = rig.network.add("S/n");
    byte[] raise = FaultEvents.fault("e1", "S/n", "ge-0/1", "lossOfSignal", "CRITICAL", 1, NOON);
    rig.recorder().record(List.of(FaultEvents.accepted(1, raise, NOON)));
    assertThat(state.alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm).containsEntry("object_id", node));
    UUID port = rig.network.add("S/n/ge-0/1");
    rig.recorder().replaceAll();
    byte[] clear =
        FaultEvents.fault("e2", "S/n", "ge-0/1", "lossOfSignal", "NORMAL", 2, NOON.plusSeconds(5));
    rig.recorder().record(List.of(FaultEvents.accepted(2, clear, NOON)));
    assertThat(state.alarms())
        .singleElement()
        .satisfies(
            alarm ->
                assertThat(alarm)
                    .containsEntry("object_id", port)
                    .containsEntry("state", "CLEARED"));
  }

  @Test
  void aBatchThatFailsLeavesNothingAndIsRecordedWholeAfterwards() {
    rig.network.add("S/1");
    jdbc.sql("alter table alarm_span add constraint broken check (false) not valid").update();
    List<JournalRecord> batch =
        List.of(record(1, "e1", "S/1", "CRITICAL", 0), record(2, "e2", "S/1", "NORMAL", 60));
    assertThat(failure(() -> rig.recorder().record(batch))).isNotNull();
    assertThat(state.eventIds()).isEmpty();
    jdbc.sql("alter table alarm_span drop constraint broken").update();
    assertThat(rig.recorder().recordedPosition()).isZero();
    rig.recorder().record(batch);
    rig.recorder().record(batch);
    assertThat(rig.uncertain).isEmpty();
    assertThat(state.eventIds()).containsExactly(1L, 2L);
    assertThat(state.alarms()).hasSize(1);
  }

  @Test
  void tellsThatAnythingMayHaveChangedWhenACommitLosesItsAnswer() {
    UUID link = rig.network.add("S/1");
    rig.recorder().record(List.of(record(1, "e1", "S/1", "CRITICAL", 0)));
    assertThat(read(link, NOON.plusSeconds(7200)).inputs()).containsEntry("outageSeconds", 7200L);
    List<JournalRecord> clear = List.of(record(2, "e2", "S/1", "NORMAL", 60));
    rig.loseNextAnswer();
    assertThat(failure(() -> rig.recorder().record(clear))).hasMessageContaining("lost");
    assertThat(rig.uncertain).isEmpty();
    rig.recorder().record(clear);
    assertThat(state.eventIds()).containsExactly(1L, 2L);
    assertThat(rig.uncertain).hasSize(1);
    assertThat(rig.resets).hasValue(1);
    assertThat(read(link, NOON.plusSeconds(7200)).inputs()).containsEntry("outageSeconds", 60L);
    rig.recorder().record(List.of(record(3, "e3", "S/1", "CRITICAL", 90)));
    assertThat(rig.uncertain).hasSize(1);
  }

  @Test
  void countsNoEventAfterTheInstantItReadsAt() {
    UUID link = rig.network.add("S/1");
    rig.recorder()
        .record(
            List.of(record(1, "e1", "S/1", "CRITICAL", 0), record(2, "e2", "S/1", "NORMAL", 3600)));
    assertThat(read(link, NOON.plusSeconds(3599)).lastEvent()).isEqualTo(1);
    assertThat(read(link, NOON.plusSeconds(3600)).lastEvent()).isEqualTo(2);
  }

  @Test
  void setsAsideWhatCannotBeRecorded() {
    rig.recorder()
        .quarantine(
            record(1, "e1", "S/1", "CRITICAL", 0), new IllegalArgumentException("no event"));
    assertThat(rig.recorder().recordedPosition()).isEqualTo(1);
    assertThat(jdbc.sql("select error from event_quarantine").query(String.class).single())
        .contains("no event");
  }

  @Test
  void refusesToChangeOrDeleteEvidence() {
    rig.recorder().record(List.of(record(1, "e1", "S/1", "CRITICAL", 0)));
    assertThat(failure(() -> jdbc.sql("update event set origin = 'SIMULATED'").update()))
        .hasMessageContaining("evidence");
    assertThat(failure(() -> jdbc.sql("delete from event").update()))
        .hasMessageContaining("evidence");
  }

  @Test
  void readsAvailabilityFromOpenAndClearedOutages() {
    UUID link = rig.network.add("S/1");
    rig.recorder()
        .record(
            List.of(
                record(1, "e1", "S/1", "CRITICAL", 0),
                record(2, "e2", "S/1", "NORMAL", 3600),
                record(3, "e3", "S/1", "MAJOR", 4000)));
    MeasureReading reading = read(link, NOON.plusSeconds(7200));
    assertThat(reading.denominator()).isEqualTo((5 + 7 + 2) * 3_600_000_000L);
    assertThat(reading.denominator() - reading.numerator()).isEqualTo(3_600_000_000L);
    assertThat(reading.completeness()).isEqualTo(1.0);
    assertThat(reading.intervals())
        .singleElement()
        .satisfies(
            interval -> {
              assertThat(interval.from()).isEqualTo(NOON);
              assertThat(interval.to()).isEqualTo(NOON.plusSeconds(3600));
              assertThat(interval.events()).extracting("sourceEventId").containsExactly("e1", "e2");
            });
    rig.recorder().record(List.of(record(4, "e4", "S/1", "CRITICAL", 7000)));
    assertThat(read(link, NOON.plusSeconds(7200)).inputs()).containsEntry("outageSeconds", 3800L);
  }

  @Test
  void knowsAfterARestartWhenTheLastEventThatTouchedAFigureWasReceived() {
    UUID link = rig.network.add("S/1");
    MeasuredObject object =
        new MeasuredObject(link, "Link", "S/1", "S/1", Instant.parse("2026-01-01T00:00:00Z"));
    for (int i = 1; i <= 4; i++) {
      String severity = i == 1 ? "CRITICAL" : i == 2 ? "NORMAL" : "MINOR";
      byte[] event =
          FaultEvents.fault("e" + i, "S/1", null, "linkDown", severity, 0, NOON.plusSeconds(i));
      rig.recorder().record(List.of(FaultEvents.accepted(i, event, NOON.plusSeconds(10 * i))));
    }
    restart();
    assertThat(
            rig.availability()
                .lastTouched(RecorderRig.SCOPE, List.of(object), Period.parse("2026-11-22")))
        .contains(NOON.plusSeconds(20));
    assertThat(
            rig.availability()
                .lastTouched(RecorderRig.SCOPE, List.of(object), Period.parse("2026-11-23")))
        .isEmpty();
  }

  @Test
  void countsTheSilenceOfASimulatedObjectAsSimulated() {
    UUID link = rig.network.add("S/1");
    assertThat(read(link, Origin.MEASURED, NOON).origin()).isEqualTo(Origin.MEASURED);
    assertThat(read(link, Origin.SIMULATED, NOON).origin()).isEqualTo(Origin.SIMULATED);
  }

  private MeasureReading read(UUID link, Instant asOf) {
    return read(link, Origin.MEASURED, asOf);
  }

  private MeasureReading read(UUID link, Origin origin, Instant asOf) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    MeasuredObject object = new MeasuredObject(link, "Link", "S/1", "S/1", from, origin);
    return rig.availability()
        .read(
            RecorderRig.SCOPE,
            Subject.ofObjects(List.of(link)),
            List.of(object),
            Period.parse("2026-11-22"),
            asOf,
            true);
  }

  private void restart() {
    RecorderRig.Network network = rig.network;
    rig.close();
    RecorderRig next = new RecorderRig(dataSource);
    next.network.takeOver(network);
    rig = next;
  }

  private static Throwable failure(Runnable work) {
    return org.assertj.core.api.Assertions.catchThrowable(work::run);
  }

  static JournalRecord record(
      long position, String id, String source, String severity, int seconds) {
    byte[] event =
        FaultEvents.fault(id, source, null, "linkDown", severity, 0, NOON.plusSeconds(seconds));
    return FaultEvents.accepted(position, event, NOON.plusSeconds(7200));
  }
}
