package vn.thongmach.alarm.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.alarm.RecordedState;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.DerivedRows;
import vn.thongmach.testing.DatabaseTest;

/**
 * Laws of the recorder: any order, any duplication and any crash point leave the same rows as one
 * clean run. The seed names the case.
 */
@Tag("slow")
class RecorderPropertyTests extends DatabaseTest {

  private static final Instant BEGIN = Instant.parse("2026-11-20T22:00:00Z");
  private static final String[] SOURCES = {"S/1", "S/2", "S/3", "unknown"};
  private static final String[] SEVERITIES = {"CRITICAL", "CRITICAL", "MAJOR", "NORMAL", "NORMAL"};
  private static final int EVENTS = 120;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anyOrderDuplicationAndCrashPointLeaveTheSameRows(long seed) {
    Random random = new Random(seed);
    List<Sent> sent = sent(random);
    RecordedState state = new RecordedState(jdbc);

    state.empty();
    List<Sent> inOrder = new ArrayList<>(sent);
    inOrder.sort((one, other) -> one.sourceTime.compareTo(other.sourceTime));
    runClean(inOrder);
    Rows clean = Rows.of(state);

    state.empty();
    List<Sent> troubled = new ArrayList<>(sent);
    for (int i = 0; i < EVENTS / 3; i++) {
      troubled.add(sent.get(random.nextInt(sent.size())));
    }
    Collections.shuffle(troubled, random);
    runTroubled(troubled, random);
    Rows after = Rows.of(state);

    assertThat(after.alarms).isEqualTo(clean.alarms);
    assertThat(after.spans).isEqualTo(clean.spans);
    assertThat(after.events).isEqualTo(clean.events);
  }

  private void runClean(List<Sent> sent) {
    try (RecorderRig rig = new RecorderRig(dataSource)) {
      List.of("S/1", "S/2", "S/2/port", "S/3").forEach(rig.network::add);
      List<JournalRecord> records = new ArrayList<>();
      for (int i = 0; i < sent.size(); i++) {
        records.add(sent.get(i).accepted(i + 1));
      }
      rig.recorder().record(records);
      assertThat(rig.derived().difference()).isNull();
    }
  }

  /** Small batches, failures before commit, restarts, and names that become known on the way. */
  private void runTroubled(List<Sent> sent, Random random) {
    RecorderRig rig = new RecorderRig(dataSource);
    rig.network.add("S/1");
    long position = 0;
    int next = 0;
    int named = 0;
    String[] names = {"S/2", "S/3", "S/2/port"};
    while (next < sent.size()) {
      List<JournalRecord> batch = new ArrayList<>();
      int size = 1 + random.nextInt(20);
      while (batch.size() < size && next < sent.size()) {
        batch.add(sent.get(next++).accepted(++position));
      }
      boolean learn = named < names.length && (random.nextInt(3) == 0 || next >= sent.size());
      while (learn && named < names.length) {
        rig.network.add(names[named++]);
        batch.add(FaultEvents.inventoryChanged(++position, BEGIN));
        learn = next >= sent.size();
      }
      if (random.nextInt(4) == 0) {
        failOnce(rig, batch);
      }
      if (random.nextInt(4) == 0) {
        RecorderRig restarted = new RecorderRig(dataSource);
        restarted.network.takeOver(rig.network);
        rig.close();
        rig = restarted;
      }
      rig.recorder().record(batch);
      if (random.nextInt(4) == 0) {
        rig.recorder().record(batch);
      }
    }
    DerivedRows.Comparison derived = rig.derived();
    assertThat(derived.difference()).isNull();
    assertThat(derived.rows()).isPositive();
    rig.close();
  }

  private void failOnce(RecorderRig rig, List<JournalRecord> batch) {
    jdbc.sql("alter table recorder_position add constraint broken check (position < 0) not valid")
        .update();
    assertThatThrownBy(() -> rig.recorder().record(batch)).isNotNull();
    jdbc.sql("alter table recorder_position drop constraint broken").update();
  }

  private static List<Sent> sent(Random random) {
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      String source = SOURCES[random.nextInt(SOURCES.length)];
      sent.add(
          new Sent(
              "e" + i,
              source,
              source.equals("S/2") && random.nextBoolean() ? "port" : null,
              random.nextBoolean() ? "linkDown" : "lossOfSignal",
              SEVERITIES[random.nextInt(SEVERITIES.length)],
              random.nextInt(3),
              BEGIN.plusSeconds(random.nextInt(600)),
              BEGIN.plusSeconds(random.nextInt(4 * 86_400)),
              random.nextInt(5) == 0 ? Origin.SIMULATED : Origin.MEASURED));
    }
    return sent;
  }

  private record Sent(
      String id,
      String source,
      @Nullable String port,
      String condition,
      String severity,
      long sequence,
      Instant sourceTime,
      Instant receivedTime,
      Origin origin) {

    JournalRecord accepted(long position) {
      return FaultEvents.accepted(
          position,
          FaultEvents.fault(id, source, port, condition, severity, sequence, sourceTime),
          receivedTime,
          origin);
    }
  }

  private record Rows(
      List<Map<String, Object>> events,
      List<Map<String, Object>> alarms,
      List<Map<String, Object>> spans) {

    static Rows of(RecordedState state) {
      return new Rows(state.events(), state.alarms(), state.spans());
    }
  }
}
