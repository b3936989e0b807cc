package vn.thongmach.alarm.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.alarm.RecordedState;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.testing.DatabaseTest;

/** What becomes of alarms when their name stands for another object from some import on. */
class HandedOnNameModuleTests extends DatabaseTest {

  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

  private RecorderRig rig;
  private RecordedState state;
  private UUID old;
  private UUID heir;

  @BeforeEach
  void begin() {
    state = new RecordedState(jdbc);
    state.empty();
    rig = new RecorderRig(dataSource);
    old = rig.network.add("S/old");
    heir = rig.network.add("S/heir");
    rig.network.handOn("S/name", "S/old");
  }

  @AfterEach
  void end() {
    assertThat(rig.derived().difference()).isNull();
    rig.close();
  }

  @Test
  void countsForTheHeirFromThenOnAndLeavesThePastAlone() {
    rig.recorder()
        .record(List.of(fault(1, "S/name", null, "CRITICAL"), fault(2, "S/name", null, "NORMAL")));
    List<Map<String, Object>> before = state.spans();
    rig.touched.clear();
    rig.network.handOn("S/name", "S/heir");
    rig.recorder()
        .record(
            List.of(
                FaultEvents.inventoryChanged(3, NOON),
                fault(4, "S/name", null, "MAJOR"),
                fault(5, "S/name", null, "NORMAL")));
    assertThat(objectsOfEvents()).containsExactly(old, old, heir, heir);
    assertThat(state.spans()).hasSize(2).containsAll(before);
    assertThat(rig.touched).isEmpty();
  }

  @Test
  void refoldsThePastOfTheFirstObjectByItsOwnEventsWhenOneComesLateForTheHeir() {
    rig.recorder()
        .record(List.of(fault(1, "S/name", null, "CRITICAL"), fault(2, "S/name", null, "NORMAL")));
    rig.network.handOn("S/name", "S/heir");
    rig.recorder().replaceAll();
    rig.recorder()
        .record(
            List.of(
                fault(3, "S/name", null, "CRITICAL"),
                fault(9, "S/name", null, "NORMAL"),
                fault(5, "S/name", null, "MAJOR")));
    assertThat(objectsOfEvents()).containsExactly(old, old, heir, heir, heir);
    assertThat(state.spans())
        .extracting(span -> span.get("object_id"))
        .containsExactlyInAnyOrder(old, heir, heir);
    assertThat(state.alarms())
        .allSatisfy(alarm -> assertThat(alarm).containsEntry("state", "CLEARED"));
  }

