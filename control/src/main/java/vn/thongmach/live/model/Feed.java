package vn.thongmach.live.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.CredentialEnded;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.live.LiveError;
import vn.thongmach.live.LiveFeed;
import vn.thongmach.live.model.Push.Item;

/**
 * Collects items for 250 ms a topic, remembers the newest pushes for readers who come back and
 * hands them to the readers connected. For use by several threads.
 */
@Component
public class Feed implements LiveFeed {

  static final int MOST_REMEMBERED = 10_000;
  static final int MOST_ITEMS_A_PUSH = 500;
  static final int MOST_READERS = 500;
  static final int MOST_READERS_A_CREDENTIAL = 12;

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
  private static final Duration BETWEEN_PUSHES = Duration.ofMillis(250);

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Map<Object, Item>> windows = new HashMap<>();
  private final Map<String, Long> lastPushNanos = new HashMap<>();
  private final Deque<Push> memory = new ArrayDeque<>();
  private final Set<Subscription> readers = new LinkedHashSet<>();
  private final ScheduledExecutorService pusher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-feed").factory());
  private final JsonMapper json;
  private int remembered;
  private long forgottenUpTo;
  private long lastId;
  private boolean closed;

  public Feed(JsonMapper json, Clock clock) {
    this.json = json;
    lastId = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    forgottenUpTo = lastId;
  }

  @Override
  public void publish(
      String topic, Object key, @Nullable UUID ownerUnit, Set<Role> readers, Object payload) {
    publish(topic, key, new Item(ownerUnit, readers, payload, json::writeValueAsString));
  }

  @Override
  public void publishTo(UUID person, String topic, Object key, Object payload) {
    publish(topic, key, Item.to(person, payload, json::writeValueAsString));
  }

  private void publish(String topic, Object key, Item item) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      Map<Object, Item> window = windows.get(topic);
      if (window == null) {
        window = new LinkedHashMap<>();
        windows.put(topic, window);
        pusher.schedule(() -> push(topic), delayNanos(topic), TimeUnit.NANOSECONDS);
      }
      if (window.size() <= MOST_ITEMS_A_PUSH) {
        window.put(key, item);
      }
    } catch (RejectedExecutionException shuttingDown) {
      LOG.debug("Nothing is pushed after the end", shuttingDown);
    } finally {
      lock.unlock();
    }
  }

  /** What waits to be pushed is read with everything else; who comes back later is told as well. */
  @Override
  public void reset() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      lastId++;
      forgottenUpTo = lastId;
      memory.clear();
      remembered = 0;
      Push reset = new Push(lastId, "", List.of());
      readers.forEach(reader -> reader.offer(reset));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Connects a reader.
   *
   * @param lastSeen id of the last push it got; null when it has just read everything
   * @throws CodedException {@code live.too-many-readers}
   */
  public Subscription subscribe(UUID credential, @Nullable Long lastSeen) {
    lock.lock();
    try {
      if (closed || readers.size() >= MOST_READERS) {
        throw new CodedException(LiveError.TOO_MANY_READERS, MOST_READERS);
      }
      closeOldestOf(credential);
      Subscription reader = new Subscription(credential, backlog(lastSeen));
      readers.add(reader);
      return reader;
    } finally {
      lock.unlock();
    }
  }

  /** Disconnects a reader. */
  public void unsubscribe(Subscription reader) {
    reader.close();
    lock.lock();
    try {
      readers.remove(reader);
    } finally {
      lock.unlock();
    }
  }

  /** Id of the newest push. */
  public long lastId() {
    lock.lock();
    try {
      return lastId;
    } finally {
      lock.unlock();
    }
  }

  @EventListener
  void end(CredentialEnded ended) {
    lock.lock();
    try {
      readers.stream()
          .filter(reader -> reader.credential().equals(ended.credential()))
          .forEach(Subscription::close);
    } finally {
      lock.unlock();
    }
  }

  /** Open streams would keep the server from stopping. */
  @EventListener(ContextClosedEvent.class)
  public void close() {
    lock.lock();
    try {
      closed = true;
      readers.forEach(Subscription::close);
      pusher.shutdownNow();
    } finally {
      lock.unlock();
    }
  }

  private long delayNanos(String topic) {
    Long last = lastPushNanos.get(topic);
    return last == null ? 0 : Math.max(0, last + BETWEEN_PUSHES.toNanos() - System.nanoTime());
  }

  private void push(String topic) {
    lock.lock();
    try {
      Map<Object, Item> window = windows.remove(topic);
      if (window == null) {
        return;
      }
      lastPushNanos.put(topic, System.nanoTime());
      lastId++;
      List<Item> items =
          window.size() > MOST_ITEMS_A_PUSH ? List.of() : new ArrayList<>(window.values());
      Push push = new Push(lastId, topic, items);
      remember(push);
      readers.forEach(reader -> reader.offer(push));
    } finally {
      lock.unlock();
    }
  }

  private void remember(Push push) {
    memory.addLast(push);
    remembered += Math.max(1, push.items().size());
    while (remembered > MOST_REMEMBERED) {
      Push oldest = memory.removeFirst();
      remembered -= Math.max(1, oldest.items().size());
      forgottenUpTo = oldest.id();
    }
  }

  private List<Push> backlog(@Nullable Long lastSeen) {
    if (lastSeen == null || lastSeen == lastId) {
      return List.of();
    }
    if (lastSeen < forgottenUpTo || lastSeen > lastId) {
      return List.of(new Push(lastId, "", List.of()));
    }
    List<Push> missed = memory.stream().filter(push -> push.id() > lastSeen).toList();
    return missed.stream().anyMatch(Push::isReset)
        ? List.of(new Push(lastId, "", List.of()))
        : missed;
  }

  private void closeOldestOf(UUID credential) {
    List<Subscription> same =
        readers.stream().filter(reader -> reader.credential().equals(credential)).toList();
    if (same.size() >= MOST_READERS_A_CREDENTIAL) {
      same.getFirst().close();
      readers.remove(same.getFirst());
    }
  }
}
