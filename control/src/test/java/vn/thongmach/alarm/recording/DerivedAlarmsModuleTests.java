package vn.thongmach.alarm.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.alarm.RecordedState;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.kernel.DerivedRows.Difference;
import vn.thongmach.kernel.DerivedRows.Wrong;
import vn.thongmach.testing.DatabaseTest;

/** Whether altered rows of alarms are told from what their events give. */
class DerivedAlarmsModuleTests extends DatabaseTest {

  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

  private RecorderRig rig;

  @BeforeEach
  void begin() {
    new RecordedState(jdbc).empty();
    rig = new RecorderRig(dataSource);
    rig.network.add("S/1");
    rig.network.add("S/2/port");
    rig.recorder()
        .record(
            List.of(
                fault(1, "S/1", null, "MAJOR"),
                fault(2, "S/1", null, "CRITICAL"),
                fault(3, "S/2", "port", "CRITICAL"),
                fault(4, "S/1", null, "NORMAL"),
                fault(5, "unknown", null, "CRITICAL"),
                fault(6, "S/1", null, "CRITICAL")));
  }

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void agreesWithWhatWasRecorded() {
    assertThat(rig.derived().difference()).isNull();
    assertThat(rig.derived().rows()).isEqualTo(4 + 5);
  }

  /** An event on another alarm is told first where that alarm is read first: hence the low key. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update alarm_span set from_time = from_time - interval '1 hour' where from_event = 2|alarm_span|from_time",
        "update alarm_span set to_time = to_time - interval '1 second' where from_event = 2|alarm_span|to_time",
        "update alarm_span set to_time = now(), to_event = 6 where from_event = 6|alarm_span|to_time",
        "update alarm_span set severity = 'MINOR' where from_event = 3|alarm_span|severity",
        "update alarm_span set object_id = null where from_event = 3|alarm_span|object_id",
        "update alarm_span set origin = 'REPORTED' where from_event = 1|alarm_span|origin",
        "update alarm set repeats = 7 where first_event = 1|alarm|repeats",
        "update alarm set additional_text = '' where first_event = 6|alarm|additional_text",
        "update event set alarm_key = '00000000-0000-4000-8000-000000000000' where id = 3|event|alarm_key",
        "update event set object_id = gen_random_uuid() where id = 3|event|alarm_key",
        "update event set alarm_key = null where id = 3|event|alarm_key"
      })
  void namesTableRowAndColumnOfAnAlteredRow(String alteration, String table, String column) {
    jdbc.sql(alteration).update();
    Difference found = rig.derived().difference();
    assertThat(found).isNotNull();
    assertThat(found.table()).isEqualTo(table);
    assertThat(found.column()).isEqualTo(column);
    assertThat(found.wrong()).isEqualTo(Wrong.VALUE);
    assertThat(found.stored()).isNotEqualTo(found.derived());
  }

  @Test
  void namesTheRowThatIsGone() {
    jdbc.sql("delete from alarm_span where from_event = 2").update();
    Difference found = rig.derived().difference();
    assertThat(found).isNotNull();
    assertThat(found.wrong()).isEqualTo(Wrong.MISSING);
    assertThat(found.row()).endsWith("/2");
  }

  @Test
  void namesTheRowThatNoEventLeadsTo() {
    jdbc.sql(
            """
            insert into alarm_span (alarm_key, severity, from_time, from_event, origin, version)
            values (gen_random_uuid(), 'CRITICAL', now(), 99, 'MEASURED', 1)
            """)
        .update();
    Difference found = rig.derived().difference();
    assertThat(found).isNotNull();
    assertThat(found.wrong()).isEqualTo(Wrong.SURPLUS);
    assertThat(found.row()).endsWith("/99");
  }

  private static JournalRecord fault(
      long position,
      String source,
      @org.jspecify.annotations.Nullable String port,
      String severity) {
    byte[] event =
        FaultEvents.fault(
            "e" + position, source, port, "linkDown", severity, 0, NOON.plusSeconds(position));
    return FaultEvents.accepted(position, event, NOON.plusSeconds(7200));
  }
}
