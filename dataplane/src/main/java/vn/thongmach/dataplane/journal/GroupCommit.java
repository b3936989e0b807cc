package vn.thongmach.dataplane.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.JournalUnavailableException.Reason;

/**
 * One thread that makes appends durable. Whatever came in while the disk was busy goes into the
 * next group, so that one fsync serves many; an idle disk is used at once.
 */
final class GroupCommit {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final long LARGEST_GROUP_BYTES = 16L << 20;

  /** An append on its way; the frame holds a copy of the payloads. */
  record Append(
      ByteBuffer frame,
      RecordKind kind,
      List<byte[]> payloads,
      UUID sender,
      String senderName,
      Origin origin,
      Instant receivedTime,
      CompletableFuture<Long> firstPosition) {

    List<JournalRecord> records(long first) {
      List<JournalRecord> records = new ArrayList<>(payloads.size());
      long position = first;
      for (byte[] payload : payloads) {
        records.add(
            new JournalRecord(position, kind, sender, senderName, origin, receivedTime, payload));
        position++;
      }
      return records;
    }
  }

  private final SegmentStore store;
  private final HotTail tail;
  private final JournalSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Append> waiting = new ArrayDeque<>();
  private final ReentrantLock committing = new ReentrantLock();
  private final Thread thread;
  private boolean closed;
  private boolean appended;
  private volatile @Nullable Reason failure;

  GroupCommit(SegmentStore store, HotTail tail, JournalSettings settings) {
    this.store = store;
    this.tail = tail;
    this.settings = settings;
    this.thread = Thread.ofPlatform().name("journal-commit").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Waits until the append is durable; returns its first position. */
  long append(Append append) {
    lock.lock();
    try {
      if (closed) {
        throw new JournalUnavailableException(Reason.CLOSED, "The journal is closed.", null);
      }
      waiting.addLast(append);
      changed.signal();
    } finally {
      lock.unlock();
    }
    Object outcome =
        append.firstPosition().handle((first, error) -> error == null ? first : error).join();
    if (outcome instanceof JournalUnavailableException refused) {
      throw refused.forCaller();
    }
    return (Long) outcome;
  }

  @Nullable Reason failure() {
    return failure;
  }

  private void run() {
    for (List<Append> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
      committing.lock();
      try {
        commit(group);
      } finally {
        committing.unlock();
      }
    }
  }

  /** The appends that wait, at least one; none once the journal is closed. */
  private List<Append> nextGroup() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      List<Append> group = new ArrayList<>();
      long bytes = 0;
      while (!waiting.isEmpty() && bytes < LARGEST_GROUP_BYTES) {
        Append append = waiting.removeFirst();
        bytes += append.frame().limit();
        group.add(append);
      }
      return group;
    } finally {
      lock.unlock();
    }
  }

  private void commit(List<Append> group) {
    long first;
    try {
      refuseWhenFull(group);
      first = store.append(group.stream().map(Append::frame).toList());
    } catch (JournalUnavailableException e) {
      refuse(group, e);
      return;
    } catch (IOException e) {
      refuse(group, unavailable(e));
      return;
    } catch (RuntimeException | Error e) {
      refuse(
          group,
          new JournalUnavailableException(
              Reason.IO_ERROR, "The journal failed: %s".formatted(e), e));
      return;
    }
    appended = true;
    if (failure != null) {
      LOG.info("The journal accepts again, from position {}.", first);
      failure = null;
    }
    for (Append append : group) {
      publish(append, first);
      first += append.payloads().size();
    }
  }

  /** Durable is durable: memory running short here must not look like a refusal. */
  private void publish(Append append, long first) {
    try {
      tail.add(append.records(first));
    } catch (OutOfMemoryError e) {
      tail.advanceTo(store.lastPosition());
    } finally {
      append.firstPosition().complete(first);
    }
  }

  private void refuseWhenFull(List<Append> group) throws IOException {
    long bytes = 0;
    for (Append append : group) {
      bytes += append.frame().limit();
    }
    long backlog = store.backlogBytes();
    if (backlog + bytes > settings.backlogBytes()) {
      throw new JournalUnavailableException(
          Reason.BACKLOG_FULL,
          "%d bytes wait to be recorded; at most %d may."
              .formatted(backlog, settings.backlogBytes()),
          null);
    }
    long usable = store.files().usableBytes();
    if (usable < settings.reserveBytes() + bytes) {
      throw new JournalUnavailableException(
          Reason.DISK_FULL,
          "The disk of '%s' has %d bytes left; %d are kept free for the database."
              .formatted(store.files().folder(), usable, settings.reserveBytes()),
          null);
    }
  }

  private JournalUnavailableException unavailable(IOException e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    boolean full = words.contains("no space left") || words.contains("quota exceeded");
    return new JournalUnavailableException(
        full ? Reason.DISK_FULL : Reason.IO_ERROR,
        "The journal in '%s' cannot be written: %s"
            .formatted(store.files().folder(), e.getMessage()),
        e);
  }

  private void refuse(List<Append> group, JournalUnavailableException reason) {
    if (failure != reason.reason()) {
      LOG.error("The journal accepts nothing: {}", reason.getMessage(), reason);
    }
    failure = reason.reason();
    for (Append append : group) {
      append.firstPosition().completeExceptionally(reason);
    }
  }

  /** Moves on behind a position whose records are all recorded elsewhere. */
  void advanceTo(long recordedPosition) {
    committing.lock();
    try {
      if (store.lastPosition() >= recordedPosition) {
        return;
      }
      if (appended) {
        throw new IllegalStateException(
            ("The journal ends at position %d, but up to %d is recorded and records were accepted"
                    + " since the start: journal and database do not belong together.")
                .formatted(store.lastPosition(), recordedPosition));
      }
      LOG.warn(
          "The journal ends at position {}, the database at {}; going on behind the latter.",
          store.lastPosition(),
          recordedPosition);
      store.beginBehind(recordedPosition);
      tail.advanceTo(recordedPosition);
    } catch (IOException e) {
      throw unavailable(e);
    } finally {
      committing.unlock();
    }
  }

  /** Commits what waits and ends the thread. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
