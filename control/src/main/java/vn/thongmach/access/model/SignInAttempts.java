package vn.thongmach.access.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by name and by address within the last five minutes. An attempt counts as
 * failed until it succeeds, so attempts made at the same time cannot slip past the limit. Memory is
 * bounded: the keys longest unused are forgotten first. For use by several threads.
 */
@Component
public class SignInAttempts {

  private static final int LIMIT_BY_NAME = 5;

  /** Higher than by name: many people may share the address of one office. */
  private static final int LIMIT_BY_ADDRESS = 20;

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_KEYS = 20_000;

  private final Map<String, Deque<Instant>> failures = new RecentKeys();
  private final ReentrantLock lock = new ReentrantLock();
  private final Clock clock;

  public SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Admits an attempt and counts it as failed for now.
   *
   * @return zero when admitted, else the time to wait
   */
  public Duration admit(String name, String address) {
    lock.lock();
    try {
      Instant now = clock.instant();
      Duration wait =
          longer(
              wait(of("name", name), LIMIT_BY_NAME, now),
              wait(of("address", address), LIMIT_BY_ADDRESS, now));
      if (wait.isZero()) {
        of("name", name).addLast(now);
        of("address", address).addLast(now);
      }
      return wait;
    } finally {
      lock.unlock();
    }
  }

  /** The attempt admitted last under this name was right. */
  public void succeeded(String name, String address) {
    lock.lock();
    try {
      of("name", name).clear();
      of("address", address).pollLast();
    } finally {
      lock.unlock();
    }
  }

  private Deque<Instant> of(String kind, String value) {
    return failures.computeIfAbsent(kind + ' ' + value, key -> new ArrayDeque<>());
  }

  private static Duration wait(Deque<Instant> failures, int limit, Instant now) {
    while (!failures.isEmpty() && !failures.getFirst().plus(WINDOW).isAfter(now)) {
      failures.removeFirst();
    }
    return failures.size() < limit
        ? Duration.ZERO
        : Duration.between(now, failures.getFirst().plus(WINDOW));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static final class RecentKeys extends LinkedHashMap<String, Deque<Instant>> {
    private static final long serialVersionUID = 1L;

    RecentKeys() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > MOST_KEYS;
    }
  }
}
