package vn.thongmach.evaluation.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What was read about named things, kept until it is forgotten. What was read before a thing was
 * forgotten is never kept after it. Bounded, and safe for several threads.
 *
 * @param <N> the name under which things are forgotten
 * @param <K> which of the things of that name
 */
final class Forgetful<N, K, V> {

  private static final int MOST_OF_A_NAME = 100;

  private final int mostNames;
  private final AtomicLong time = new AtomicLong();
  private final Map<N, Map<K, V>> kept = new ConcurrentHashMap<>();
  private final Map<N, Long> forgotten = new ConcurrentHashMap<>();
  private volatile long forgottenAll;

  Forgetful(int mostNames) {
    this.mostNames = mostNames;
  }

  /** To be asked before something is read that is to be kept. */
  long now() {
    return time.get();
  }

  @Nullable V get(N name, K which) {
    Map<K, V> things = kept.get(name);
    return things == null ? null : things.get(which);
  }

  /**
   * @param since when reading it began
   */
  void put(N name, K which, V thing, long since) {
    if (isForgotten(name, since)) {
      return;
    }
    if (kept.size() >= mostNames) {
      kept.clear();
    }
    Map<K, V> things = kept.computeIfAbsent(name, first -> new ConcurrentHashMap<>());
    if (things.size() >= MOST_OF_A_NAME) {
      things.clear();
    }
    things.put(which, thing);
    if (isForgotten(name, since)) {
      things.remove(which);
    }
  }

  private boolean isForgotten(N name, long since) {
    Long last = forgotten.get(name);
    return forgottenAll > since || (last != null && last > since);
  }

  void forget(N name) {
    forgotten.put(name, time.incrementAndGet());
    kept.remove(name);
  }

  void forgetAll() {
    forgottenAll = time.incrementAndGet();
    forgotten.clear();
    kept.clear();
  }
}
