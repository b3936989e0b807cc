package vn.thongmach.dataplane.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The segments on the disk. One thread appends, one at a time; any thread may look at the spans and
 * release. An append either is durable when it returns, or throws and leaves nothing behind that a
 * later append or a later opening would count as accepted in its place.
 */
final class SegmentStore implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(SegmentStore.class);
  private static final int STAGING_BYTES = 256 << 10;
  private static final ByteBuffer ZEROES =
      ByteBuffer.allocateDirect(STAGING_BYTES).asReadOnlyBuffer();

  /**
   * What a segment durably holds.
   *
   * @param last position of its last record, {@code first - 1} when it has none
   * @param end offset behind its last frame
   */
  record Span(String name, long first, long last, long end) {}

  private final SegmentFiles files;
  private final JournalSettings settings;
  private final ByteBuffer staging = ByteBuffer.allocateDirect(STAGING_BYTES);
  private final ReentrantLock changing = new ReentrantLock();
  private volatile List<Span> spans;
  private volatile long released;
  private Segment active;
  private boolean activeUnknown;
  private long allocated;

  private SegmentStore(
      SegmentFiles files, JournalSettings settings, List<Span> spans, Segment active) {
    this.files = files;
    this.settings = settings;
    this.spans = spans;
    this.active = active;
    this.allocated = spans.getLast().end();
    this.released = spans.getFirst().first() - 1;
  }

  /** Opens what is there and cuts a torn tail; begins with position 1 in an empty folder. */
  static SegmentStore open(SegmentFiles files, JournalSettings settings) throws IOException {
    List<Long> firsts = new ArrayList<>();
    for (String name : files.names()) {
      Long first = Segment.firstOf(name);
      if (first != null) {
        firsts.add(first);
      }
    }
    firsts.sort(null);
    if (firsts.isEmpty()) {
      return beginning(files, settings, 1);
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i + 1 < firsts.size(); i++) {
      spans.add(closedSpan(files, firsts.get(i), firsts.get(i + 1) - 1));
    }
    long first = firsts.getLast();
    Segment newest = Segment.open(files, Segment.nameOf(first), first);
    if (newest == null) {
      newest = beginAgain(files, first);
    }
    SegmentScan scan = SegmentScan.of(newest);
    if (scan.torn()) {
      LOG.info(
          "Segment '{}': cut what lies behind position {} and was never acknowledged.",
          newest.name(),
          scan.last());
      newest.file().truncate(scan.end());
    }
    makeDurable(newest, scan);
    spans.add(new Span(newest.name(), first, scan.last(), scan.end()));
    return new SegmentStore(files, settings, List.copyOf(spans), newest);
  }

  /**
   * The newest group was perhaps never forced, or its force failed and the process ended: its pages
   * can be read, count as clean, and would still vanish. Written again they are dirty again.
   */
  private static void makeDurable(Segment segment, SegmentScan scan) throws IOException {
    for (long at = scan.lastGroup(); at < scan.end(); at += STAGING_BYTES) {
      ByteBuffer piece = ByteBuffer.allocate((int) Math.min(STAGING_BYTES, scan.end() - at));
      segment.file().read(piece, at);
      segment.file().write(piece.flip(), at);
    }
    segment.file().force();
  }

  private static SegmentStore beginning(SegmentFiles files, JournalSettings settings, long first)
      throws IOException {
    Segment segment = Segment.create(files, first);
    Span span = new Span(segment.name(), first, first - 1, Segment.HEAD_BYTES);
    return new SegmentStore(files, settings, List.of(span), segment);
  }

  private static Span closedSpan(SegmentFiles files, long first, long last) throws IOException {
    String name = Segment.nameOf(first);
    try (SegmentFile file = files.open(name)) {
      return new Span(name, first, last, file.size());
    }
  }

  /** A newest segment without a whole head was being made when the process stopped. */
  private static Segment beginAgain(SegmentFiles files, long first) throws IOException {
    String name = Segment.nameOf(first);
    try (SegmentFile file = files.open(name)) {
      if (file.size() > Segment.HEAD_BYTES) {
        throw new JournalDamagedException(
            ("Segment '%s' has lost its head; the records from position %d on can no longer be"
                    + " read. Restore the file from a copy.")
                .formatted(name, first),
            null);
      }
    }
    files.delete(name);
    return Segment.create(files, first);
  }

  List<Span> spans() {
    return spans;
  }

  long lastPosition() {
    return spans.getLast().last();
  }

  SegmentFiles files() {
    return files;
  }

  long backlogBytes() {
    long bytes = 0;
    for (Span span : spans) {
      if (span.last() > released) {
        bytes += span.end();
      }
    }
    return bytes;
  }

  /** Writes sealed copies of the frames as one group; returns the first position. */
  long append(List<ByteBuffer> frames) throws IOException {
    if (activeUnknown) {
      leaveUnknownSegment();
    }
    Span span = spans.getLast();
    if (span.end() >= settings.segmentBytes() && span.last() >= span.first()) {
      active.file().truncate(span.end());
      force();
      beginSegment(span.last() + 1);
      span = spans.getLast();
    }
    allocateFor(frames, span);
    long position = span.last();
    for (ByteBuffer frame : frames) {
      Frame.seal(frame, active.salt(), span.end(), position + 1);
      position += Frame.count(frame);
    }
    long end = write(frames, span);
    force();
    replaceLast(new Span(span.name(), span.first(), position, end));
    return span.last() + 1;
  }

  /**
   * Makes the newest segment durable as it is, a cut included: the bytes of a failed append must
   * not come back in a power cut once the segment is closed.
   */
  private void force() throws IOException {
    try {
      active.file().force();
    } catch (IOException e) {
      // The kernel may have dropped the pages and would report success next time.
      activeUnknown = true;
      throw e;
    }
  }

  /** Lets the segment grow ahead of its records; without room it grows with each append. */
  private void allocateFor(List<ByteBuffer> frames, Span span) throws IOException {
    long end = span.end();
    for (ByteBuffer frame : frames) {
      end += frame.limit();
    }
    if (settings.aheadBytes() == 0 || end <= allocated) {
      return;
    }
    long target = end + settings.aheadBytes();
    try {
      for (long at = Math.max(allocated, span.end()); at < target; at += ZEROES.capacity()) {
        int length = (int) Math.min(ZEROES.capacity(), target - at);
        active.file().write(ZEROES.duplicate().limit(length), at);
      }
    } catch (IOException e) {
      LOG.debug("Segment '{}' cannot grow ahead.", span.name(), e);
      cutBackTo(span.end(), e);
      return;
    }
    force();
    allocated = target;
  }

  private void cutBackTo(long end, IOException cause) throws IOException {
    activeUnknown = true;
    try {
      active.file().truncate(end);
    } catch (IOException e) {
      cause.addSuppressed(e);
      throw cause;
    }
    allocated = end;
    activeUnknown = false;
  }

  private long write(List<ByteBuffer> frames, Span span) throws IOException {
    long end = span.end();
    staging.clear();
    try {
      for (ByteBuffer frame : frames) {
        if (frame.remaining() > staging.remaining()) {
          end = flush(end);
        }
        if (frame.remaining() > staging.remaining()) {
          ByteBuffer large = frame.duplicate();
          active.file().write(large, end);
          end += frame.remaining();
        } else {
          staging.put(frame.duplicate());
        }
      }
      return flush(end);
    } catch (IOException e) {
      cutBackTo(span.end(), e);
      throw e;
    }
  }

  private long flush(long offset) throws IOException {
    int bytes = staging.flip().remaining();
    active.file().write(staging, offset);
    staging.clear();
    return offset + bytes;
  }

  /**
   * After a failed fsync: opens the segment anew, cuts it back to what was durable before, proves
   * that this much can be read, and goes on in a new segment.
   */
  private void leaveUnknownSegment() throws IOException {
    Span span = spans.getLast();
    closeQuietly(active);
    Segment again = Segment.open(files, span.name(), span.first());
    if (again == null) {
      throw new IOException("Segment '%s' has lost its head.".formatted(span.name()));
    }
    active = again;
    again.file().truncate(span.end());
    allocated = span.end();
    again.file().force();
    SegmentScan scan = SegmentScan.of(again);
    if (scan.last() != span.last() || scan.torn()) {
      throw new IOException(
          "Segment '%s' ends at position %d instead of %d after a failed write."
              .formatted(span.name(), scan.last(), span.last()));
    }
    if (span.last() >= span.first()) {
      beginSegment(span.last() + 1);
    }
    activeUnknown = false;
  }

  private void beginSegment(long first) throws IOException {
    Segment next = Segment.create(files, first);
    closeQuietly(active);
    active = next;
    allocated = Segment.HEAD_BYTES;
    changing.lock();
    try {
      List<Span> changed = new ArrayList<>(spans);
      changed.add(new Span(next.name(), first, first - 1, Segment.HEAD_BYTES));
      spans = List.copyOf(changed);
    } finally {
      changing.unlock();
    }
  }

  /** Drops everything, all of it being recorded elsewhere, and goes on behind a position. */
  void beginBehind(long recordedPosition) throws IOException {
    closeQuietly(active);
    activeUnknown = true;
    for (Span span : spans) {
      files.delete(span.name());
    }
    active = Segment.create(files, recordedPosition + 1);
    allocated = Segment.HEAD_BYTES;
    activeUnknown = false;
    spans = List.of(new Span(active.name(), active.first(), recordedPosition, Segment.HEAD_BYTES));
    released = recordedPosition;
  }

  private void replaceLast(Span span) {
    changing.lock();
    try {
      List<Span> changed = new ArrayList<>(spans);
      changed.set(changed.size() - 1, span);
      spans = List.copyOf(changed);
    } finally {
      changing.unlock();
    }
  }

  /** Deletes the segments that hold nothing beyond a position; the newest always stays. */
  void release(long upToPosition) {
    List<Span> unneeded = new ArrayList<>();
    changing.lock();
    try {
      released = Math.max(released, Math.min(upToPosition, lastPosition()));
      List<Span> kept = new ArrayList<>(spans);
      while (kept.size() > 1 && kept.getFirst().last() <= released) {
        unneeded.add(kept.removeFirst());
      }
      spans = List.copyOf(kept);
    } finally {
      changing.unlock();
    }
    for (Span span : unneeded) {
      delete(span);
    }
  }

  private void delete(Span span) {
    try {
      files.delete(span.name());
    } catch (IOException e) {
      LOG.warn("Segment '{}' is recorded but cannot be deleted.", span.name(), e);
    }
  }

  private static void closeQuietly(@Nullable Segment segment) {
    try {
      if (segment != null) {
        segment.close();
      }
    } catch (IOException e) {
      LOG.warn("Segment '{}' was durable but did not close.", segment.name(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try (Segment closing = active) {
      if (!activeUnknown) {
        closing.file().truncate(spans.getLast().end());
      }
    }
  }
}
