package vn.thongmach.dataplane.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.JournalRecord;

/** The newest durable records in memory, without gaps up to the last; wakes who waits for more. */
final class HotTail {

  private static final int RECORD_OVERHEAD_BYTES = 200;

  private final long budgetBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<JournalRecord> records = new ArrayDeque<>();
  private long bytes;
  private long last;
  private boolean closed;

  HotTail(long budgetBytes, long last) {
    this.budgetBytes = budgetBytes;
    this.last = last;
  }

  void add(List<JournalRecord> durable) {
    lock.lock();
    try {
      for (JournalRecord record : durable) {
        records.addLast(record);
        bytes += sizeOf(record);
        last = record.position();
      }
      while (bytes > budgetBytes && !records.isEmpty()) {
        bytes -= sizeOf(records.removeFirst());
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets records that nobody will ask for again. */
  void release(long upToPosition) {
    lock.lock();
    try {
      while (!records.isEmpty() && records.getFirst().position() <= upToPosition) {
        bytes -= sizeOf(records.removeFirst());
      }
    } finally {
      lock.unlock();
    }
  }

  void advanceTo(long position) {
    lock.lock();
    try {
      records.clear();
      bytes = 0;
      last = position;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there is a record after a position; false when there is none in time. */
  boolean await(long afterPosition, Duration wait) throws InterruptedException {
    long nanos = wait.toNanos();
    lock.lockInterruptibly();
    try {
      while (last <= afterPosition) {
        if (closed || nanos <= 0) {
          return false;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The records after a position, null when the first of them is only on the disk. */
  @Nullable List<JournalRecord> read(long afterPosition, int maxRecords, long maxBytes) {
    lock.lock();
    try {
      if (records.isEmpty() || records.getFirst().position() > afterPosition + 1) {
        return null;
      }
      List<JournalRecord> found = new ArrayList<>(Math.min(maxRecords, records.size()));
      long foundBytes = 0;
      for (JournalRecord record : records) {
        if (found.size() == maxRecords || foundBytes > maxBytes) {
          break;
        }
        if (record.position() > afterPosition) {
          found.add(record);
          foundBytes += record.payload().length;
        }
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  long last() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static long sizeOf(JournalRecord record) {
    return record.payload().length + RECORD_OVERHEAD_BYTES;
  }
}
