package vn.thongmach.dataplane.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.JournalUnavailableException.Reason;

/**
 * Durable, ordered accept buffer in one folder, for one process. Safe for any number of threads,
 * virtual ones included; appends that come together share one fsync.
 */
public final class Journal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final long LARGEST_READ_BYTES = 16L << 20;

  private final SegmentStore store;
  private final HotTail tail;
  private final ColdReader cold;
  private final GroupCommit commit;
  private final @Nullable FileChannel lock;

  private Journal(SegmentStore store, JournalSettings settings, @Nullable FileChannel lock) {
    this.store = store;
    this.lock = lock;
    this.tail = new HotTail(settings.hotBytes(), store.lastPosition());
    this.cold = new ColdReader(store);
    this.commit = new GroupCommit(store, tail, settings);
  }

  /**
   * Opens the folder, creating it when absent, and cuts a torn tail.
   *
   * @throws JournalDamagedException when accepted records cannot be read any more
   * @throws JournalUnavailableException when the folder cannot be used or is in use
   */
  public static Journal open(Path folder, JournalSettings settings) {
    FileChannel lock = lock(folder);
    try {
      return open(new DiskFiles(folder), settings, lock);
    } catch (RuntimeException e) {
      close(lock, e);
      throw e;
    }
  }

  static Journal open(SegmentFiles files, JournalSettings settings, @Nullable FileChannel lock) {
    try {
      SegmentStore store = SegmentStore.open(files, settings);
      Journal journal = new Journal(store, settings, lock);
      journal.commit.start();
      return journal;
    } catch (IOException e) {
      throw unusable(files.folder(), e);
    }
  }

  private static FileChannel lock(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock taken;
      try {
        taken = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        taken = null;
      }
      if (taken == null) {
        channel.close();
        throw new JournalUnavailableException(
            Reason.IN_USE,
            "The journal in '%s' is in use by another process.".formatted(folder),
            null);
      }
      return channel;
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static JournalUnavailableException unusable(Path folder, IOException e) {
    return new JournalUnavailableException(
        Reason.IO_ERROR,
        "The journal in '%s' cannot be opened: %s".formatted(folder, e.getMessage()),
        e);
  }

  private static void close(FileChannel lock, RuntimeException cause) {
    try {
      lock.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * Appends all payloads with consecutive positions, all or none, and returns the first position
   * once they are durable. Without payloads nothing is written and the next position is returned.
   * The journal keeps the arrays: do not change them afterwards.
   *
   * @param payloads at most {@link JournalSettings#LARGEST_APPEND_BYTES} together
   * @param senderName at most 1,000 characters
   * @param receivedTime kept in microseconds
   * @throws JournalUnavailableException when nothing was accepted
   */
  public long append(
      RecordKind kind,
      List<byte[]> payloads,
      UUID sender,
      String senderName,
      Origin origin,
      Instant receivedTime) {
    if (payloads.isEmpty()) {
      return lastPosition() + 1;
    }
    List<byte[]> kept = List.copyOf(payloads);
    return commit.append(
        new GroupCommit.Append(
            Frame.encode(kind, kept, sender, senderName, origin, receivedTime),
            kind,
            kept,
            sender,
            senderName,
            origin,
            receivedTime.truncatedTo(ChronoUnit.MICROS),
            new CompletableFuture<>()));
  }

  /**
   * Durable records after a position, in order, at most {@code maxRecords} and some 16 MiB; waits
   * up to {@code wait} for the first. Empty when there are none, or once the journal is closed.
   *
   * @throws JournalDamagedException when they cannot be read or were released already
   */
  public List<JournalRecord> read(long afterPosition, int maxRecords, Duration wait)
      throws InterruptedException {
    if (maxRecords < 1) {
      throw new IllegalArgumentException("A read takes at least one record.");
    }
    if (!tail.await(afterPosition, wait)) {
      return List.of();
    }
    List<JournalRecord> hot = tail.read(afterPosition, maxRecords, LARGEST_READ_BYTES);
    return hot != null ? hot : cold.read(afterPosition, maxRecords, LARGEST_READ_BYTES);
  }

  /** Everything up to this position is recorded elsewhere; whole segments of it are deleted. */
  public void release(long upToPosition) {
    tail.release(upToPosition);
    store.release(upToPosition);
  }

  /**
   * Makes the next position at least {@code recordedPosition + 1}, for a journal that lost its
   * folder while the database kept its events. Does nothing when the journal is already there.
   *
   * @throws IllegalStateException when records accepted since opening would get positions that are
   *     taken
   * @throws JournalUnavailableException when the disk fails
   */
  public void advanceTo(long recordedPosition) {
    commit.advanceTo(recordedPosition);
  }

  /** Position of the newest durable record, 0 when there has never been one. */
  public long lastPosition() {
    return tail.last();
  }

  /** Bytes in segments that are not yet released. */
  public long backlogBytes() {
    return store.backlogBytes();
  }

  /** Why the newest append was refused; empty again after one succeeded. */
  public Optional<Reason> failure() {
    return Optional.ofNullable(commit.failure());
  }

  /** Lets waiting appends finish, then closes the files. */
  @Override
  public void close() {
    commit.close();
    tail.close();
    try (SegmentStore closingStore = store;
        ColdReader closingReader = cold;
        FileChannel closingLock = lock) {
      LOG.debug("Closing {}, {}, {}.", closingStore, closingReader, closingLock);
    } catch (IOException e) {
      LOG.warn("The journal was durable but did not close.", e);
    }
  }
}
