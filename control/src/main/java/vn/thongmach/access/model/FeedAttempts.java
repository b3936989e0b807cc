package vn.thongmach.access.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts within the last five minutes how often each feed was read and how many keys that open
 * nothing each address tried. Memory is bounded. For use by several threads.
 */
@Component
public class FeedAttempts {

  /** Reads of one feed; calendar programmes ask every quarter of an hour at the most. */
  public static final int MOST_READS = 60;

  /** Keys that open nothing, from one address. */
  public static final int MOST_WRONG = 20;

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_COUNTED = 20_000;

  private final Map<String, Deque<Instant>> counted = new Counted();
  private final ReentrantLock lock = new ReentrantLock();
  private final Clock clock;

  public FeedAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts one.
   *
   * @param feed whose feed it is; null for a key that opens nothing
   * @return zero when admitted, else the time to wait
   */
  public Duration admit(@Nullable String feed, String address) {
    lock.lock();
    try {
      Instant now = clock.instant();
      String name = feed == null ? "address " + address : "feed " + feed;
      Deque<Instant> before = counted.computeIfAbsent(name, _ -> new ArrayDeque<>());
      while (!before.isEmpty() && !before.getFirst().plus(WINDOW).isAfter(now)) {
        before.removeFirst();
      }
      if (before.size() >= (feed == null ? MOST_WRONG : MOST_READS)) {
        return Duration.between(now, before.getFirst().plus(WINDOW));
      }
      before.addLast(now);
      return Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }

  private static final class Counted extends LinkedHashMap<String, Deque<Instant>> {
    private static final long serialVersionUID = 1L;

    Counted() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > MOST_COUNTED;
    }
  }
}
