package vn.thongmach.dataplane.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongmach.dataplane.journal.Appends.SMALL;
import static vn.thongmach.dataplane.journal.Appends.all;
import static vn.thongmach.dataplane.journal.Appends.append;
import static vn.thongmach.dataplane.journal.Appends.positions;
import static vn.thongmach.dataplane.journal.Appends.read;
import static vn.thongmach.dataplane.journal.Appends.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.JournalUnavailableException.Reason;

class JournalTests {

  @TempDir Path folder;

  @Test
  void givesConsecutivePositionsFromOne() {
    try (Journal journal = Journal.open(folder, SMALL)) {
      assertThat(journal.lastPosition()).isZero();
      assertThat(append(journal, "a", "b")).isEqualTo(1);
      assertThat(append(journal, "c")).isEqualTo(3);
      assertThat(journal.lastPosition()).isEqualTo(3);
    }
  }

  @Test
  void keepsEveryFieldOfARecord() {
    try (Journal journal = Journal.open(folder, SMALL)) {
      append(journal, "a");
    }
    try (Journal journal = Journal.open(folder, SMALL)) {
      JournalRecord record = read(journal, 0, 1).getFirst();
      assertThat(record)
          .usingRecursiveComparison()
          .isEqualTo(
              new JournalRecord(
                  1,
                  RecordKind.VES_EVENT,
                  Appends.SENDER,
                  "trạm thử",
                  Origin.MEASURED,
                  Instant.parse("2026-11-22T11:07:31.123456Z"),
                  new byte[] {'a'}));
    }
  }

  @Test
  void readsTheSameFromMemoryAndFromDisk() {
    List<JournalRecord> fromMemory;
    try (Journal journal = Journal.open(folder, JournalSettings.defaults())) {
      for (int i = 0; i < 100; i++) {
        append(journal, "first of " + i, "second of " + i);
      }
      fromMemory = all(journal, 0);
    }
    try (Journal journal = Journal.open(folder, JournalSettings.defaults())) {
      assertThat(all(journal, 0)).usingRecursiveComparison().isEqualTo(fromMemory);
      assertThat(positions(all(journal, 150)))
          .isEqualTo(LongStream.rangeClosed(151, 200).boxed().toList());
    }
  }

  @Test
  void keepsPositionsAfterOldSegmentsAreReleasedAndAfterRestart() throws IOException {
    try (Journal journal = Journal.open(folder, SMALL)) {
      for (int i = 0; i < 100; i++) {
        append(journal, "record " + i);
      }
      journal.release(100);
      assertThat(segments()).hasSize(1);
      assertThat(journal.backlogBytes()).isZero();
    }
    try (Journal journal = Journal.open(folder, SMALL)) {
      assertThat(journal.lastPosition()).isEqualTo(100);
      assertThat(append(journal, "next")).isEqualTo(101);
      assertThat(texts(read(journal, 100, 10))).containsExactly("next");
    }
  }

  @Test
  void neverReleasesWhatIsNotRecorded() {
    try (Journal journal = Journal.open(folder, SMALL)) {
      for (int i = 1; i <= 100; i++) {
        append(journal, "record " + i);
      }
      journal.release(40);
      assertThat(texts(all(journal, 40))).hasSize(60).startsWith("record 41");
    }
  }

  @Test
  void saysThatReleasedRecordsAreGone() {
    try (Journal journal = Journal.open(folder, SMALL)) {
      for (int i = 1; i <= 100; i++) {
        append(journal, "record " + i);
      }
      journal.release(90);
      assertThatThrownBy(() -> read(journal, 0, 10))
          .isInstanceOf(JournalDamagedException.class)
          .hasMessageContaining("no longer in the journal");
    }
  }

