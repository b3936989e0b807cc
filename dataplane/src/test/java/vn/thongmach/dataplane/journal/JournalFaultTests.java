package vn.thongmach.dataplane.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.thongmach.dataplane.journal.Appends.all;
import static vn.thongmach.dataplane.journal.Appends.append;
import static vn.thongmach.dataplane.journal.Appends.open;
import static vn.thongmach.dataplane.journal.Appends.texts;

import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.thongmach.dataplane.journal.JournalUnavailableException.Reason;

class JournalFaultTests {

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void forcesBeforeItAnswers() {
    try (Journal journal = open(files)) {
      for (int i = 0; i < 20; i++) {
        int before = files.forces.get();
        append(journal, "record " + i);
        assertThat(files.forces.get()).isGreaterThan(before);
      }
    }
  }

  @Test
  void losesNothingAcknowledgedInAPowerCut() {
    assertThat(acknowledgedLostInPowerCuts(false)).isZero();
  }

  /** The mutant: were fsync skipped, the check above would tell. */
  @Test
  void theCheckAboveTellsWhenForceIsSkipped() {
    assertThat(acknowledgedLostInPowerCuts(true)).isPositive();
  }

  private static int acknowledgedLostInPowerCuts(boolean skipForces) {
    int lost = 0;
    for (int seed = 0; seed < 20; seed++) {
      MemoryFiles disk = new MemoryFiles();
      disk.skipForces = skipForces;
      try (Journal journal = open(disk)) {
        append(journal, "a", "b");
        append(journal, "c");
        try (Journal after = open(disk.afterPowerCut(new Random(seed)))) {
          lost += 3 - (int) after.lastPosition();
        } catch (JournalDamagedException e) {
          lost += 3;
        }
      }
    }
    return lost;
  }

  @Test
  void refusesOnAFullDiskAtEveryByteAndRecoversWhenSpaceReturns() {
    for (int room = 0; room < 94; room++) {
      MemoryFiles disk = new MemoryFiles();
      try (Journal journal = open(disk)) {
        append(journal, "before");
        disk.writableBytes = room;
        refuses(journal, Reason.DISK_FULL);
        refuses(journal, Reason.DISK_FULL);
        assertThat(journal.failure()).contains(Reason.DISK_FULL);
        assertThat(texts(all(journal, 0))).containsExactly("before");
        disk.writableBytes = Long.MAX_VALUE / 2;
        assertThat(append(journal, "after")).isEqualTo(2);
        assertThat(journal.failure()).isEmpty();
      }
      try (Journal journal = open(disk.afterPowerCut(new Random(room)))) {
        assertThat(texts(all(journal, 0))).containsExactly("before", "after");
      }
    }
  }

  @Test
  void growsWithEachAppendWhenItCannotGrowAhead() {
    for (int room = 94; room < 1_000; room += 40) {
      MemoryFiles disk = new MemoryFiles();
      try (Journal journal = Journal.open(disk, Appends.AHEAD, null)) {
        disk.writableBytes = room;
        assertThat(append(journal, "a")).isEqualTo(1);
        disk.writableBytes = Long.MAX_VALUE / 2;
        assertThat(append(journal, "b")).isEqualTo(2);
      }
      try (Journal journal = open(disk.afterPowerCut(new Random(room)))) {
        assertThat(texts(all(journal, 0))).containsExactly("a", "b");
      }
    }
  }

  @Test
  void keepsTheReserveFree() {
    try (Journal journal =
        Journal.open(files, new JournalSettings(1_000, 9_000, 500, 0, 0), null)) {
      append(journal, "a");
      files.usableBytes = 400;
      refuses(journal, Reason.DISK_FULL);
      files.usableBytes = 4_000;
      assertThat(append(journal, "b")).isEqualTo(2);
    }
  }

  @Test
  void neverCountsWhatAFailedForceMayHaveLost() {
    try (Journal journal = open(files)) {
      append(journal, "before");
      files.failForces = true;
      refuses(journal, Reason.IO_ERROR);
      refuses(journal, Reason.IO_ERROR);
      files.failForces = false;
      assertThat(append(journal, "after")).isEqualTo(2);
      assertThat(texts(all(journal, 0))).containsExactly("before", "after");
      for (int seed = 0; seed < 50; seed++) {
        try (Journal later = open(files.afterPowerCut(new Random(seed)))) {
          assertThat(texts(all(later, 0))).containsExactly("before", "after");
        }
      }
    }
  }

  @Test
  void survivesAFailedForceOfTheVeryFirstAppend() {
    try (Journal journal = open(files)) {
      files.failForces = true;
      refuses(journal, Reason.IO_ERROR);
      files.failForces = false;
      assertThat(append(journal, "a")).isEqualTo(1);
      assertThat(append(journal, "b")).isEqualTo(2);
    }
    try (Journal journal = open(files)) {
      assertThat(texts(all(journal, 0))).containsExactly("a", "b");
    }
  }

  @Test
  void acceptsNothingWhileAPartialFrameCannotBeCut() {
    try (Journal journal = open(files)) {
      append(journal, "before");
      files.writeError = "Input/output error";
      files.writableBytes = 30;
      files.failTruncates = true;
      refuses(journal, Reason.IO_ERROR);
      files.writableBytes = Long.MAX_VALUE / 2;
      refuses(journal, Reason.IO_ERROR);
      files.failTruncates = false;
      assertThat(append(journal, "after")).isEqualTo(2);
    }
    try (Journal journal = open(files)) {
      assertThat(texts(all(journal, 0))).containsExactly("before", "after");
    }
  }

  @Test
  void keepsTheOldSegmentWhenANewOneCannotBeMade() {
    try (Journal journal = open(files)) {
      append(journal, "x".repeat(3_000));
      files.writableBytes = 10;
      refuses(journal, Reason.DISK_FULL);
      files.writableBytes = Long.MAX_VALUE / 2;
      assertThat(append(journal, "after")).isEqualTo(2);
    }
    try (Journal journal = open(files)) {
      assertThat(texts(all(journal, 0))).hasSize(2).endsWith("after");
    }
  }

  @Test
  void saysThatReadingFailed() {
    try (Journal journal = Journal.open(files, new JournalSettings(1_000, 9_000, 0, 0, 0), null)) {
      append(journal, "a");
      files.failReads = true;
      assertThatExceptionOfType(JournalDamagedException.class)
          .isThrownBy(() -> all(journal, 0))
          .withMessageContaining("cannot be read");
      files.failReads = false;
      assertThat(texts(all(journal, 0))).containsExactly("a");
    }
  }

  private static void refuses(Journal journal, Reason reason) {
    long last = journal.lastPosition();
    assertThatExceptionOfType(JournalUnavailableException.class)
        .isThrownBy(() -> append(journal, "refused", "refused too"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    assertThat(journal.lastPosition()).isEqualTo(last);
  }
}
