package vn.thongmach.live.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One reader's queue. A reader slower than the feed loses its queue and is told to read everything
 * again. The feed offers, one thread of the reader takes.
 */
public final class Subscription {

  private static final int LONGEST_QUEUE = 256;

  private final UUID credential;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Push> queue = new ArrayDeque<>();
  private boolean closed;

  Subscription(UUID credential, List<Push> backlog) {
    this.credential = credential;
    queue.addAll(backlog);
  }

  /** The session or token the reader came with. */
  public UUID credential() {
    return credential;
  }

  void offer(Push push) {
    lock.lock();
    try {
      if (queue.size() >= LONGEST_QUEUE) {
        queue.clear();
        queue.add(new Push(push.id(), push.topic(), List.of()));
      } else {
        queue.add(push);
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** The next push; null when none came in time or the subscription is closed. */
  public @Nullable Push take(Duration wait) throws InterruptedException {
    lock.lock();
    try {
      long left = wait.toNanos();
      while (queue.isEmpty() && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return closed ? null : queue.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing may be sent any more. */
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the reader's stream; what is queued is not sent. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      queue.clear();
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