  @Test
  void letsTheClearEndWhatStoodOpenOnTheFirstObject() {
    rig.recorder().record(List.of(fault(1, "S/name", null, "CRITICAL")));
    rig.network.handOn("S/name", "S/heir");
    rig.recorder()
        .record(
            List.of(
                FaultEvents.inventoryChanged(2, NOON),
                fault(3, "S/name", null, "CRITICAL"),
                fault(4, "S/name", null, "NORMAL"),
                fault(5, "S/name", null, "CRITICAL")));
    assertThat(objectsOfEvents()).containsExactly(old, old, old, heir);
    assertThat(state.alarms())
        .extracting(alarm -> alarm.get("object_id"), alarm -> alarm.get("state"))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(old, "CLEARED"),
            org.assertj.core.groups.Tuple.tuple(heir, "OPEN"));
  }

  @Test
  void findsAnObjectThatGetsItsNameBackAsItLeftIt() {
    rig.recorder()
        .record(List.of(fault(1, "S/name", null, "CRITICAL"), fault(2, "S/name", null, "NORMAL")));
    rig.network.handOn("S/name", "S/heir");
    rig.recorder().replaceAll();
    rig.network.handOn("S/name", "S/old");
    rig.recorder().replaceAll();
    rig.recorder().record(List.of(fault(3, "S/name", null, "CRITICAL")));
    assertThat(objectsOfEvents()).containsExactly(old, old, old);
    assertThat(state.alarms()).hasSize(2);
  }

  @Test
  void movesNothingWhenTheNameOfAnInterfaceIsGone() {
    rig.network.handOn("S/name/port", "S/heir");
    rig.recorder().record(List.of(fault(1, "S/name", "port", "CRITICAL")));
    rig.network.forget("S/name/port");
    rig.recorder().replaceAll();
    rig.recorder().record(List.of(fault(2, "S/name", "port", "NORMAL")));
    assertThat(objectsOfEvents()).containsExactly(heir, heir);
    assertThat(state.alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm).containsEntry("state", "CLEARED"));
  }

  @Test
  void doesNotTakeAMoreExactNameOnAnotherObjectForItsOwn() {
    rig.recorder()
        .record(
            List.of(fault(1, "S/name", "port", "CRITICAL"), fault(2, "S/name", "port", "NORMAL")));
    rig.network.handOn("S/name", "S/heir");
    rig.network.handOn("S/name/port", "S/heir");
    rig.recorder().replaceAll();
    rig.recorder().record(List.of(fault(3, "S/name", "port", "CRITICAL")));
    assertThat(objectsOfEvents()).containsExactly(old, old, heir);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void leavesTheSameRowsHoweverTheJournalIsCutIntoBatchesAndRestarts(long seed) {
    Random random = new Random(seed);
    List<JournalRecord> journal = new ArrayList<>();
    String[] severities = {"CRITICAL", "MAJOR", "NORMAL", "NORMAL"};
    for (int position = 1; position <= 60; position++) {
      String port = random.nextBoolean() ? "port" : null;
      journal.add(
          position % 15 == 0
              ? FaultEvents.inventoryChanged(position, NOON)
              : fault(position, "S/name", port, severities[random.nextInt(severities.length)]));
    }
    run(journal, random, 60, false);
    List<Map<String, Object>> alarms = state.alarms();
    List<Map<String, Object>> spans = state.spans();
    List<Map<String, Object>> events = state.events();
    state.empty();
    run(journal, random, 4, true);
    assertThat(state.events()).isEqualTo(events);
    assertThat(state.alarms()).isEqualTo(alarms);
    assertThat(state.spans()).isEqualTo(spans);
  }

  /** Each change of the inventory hands the name on to the other object. */
  private void run(List<JournalRecord> journal, Random random, int most, boolean restarts) {
    rig.network.handOn("S/name", "S/old");
    restart();
    List<JournalRecord> batch = new ArrayList<>();
    boolean atHeir = false;
    int size = most;
    for (JournalRecord record : journal) {
      if (record.kind() == vn.thongmach.contracts.RecordKind.INVENTORY_CHANGED) {
        rig.recorder().record(List.copyOf(batch));
        batch.clear();
        atHeir = !atHeir;
        rig.network.handOn("S/name", atHeir ? "S/heir" : "S/old");
      }
      batch.add(record);
      if (batch.size() >= size) {
        rig.recorder().record(List.copyOf(batch));
        batch.clear();
        size = 1 + random.nextInt(most);
        if (restarts && random.nextInt(3) == 0) {
          restart();
        }
      }
    }
    rig.recorder().record(batch);
  }

  private void restart() {
    RecorderRig next = new RecorderRig(dataSource);
    next.network.takeOver(rig.network);
    rig.close();
    rig = next;
  }

  private List<Object> objectsOfEvents() {
    return jdbc.sql("select object_id from event order by id").query().singleColumn();
  }

  /** An event as many seconds after noon as its position. */
  private static JournalRecord fault(
      long position, String source, @Nullable String port, String severity) {
    byte[] event =
        FaultEvents.fault(
            "e" + position, source, port, "linkDown", severity, 0, NOON.plusSeconds(position));
    return FaultEvents.accepted(position, event, NOON.plusSeconds(7200));
  }
}
