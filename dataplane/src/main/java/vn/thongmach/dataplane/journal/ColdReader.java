package vn.thongmach.dataplane.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.dataplane.journal.SegmentStore.Span;

/** Reads durable records from the disk; remembers where it stopped, for the next read. */
final class ColdReader implements Closeable {

  private final SegmentStore store;
  private final ReentrantLock reading = new ReentrantLock();
  private @Nullable Segment segment;
  private long offset;
  private long frameFirst;

  ColdReader(SegmentStore store) {
    this.store = store;
  }

  /** The records after a position, at least one; the caller knows that there are some. */
  List<JournalRecord> read(long afterPosition, int maxRecords, long maxBytes) {
    reading.lock();
    try {
      List<JournalRecord> records = new ArrayList<>();
      long after = afterPosition;
      for (Span span : store.spans()) {
        if (span.last() > after && records.size() < maxRecords) {
          refuseReleased(span, after);
          if (!readSpan(span, after, maxRecords, maxBytes, records)) {
            break;
          }
          after = span.last();
        }
      }
      return records;
    } catch (IOException e) {
      throw new JournalDamagedException(
          "The journal in '%s' cannot be read after position %d: %s"
              .formatted(store.files().folder(), afterPosition, e.getMessage()),
          e);
    } finally {
      reading.unlock();
    }
  }

  private static void refuseReleased(Span span, long after) {
    if (span.first() > after + 1) {
      throw new JournalDamagedException(
          "Positions %d to %d are no longer in the journal; it begins with position %d."
              .formatted(after + 1, span.first() - 1, span.first()),
          null);
    }
  }

  /** Whether the whole span was read and more may be taken. */
  private boolean readSpan(
      Span span, long after, int maxRecords, long maxBytes, List<JournalRecord> records)
      throws IOException {
    Segment current = moveTo(span, after);
    long bytes = records.stream().mapToLong(record -> record.payload().length).sum();
    // By position, not by the file's end: behind the last record zeroes or a cut may have come
    // back.
    while (frameFirst <= span.last()) {
      ByteBuffer frame = current.frameAt(offset, span.end());
      if (frame == null || Frame.firstPosition(frame) != frameFirst) {
        throw new JournalDamagedException(
            ("Segment '%s' is damaged at byte %d: position %d can no longer be read. Restore the"
                    + " file from a copy.")
                .formatted(span.name(), offset, frameFirst),
            null);
      }
      for (JournalRecord record : Frame.records(frame, after)) {
        if (records.size() >= maxRecords || bytes > maxBytes) {
          return false;
        }
        records.add(record);
        bytes += record.payload().length;
      }
      offset += frame.limit();
      frameFirst += Frame.count(frame);
    }
    return bytes <= maxBytes;
  }

  private Segment moveTo(Span span, long after) throws IOException {
    Segment current = segment;
    if (current != null && current.first() == span.first() && frameFirst <= after + 1) {
      return current;
    }
    if (current != null) {
      segment = null;
      current.close();
    }
    current = Segment.open(store.files(), span.name(), span.first());
    if (current == null) {
      throw new JournalDamagedException(
          "Segment '%s' has lost its head. Restore the file from a copy.".formatted(span.name()),
          null);
    }
    segment = current;
    offset = Segment.HEAD_BYTES;
    frameFirst = span.first();
    return current;
  }

  @Override
  public void close() throws IOException {
    reading.lock();
    try (Segment closing = segment) {
      segment = null;
    } finally {
      reading.unlock();
    }
  }
}
