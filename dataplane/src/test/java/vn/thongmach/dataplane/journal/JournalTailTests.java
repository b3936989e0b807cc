package vn.thongmach.dataplane.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongmach.dataplane.journal.Appends.all;
import static vn.thongmach.dataplane.journal.Appends.append;
import static vn.thongmach.dataplane.journal.Appends.open;
import static vn.thongmach.dataplane.journal.Appends.texts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;

class JournalTailTests {

  private static final String FIRST = Segment.nameOf(1);

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void cutsATornTailAtEveryByte() {
    int[] ends = new int[4];
    try (Journal journal = open(files)) {
      for (int i = 0; i < 4; i++) {
        append(journal, "record " + i);
        ends[i] = files.contentOf(FIRST).length;
      }
    }
    byte[] whole = files.contentOf(FIRST);
    for (int length = ends[0]; length <= whole.length; length++) {
      files.setContentOf(FIRST, Arrays.copyOf(whole, length));
      int kept = length;
      long intact = Arrays.stream(ends).filter(end -> end <= kept).count();
      try (Journal journal = open(files)) {
        assertThat(journal.lastPosition()).isEqualTo(intact);
        assertThat(append(journal, "after the cut")).isEqualTo(intact + 1);
      }
      try (Journal journal = open(files)) {
        assertThat(texts(all(journal, 0))).hasSize((int) intact + 1).endsWith("after the cut");
      }
    }
  }

  @Test
  void cutsATailOfZeroesAndOfNoise() {
    try (Journal journal = open(files)) {
      append(journal, "a");
    }
    byte[] whole = files.contentOf(FIRST);
    for (byte filler : new byte[] {0, 1, 0x7f, -1}) {
      byte[] longer = Arrays.copyOf(whole, whole.length + 500);
      Arrays.fill(longer, whole.length, longer.length, filler);
      files.setContentOf(FIRST, longer);
      try (Journal journal = open(files)) {
        assertThat(texts(all(journal, 0))).containsExactly("a");
      }
    }
  }

  @Test
  void beginsAgainWhenANewSegmentsHeadWasTorn() {
    try (Journal journal = open(files)) {
      append(journal, "a");
    }
    for (int length = 0; length < Segment.HEAD_BYTES; length++) {
      files.create(Segment.nameOf(2));
      files.setContentOf(Segment.nameOf(2), new byte[length]);
      try (Journal journal = open(files)) {
        assertThat(texts(all(journal, 0))).containsExactly("a");
        assertThat(journal.lastPosition()).isEqualTo(1);
      }
    }
  }

  @Test
  void reportsDamageOfEveryByteBeforeTheNewestAppend() {
    int end;
    try (Journal journal = open(files)) {
      append(journal, "a");
      append(journal, "b");
      end = files.contentOf(FIRST).length;
      append(journal, "c");
    }
    byte[] whole = files.contentOf(FIRST);
    for (int at = Segment.HEAD_BYTES; at < end; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      files.setContentOf(FIRST, damaged);
      assertThatThrownBy(() -> open(files))
          .describedAs("byte %d", at)
          .isInstanceOf(JournalDamagedException.class)
          .hasMessageContaining("damaged at byte");
    }
  }

  @Test
  void reportsALostHead() {
    try (Journal journal = open(files)) {
      append(journal, "a");
    }
    byte[] damaged = files.contentOf(FIRST).clone();
    damaged[9] ^= 1;
    files.setContentOf(FIRST, damaged);
    assertThatThrownBy(() -> open(files))
        .isInstanceOf(JournalDamagedException.class)
        .hasMessageContaining("lost its head");
  }

  @Test
  void reportsDamageInAnOlderSegmentWhenItIsRead() {
    try (Journal journal = open(files)) {
      for (int i = 0; i < 100; i++) {
        append(journal, "record " + i);
      }
    }
    byte[] damaged = files.contentOf(FIRST).clone();
    damaged[200] ^= 1;
    files.setContentOf(FIRST, damaged);
    try (Journal journal = open(files)) {
      assertThatThrownBy(() -> all(journal, 0))
          .isInstanceOf(JournalDamagedException.class)
          .hasMessageContaining("can no longer be read");
      assertThat(append(journal, "new ones still come in")).isEqualTo(101);
    }
  }

  @Test
  void takesALaterPageOfTheSameGroupForATornTailNotForDamage() throws Exception {
    try (Segment segment = Segment.create(files, 1)) {
      ByteBuffer one = frame("one");
      ByteBuffer two = frame("two");
      Frame.seal(one, segment.salt(), Segment.HEAD_BYTES, 1);
      Frame.seal(two, segment.salt(), Segment.HEAD_BYTES, 2);
      byte[] zeroes = new byte[one.limit()];
      segment.file().write(ByteBuffer.wrap(zeroes), Segment.HEAD_BYTES);
      segment.file().write(two, Segment.HEAD_BYTES + zeroes.length);
    }
    try (Journal journal = open(files)) {
      assertThat(journal.lastPosition()).isZero();
      assertThat(append(journal, "again")).isEqualTo(1);
    }
  }

  @Test
  void neverTakesASendersBytesForAFrame() throws Exception {
    ByteBuffer forged = frame("forged");
    Frame.seal(forged, 0, 1_000_000, 2);
    try (Segment segment = Segment.create(files, 1)) {
      ByteBuffer head = ByteBuffer.allocate(20).putInt(0, 5_000);
      segment.file().write(head, Segment.HEAD_BYTES);
      Frame.seal(forged, segment.salt() + 1, Segment.HEAD_BYTES + 1, 2);
      segment.file().write(forged, Segment.HEAD_BYTES + 20);
    }
    try (Journal journal = open(files)) {
      assertThat(journal.lastPosition()).isZero();
    }
  }

  private static ByteBuffer frame(String text) {
    return Frame.encode(
        RecordKind.VES_EVENT,
        List.of(text.getBytes(StandardCharsets.UTF_8)),
        Appends.SENDER,
        "s",
        Origin.MEASURED,
        Appends.RECEIVED);
  }
}
