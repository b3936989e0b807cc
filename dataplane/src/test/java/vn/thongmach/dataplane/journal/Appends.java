package vn.thongmach.dataplane.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;

/** Short words for what the journal's tests do all the time. */
final class Appends {

  static final UUID SENDER = new UUID(0x1234, 0x5678);
  static final Instant RECEIVED = Instant.parse("2026-11-22T11:07:31.123456789Z");
  static final JournalSettings SMALL = new JournalSettings(2_000, 1 << 20, 0, 0, 4_000);

  /** As {@link #SMALL}, but growing ahead. */
  static final JournalSettings AHEAD = new JournalSettings(2_000, 1 << 20, 0, 700, 4_000);

  private Appends() {}

  static Journal open(SegmentFiles files) {
    return Journal.open(files, SMALL, null);
  }

  static long append(Journal journal, String... payloads) {
    List<byte[]> bytes =
        Arrays.stream(payloads).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    return journal.append(
        RecordKind.VES_EVENT, bytes, SENDER, "trạm thử", Origin.MEASURED, RECEIVED);
  }

  static List<JournalRecord> all(Journal journal, long after) {
    List<JournalRecord> records = new ArrayList<>();
    long position = after;
    while (position < journal.lastPosition()) {
      List<JournalRecord> read = read(journal, position, 7);
      records.addAll(read);
      position = read.getLast().position();
    }
    return records;
  }

  static List<JournalRecord> read(Journal journal, long after, int most) {
    try {
      return journal.read(after, most, Duration.ZERO);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> texts(List<JournalRecord> records) {
    return records.stream()
        .map(record -> new String(record.payload(), StandardCharsets.UTF_8))
        .toList();
  }

  static List<Long> positions(List<JournalRecord> records) {
    return records.stream().map(JournalRecord::position).toList();
  }
}
