package vn.thongmach.dataplane.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.dataplane.host.HostHealth.State;
import vn.thongmach.dataplane.journal.Journal;

/**
 * Hands the journal's records to the recorder, in order and in batches, until they are recorded,
 * and releases them from the journal. One thread calls the recorder.
 *
 * <p>When the recorder fails, the host asks it how far it got and tries again from there: after a
 * pause when the error passes by itself, with half the batch when it does not. A single record that
 * keeps failing is quarantined, so that one bad record never stops the others.
 */
public final class EmbeddedHost implements AutoCloseable {

  /** No batch is larger, in records. */
  public static final int LARGEST_BATCH = 20_000;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedHost.class);
  private static final int FIRST_BATCH = 1_000;
  private static final int ATTEMPTS_BEFORE_QUARANTINE = 3;
  private static final long LONGEST_BATCH_NANOS = Duration.ofMillis(1500).toNanos();
  private static final long SHORT_BATCH_NANOS = Duration.ofMillis(700).toNanos();
  private static final long IDLE_EVERY_NANOS = Duration.ofMillis(500).toNanos();
  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);
  private static final long SAME_ERROR_LOGGED_NANOS = Duration.ofMinutes(1).toNanos();
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Journal journal;
  private final BatchRecorder recorder;
  private final InstantSource clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicBoolean started = new AtomicBoolean();
  private final Thread thread =
      Thread.ofPlatform().name("embedded-host").daemon().unstarted(this::run);

  private volatile State state = State.STARTING;
  private volatile long position;
  private final AtomicLong quarantined = new AtomicLong();
  private volatile @Nullable String lastError;
  private volatile @Nullable Instant lastErrorAt;

  private boolean positionKnown;
  private int batchLimit = FIRST_BATCH;
  private int failures;
  private long failingPosition;
  private int failuresAtPosition;
  private long loggedNanos;
  private long idleDueNanos = System.nanoTime();

  /** Does nothing until {@link #start}. */
  public EmbeddedHost(Journal journal, BatchRecorder recorder, InstantSource clock) {
    this.journal = journal;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * Starts the loop from the recorder's position. Open the intakes after this: a journal that is
   * behind the recorder is moved on here, before new records could take positions already used.
   *
   * @throws IllegalStateException when started before
   */
  public void start() {
    if (!started.compareAndSet(false, true)) {
      throw new IllegalStateException("The host has been started already.");
    }
    try {
      findPosition();
    } catch (RuntimeException e) {
      note(e);
    }
    thread.start();
  }

  /** How the host is doing, for any thread. */
  public HostHealth health() {
    long recorded = position;
    return new HostHealth(
        state,
        recorded,
        Math.max(0, journal.lastPosition() - recorded),
        lastError,
        lastErrorAt,
        quarantined.get());
  }

  /**
   * Finishes the batch at hand and ends the loop; what is left is recorded after the next start.
   */
  @Override
  public void close() {
    closing.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    state = State.STOPPED;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (closing.getCount() > 0) {
        step();
      }
    } catch (InterruptedException e) {
      LOG.warn("The host was interrupted and ends; what is left is recorded after a start.", e);
    } finally {
      state = State.STOPPED;
    }
  }

  private void step() throws InterruptedException {
    List<JournalRecord> batch;
    try {
      if (!positionKnown) {
        findPosition();
      }
      idleWhenDue();
      batch = journal.read(position, batchLimit, failures > 0 ? Duration.ZERO : LONGEST_WAIT);
    } catch (RuntimeException | Error e) {
      note(e);
      positionKnown = false;
      pause();
      return;
    }
    if (batch.isEmpty()) {
      succeeded();
      return;
    }
    long start = System.nanoTime();
    try {
      recorder.record(batch);
    } catch (RuntimeException | Error e) {
      failed(batch, e);
      return;
    }
    moveTo(batch.getLast().position());
    adaptBatch(System.nanoTime() - start);
    succeeded();
  }

  private void findPosition() {
    long recorded = recorder.recordedPosition();
    journal.advanceTo(recorded);
    moveTo(recorded);
    positionKnown = true;
  }

  private void moveTo(long recorded) {
    position = recorded;
    journal.release(recorded);
  }

  private void adaptBatch(long tookNanos) {
    if (tookNanos > LONGEST_BATCH_NANOS) {
      batchLimit = Math.max(1, batchLimit / 2);
    } else if (tookNanos < SHORT_BATCH_NANOS) {
      batchLimit = Math.min(LARGEST_BATCH, batchLimit * 2);
    }
  }

  private void succeeded() {
    if (failures > 0) {
      LOG.info("Recording goes on, from position {}.", position + 1);
    }
    state = State.RUNNING;
    failures = 0;
  }

  private void idleWhenDue() {
    long now = System.nanoTime();
    if (now - idleDueNanos < 0) {
      return;
    }
    idleDueNanos = now + IDLE_EVERY_NANOS;
    try {
      recorder.idle();
    } catch (RuntimeException | Error e) {
      note(e);
    }
  }

  private void failed(List<JournalRecord> batch, Throwable error) throws InterruptedException {
    note(error);
    positionKnown = false;
    if (error instanceof OutOfMemoryError || recorder.isTransient(error)) {
      pause();
    } else if (batch.size() > 1) {
      batchLimit = batch.size() / 2;
    } else {
      failedAlone(batch.getFirst(), error);
    }
  }

  private void failedAlone(JournalRecord record, Throwable error) throws InterruptedException {
    failuresAtPosition = record.position() == failingPosition ? failuresAtPosition + 1 : 1;
    failingPosition = record.position();
    if (failuresAtPosition >= ATTEMPTS_BEFORE_QUARANTINE) {
      quarantine(record, error);
    } else {
      pause();
    }
  }

  private void quarantine(JournalRecord record, Throwable error) throws InterruptedException {
    LOG.error("Position {} cannot be recorded and goes to quarantine.", record.position(), error);
    try {
      recorder.quarantine(record, error);
      quarantined.incrementAndGet();
    } catch (RuntimeException | Error e) {
      note(e);
      pause();
    }
  }

  /** Waits before the next attempt, longer after each failure in a row. */
  private void pause() throws InterruptedException {
    failures++;
    long millis = FIRST_PAUSE_MILLIS << Math.min(failures - 1, 10);
    boolean closed = closing.await(Math.min(millis, LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS);
    if (closed) {
      LOG.debug("Closing with position {} recorded.", position);
    }
  }

  private void note(Throwable error) {
    String words = error.getClass().getSimpleName() + ": " + error.getMessage();
    long now = System.nanoTime();
    if (!words.equals(lastError) || now - loggedNanos > SAME_ERROR_LOGGED_NANOS) {
      LOG.error("Recording after position {} failed; trying again.", position, error);
      loggedNanos = now;
    }
    lastError = words;
    lastErrorAt = clock.instant();
    state = State.RETRYING;
  }
}