  @Test
  void holdsConcurrentAppendsExactlyOnceAndTogether() throws Exception {
    int senders = 16;
    int each = 40;
    Set<Long> firsts = new HashSet<>();
    try (Journal journal = Journal.open(folder, SMALL);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int sender = 0; sender < senders; sender++) {
        int number = sender;
        running.add(
            threads.submit(
                () ->
                    LongStream.range(0, each)
                        .map(i -> append(journal, number + "/" + i + "/a", number + "/" + i + "/b"))
                        .boxed()
                        .toList()));
      }
      for (Future<List<Long>> each1 : running) {
        firsts.addAll(each1.get());
      }
      assertThat(firsts).hasSize(senders * each);
    }
    try (Journal journal = Journal.open(folder, SMALL)) {
      List<JournalRecord> records = all(journal, 0);
      assertThat(positions(records))
          .isEqualTo(LongStream.rangeClosed(1, 2L * senders * each).boxed().toList());
      assertThat(new HashSet<>(texts(records))).hasSize(2 * senders * each);
      for (long first : firsts) {
        String text = texts(records).get((int) first - 1);
        assertThat(texts(records).get((int) first)).isEqualTo(text.replace("/a", "/b"));
      }
    }
  }

  @Test
  void waitsForTheNextRecord() throws Exception {
    try (Journal journal = Journal.open(folder, SMALL)) {
      CompletableFuture<List<JournalRecord>> reading =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return journal.read(0, 10, Duration.ofSeconds(30));
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              });
      append(journal, "a");
      assertThat(texts(reading.get())).containsExactly("a");
      assertThat(journal.read(1, 10, Duration.ofMillis(5))).isEmpty();
    }
  }

  @Test
  void writesNothingForNoPayloads() {
    try (Journal journal = Journal.open(folder, SMALL)) {
      append(journal, "a");
      assertThat(append(journal)).isEqualTo(2);
      assertThat(append(journal, "b")).isEqualTo(2);
    }
  }

  @Test
  void takesPayloadsLargerThanASegmentAndEmptyOnes() {
    String large = "x".repeat(400_000);
    try (Journal journal = Journal.open(folder, SMALL)) {
      append(journal, large, "", "small");
      append(journal, "after");
    }
    try (Journal journal = Journal.open(folder, SMALL)) {
      assertThat(texts(all(journal, 0))).containsExactly(large, "", "small", "after");
    }
  }

  @Test
  void refusesAnAppendBeyondTheLimits() {
    try (Journal journal = Journal.open(folder, SMALL)) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  journal.append(
                      RecordKind.VES_EVENT,
                      List.of(new byte[1]),
                      Appends.SENDER,
                      "n".repeat(1_001),
                      Origin.MEASURED,
                      Appends.RECEIVED));
      assertThat(append(journal, "still works")).isEqualTo(1);
    }
  }

  @Test
  void refusesAppendsBeyondTheBacklogUntilSegmentsAreReleased() {
    JournalSettings tight = new JournalSettings(1_000, 4_000, 0, 0, 0);
    try (Journal journal = Journal.open(folder, tight)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  append(journal, "record " + i);
                }
              })
          .isInstanceOfSatisfying(
              JournalUnavailableException.class,
              e -> {
                assertThat(e.reason()).isEqualTo(Reason.BACKLOG_FULL);
                assertThat(e.reason().code()).isEqualTo("journal.backlog-full");
                assertThat(e.reason().retryAfter()).isPositive();
              });
      assertThat(journal.failure()).contains(Reason.BACKLOG_FULL);
      long accepted = journal.lastPosition();
      journal.release(accepted);
      assertThat(append(journal, "again")).isEqualTo(accepted + 1);
      assertThat(journal.failure()).isEmpty();
    }
  }

  @Test
  void refusesASecondOpeningOfTheSameFolder() {
    try (Journal journal = Journal.open(folder, SMALL)) {
      assertThatThrownBy(() -> Journal.open(folder, SMALL))
          .isInstanceOfSatisfying(
              JournalUnavailableException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.IN_USE));
      append(journal, "a");
    }
    Journal.open(folder, SMALL).close();
  }

  @Test
  void acceptsNothingOnceClosed() {
    Journal journal = Journal.open(folder, SMALL);
    journal.close();
    assertThatThrownBy(() -> append(journal, "a"))
        .isInstanceOfSatisfying(
            JournalUnavailableException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED));
    assertThat(read(journal, 0, 1)).isEmpty();
  }

  @Test
  void goesOnBehindTheDatabaseWhenItsFolderWasLost() {
    try (Journal journal = Journal.open(folder, SMALL)) {
      journal.advanceTo(500);
      assertThat(journal.lastPosition()).isEqualTo(500);
      assertThat(append(journal, "a")).isEqualTo(501);
      journal.advanceTo(300);
      assertThat(texts(read(journal, 500, 5))).containsExactly("a");
      assertThatIllegalStateException()
          .isThrownBy(() -> journal.advanceTo(1_000))
          .withMessageContaining("do not belong together");
    }
    try (Journal journal = Journal.open(folder, SMALL)) {
      assertThat(append(journal, "b")).isEqualTo(502);
    }
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".segment")).toList();
    }
  }
}
