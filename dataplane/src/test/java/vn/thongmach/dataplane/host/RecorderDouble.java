package vn.thongmach.dataplane.host;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.thongmach.contracts.JournalRecord;

/** A recorder in memory whose batches fail as the test likes. */
final class RecorderDouble implements BatchRecorder {

  final List<String> recorded = new CopyOnWriteArrayList<>();
  final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
  final List<String> quarantined = new CopyOnWriteArrayList<>();
  final AtomicInteger idles = new AtomicInteger();
  volatile Consumer<List<String>> beforeRecording = texts -> {};
  volatile Consumer<List<String>> afterRecording = texts -> {};
  volatile Runnable onIdle = () -> {};
  volatile Runnable onPosition = () -> {};
  private volatile long position;

  @Override
  public long recordedPosition() {
    onPosition.run();
    return position;
  }

  @Override
  public void record(List<JournalRecord> batch) {
    List<String> texts = batch.stream().map(RecorderDouble::text).toList();
    beforeRecording.accept(texts);
    if (batch.getFirst().position() != position + 1) {
      throw new AssertionError("gap before " + batch.getFirst().position());
    }
    recorded.addAll(texts);
    batchSizes.add(batch.size());
    position = batch.getLast().position();
    afterRecording.accept(texts);
  }

  @Override
  public void quarantine(JournalRecord record, Throwable error) {
    quarantined.add(text(record));
    position = record.position();
  }

  @Override
  public void idle() {
    idles.incrementAndGet();
    onIdle.run();
  }

  private static String text(JournalRecord record) {
    return new String(record.payload(), StandardCharsets.UTF_8);
  }
}
