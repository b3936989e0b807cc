package vn.thongmach.dataplane.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.host.HostHealth.State;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalSettings;

@Tag("slow")
class EmbeddedHostTests {

  private static final Instant NOW = Instant.parse("2026-11-22T11:07:31Z");

  @TempDir Path folder;

  private final RecorderDouble recorder = new RecorderDouble();
  private final List<String> sent = new ArrayList<>();
  private Journal journal;
  private EmbeddedHost host;

  @BeforeEach
  void open() {
    journal = Journal.open(folder, new JournalSettings(2_000, 1 << 22, 0, 700, 5_000));
    host = new EmbeddedHost(journal, recorder, InstantSource.fixed(NOW));
  }

  @AfterEach
  void close() {
    host.close();
    journal.close();
  }

  @Test
  void recordsEverythingInOrderAndReleasesTheJournal() {
    append(0, 500);
    host.start();
    append(500, 1_000);
    awaitAll();
    assertThat(recorder.recorded).isEqualTo(sent);
    assertThat(recorder.batchSizes).allMatch(size -> size <= EmbeddedHost.LARGEST_BATCH);
    await(() -> journal.backlogBytes() == 0);
    assertThat(host.health()).isEqualTo(new HostHealth(State.RUNNING, 1_000, 0, null, null, 0));
  }

  @Test
  void goesOnFromTheRecordersPositionAfterARestart() {
    append(0, 20);
    host.start();
    awaitAll();
    close();
    journal = Journal.open(folder, new JournalSettings(2_000, 1 << 22, 0, 700, 5_000));
    append(20, 40);
    host = new EmbeddedHost(journal, recorder, InstantSource.fixed(NOW));
    host.start();
    awaitAll();
    assertThat(recorder.recorded).isEqualTo(sent);
  }

  @Test
  void waitsForARecorderThatIsAwayAndGoesOnByItself() {
    AtomicInteger failures = new AtomicInteger(6);
    recorder.beforeRecording =
        texts -> {
          if (failures.getAndDecrement() > 0) {
            throw new UncheckedIOException(new ConnectException("refused"));
          }
        };
    append(0, 30);
    host.start();
    await(() -> host.health().lastError() != null);
    awaitAll();
    await(() -> host.health().state() == State.RUNNING);
    assertThat(recorder.recorded).isEqualTo(sent);
    assertThat(recorder.quarantined).isEmpty();
    assertThat(host.health().lastError()).contains("refused");
    assertThat(host.health().lastErrorAt()).isEqualTo(NOW);
  }

  @Test
  void startsWhileTheRecorderIsAway() {
    AtomicInteger failures = new AtomicInteger(3);
    recorder.onPosition =
        () -> {
          if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("away", new SQLException("down", "08006"));
          }
        };
    append(0, 5);
    host.start();
    awaitAll();
    assertThat(recorder.recorded).isEqualTo(sent);
  }

  @Test
  void isolatesABadRecordAndLosesNoOther() {
    recorder.beforeRecording =
        texts -> {
          if (texts.contains("record 33") || texts.contains("record 34")) {
            throw new IllegalArgumentException("cannot be recorded");
          }
        };
    append(0, 100);
    host.start();
    awaitAll();
    assertThat(recorder.quarantined).containsExactly("record 33", "record 34");
    assertThat(recorder.recorded)
        .isEqualTo(sent.stream().filter(text -> !recorder.quarantined.contains(text)).toList());
    assertThat(host.health().quarantined()).isEqualTo(2);
  }

  @Test
  void recordsNothingTwiceWhenTheRecorderFailsAfterItsCommit() {
    AtomicInteger failures = new AtomicInteger(4);
    recorder.afterRecording =
        texts -> {
          if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("after the commit");
          }
        };
    append(0, 30);
    host.start();
    append(30, 60);
    awaitAll();
    assertThat(recorder.recorded).isEqualTo(sent);
    assertThat(recorder.quarantined).isEmpty();
  }

  @Test
  void callsIdleThoughNothingComesInAndThoughItFails() {
    recorder.onIdle =
        () -> {
          throw new IllegalStateException("idle failed");
        };
    host.start();
    await(() -> recorder.idles.get() >= 3);
    append(0, 5);
    awaitAll();
    assertThat(recorder.recorded).isEqualTo(sent);
    assertThat(host.health().lastError()).contains("idle failed");
  }

  @Test
  void closesWhileTheRecorderIsAwayAndKeepsWhatIsLeft() {
    recorder.beforeRecording =
        texts -> {
          throw new UncheckedIOException(new ConnectException("refused"));
        };
    append(0, 10);
    host.start();
    await(() -> host.health().state() == State.RETRYING);
    host.close();
    assertThat(host.health().state()).isEqualTo(State.STOPPED);
    assertThat(host.health().lag()).isEqualTo(10);
  }

  @Test
  void startsOnce() {
    host.start();
    assertThatIllegalStateException().isThrownBy(host::start);
  }

  @Test
  void knowsWhichErrorsPass() {
    assertThat(TransientErrors.isTransient(new SQLException("", "57P01"))).isTrue();
    assertThat(TransientErrors.isTransient(new SQLException("", "53100"))).isTrue();
    assertThat(TransientErrors.isTransient(new SQLException("", "40001"))).isTrue();
    assertThat(TransientErrors.isTransient(new SQLException("", "22021"))).isFalse();
    assertThat(TransientErrors.isTransient(new SQLException(""))).isFalse();
    assertThat(TransientErrors.isTransient(new IllegalStateException())).isFalse();
  }

  private void append(int from, int to) {
    IntStream.range(from, to)
        .mapToObj(i -> "record " + i)
        .forEach(
            text -> {
              sent.add(text);
              journal.append(
                  RecordKind.VES_EVENT,
                  List.of(text.getBytes(StandardCharsets.UTF_8)),
                  new UUID(1, 2),
                  "ems",
                  Origin.MEASURED,
                  NOW);
            });
  }

  private void awaitAll() {
    await(() -> recorder.recorded.size() + recorder.quarantined.size() >= sent.size());
    await(() -> host.health().lag() == 0);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).describedAs("in time").isLessThan(deadline);
      Thread.onSpinWait();
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
