package vn.thongmach.alarm.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;
import vn.thongmach.alarm.RecordedState;
import vn.thongmach.alarm.model.UnclearStorage;
import vn.thongmach.alarm.model.UnclearStorage.Counts;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.testing.DatabaseTest;

/** Alerts that nothing understood, read again after the rules changed; the process may die. */
class ReadingAgainModuleTests extends DatabaseTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-22T05:00:10Z");

  private RecorderRig rig;

  @BeforeEach
  void open() {
    new RecordedState(jdbc).empty();
    jdbc.sql("truncate unclear_event, mapping_version").update();
    jdbc.sql("update unclear_beyond set count = 0, first_event = null, last_event = null").update();
    rig = new RecorderRig(dataSource);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void recordsWhatIsUnderstoodLaterWithItsOwnTimesAndOnce() {
    rig.recorder().record(List.of(alert(1, "firing"), alert(2, "firing")));
    assertThat(count("select count(*) from unclear_event where state = 'WAITING'")).isEqualTo(1);
    assertThat(count("select count(*) from alarm")).isZero();
    putInForce();
    rig.recorder().record(List.of(record(3, RecordKind.MAPPING_CHANGED, "1"), readAgain(4)));
    rig.loseNextAnswer();
    JournalRecord again = readAgain(5);
    assertThatThrownBy(() -> rig.recorder().record(List.of(again)))
        .isInstanceOf(TransactionSystemException.class);
    rig.recorder().record(List.of(again, readAgain(6), alert(7, "firing"), alert(8, "resolved")));
    Map<String, Object> alarm = rig.database().sql("select * from alarm").query().singleRow();
    assertThat(alarm)
        .containsEntry("source_name", "db1")
        .containsEntry("state", "CLEARED")
        .containsEntry("repeats", 0);
    assertThat(
            rig.database()
                .sql("select raised_at from alarm")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant())
        .isEqualTo(Instant.parse("2026-11-22T05:00:00Z"));
    assertThat(count("select count(*) from event")).as("unclear, read again, cleared").isEqualTo(3);
    assertThat(count("select recorded_as from unclear_event where state = 'RECORDED'"))
        .isEqualTo(4);
    assertThat(rig.derived().difference()).isNull();
  }

  @Test
  void keepsWaitingWhileNothingUnderstands() {
    rig.recorder().record(List.of(alert(1, "firing"), readAgain(2)));
    assertThat(count("select tries from unclear_event where state = 'WAITING'")).isEqualTo(1);
    assertThat(count("select count(*) from event")).isEqualTo(1);
  }

  @Test
  void countsAStretchThatDiedBeforeItsRowsOnce() {
    putInForce();
    rig.loseNextAnswer();
    JournalRecord alert = alert(1, "firing");
    assertThatThrownBy(() -> rig.recorder().record(List.of(alert)))
        .isInstanceOf(TransactionSystemException.class);
    rig.recorder().record(List.of(alert));
    assertThat(count("select count(*) from event")).isEqualTo(1);
    assertThat(count("select mapping from event")).isEqualTo(1);
  }

  @Test
  void countsWhatTheFullListCannotTakeAndListsItOnceThereIsRoom() {
    fill(UnclearStorage.MOST_WAITING - 1);
    rig.recorder().record(List.of(other(1), other(2), other(3)));
    assertThat(count("select count(*) from event")).as("nothing is lost").isEqualTo(3);
    assertThat(count("select max(event) from unclear_event")).isEqualTo(1);
    assertThat(rig.unclear().counts(RecorderRig.SCOPE))
        .isEqualTo(new Counts(UnclearStorage.MOST_WAITING, 0, 0, 2, UnclearStorage.MOST_WAITING));
    rig.unclear().listBeyond(RecorderRig.SCOPE);
    assertThat(rig.unclear().counts(RecorderRig.SCOPE).beyond()).as("no room yet").isEqualTo(2);
    jdbc.sql("delete from unclear_event where event < -1").update();
    rig.unclear().listBeyond(RecorderRig.SCOPE);
    assertThat(rig.unclear().counts(RecorderRig.SCOPE))
        .isEqualTo(new Counts(4, 0, 0, 0, UnclearStorage.MOST_WAITING));
    putInForce();
    rig.recorder()
        .record(
            List.of(
                record(4, RecordKind.MAPPING_CHANGED, "1"),
                record(5, RecordKind.EVENT_READ_AGAIN, "3")));
    assertThat(count("select count(*) from alarm")).isEqualTo(1);
  }

  /** So many events of others wait, with numbers below nought. */
  private void fill(long waiting) {
    jdbc.sql(
            """
            insert into unclear_event (event, received_time, source_time, domain, source_name,
              sender_name, reason, state)
            select -n, now(), now(), 'syslogMessage', 'r1', 'syslog:r1', 'no-rule', 'WAITING'
            from generate_series(1, ?) n
            """)
        .param(waiting)
        .update();
  }

  private void putInForce() {
    rig.mappings()
        .putInForce(RecorderRig.SCOPE, "thử", rig.mappings().draft(RecorderRig.SCOPE).version());
  }

  private long count(String sql) {
    return rig.database().sql(sql).query(Long.class).single();
  }

  private static JournalRecord readAgain(long position) {
    return record(position, RecordKind.EVENT_READ_AGAIN, "1");
  }

  private static JournalRecord alert(long position, String status) {
    return record(
        position,
        RecordKind.ALERT,
        """
        {"status":"%s","labels":{"alertname":"HostDown","instance":"db1:9100","severity":"critical"},\
        "startsAt":"2026-11-22T05:00:00Z","endsAt":"2026-11-22T06:00:00Z","fingerprint":"f1"}\
        """
            .formatted(status));
  }

  /** An alert of its own. */
  private static JournalRecord other(long position) {
    return record(
        position,
        RecordKind.ALERT,
        new String(alert(position, "firing").payload(), StandardCharsets.UTF_8)
            .replace("\"f1\"", "\"f" + position + "\""));
  }

  private static JournalRecord record(long position, RecordKind kind, String payload) {
    return new JournalRecord(
        position,
        kind,
        FaultEvents.SENDER,
        "prometheus",
        Origin.MEASURED,
        RECEIVED.plusSeconds(position),
        payload.getBytes(StandardCharsets.UTF_8));
  }
}
