package vn.thongmach.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import vn.thongmach.bench.FaultEvents.Fault;

/**
 * One VES client at an even rate. As the standard asks, it sends a batch that was not answered with
 * 2xx again, unchanged, until it is; only then the next. Batches are counted up, so all until the
 * acknowledged one are acknowledged.
 */
final class FaultLoad implements AutoCloseable {

  private static final int BATCH = 20;
  private static final int SOURCES = 200;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long AGAIN_NANOS = 50_000_000;

  private final Installation product;
  private final String token;
  private final String prefix;
  private final int perSecond;
  private final CompletableFuture<Void> sending;
  private volatile boolean ended;
  private volatile int acknowledged;
  private volatile long acknowledgedAt;

  /** Begins to send. */
  FaultLoad(Installation product, String token, String prefix, int perSecond) {
    this.product = product;
    this.token = token;
    this.prefix = prefix;
    this.perSecond = perSecond;
    this.sending = CompletableFuture.runAsync(this::send, work -> Thread.ofPlatform().start(work));
  }

  /** So many events from the first on are acknowledged; event n has the id {@code prefix-n}. */
  int acknowledged() {
    return acknowledged;
  }

  /** When the last acknowledgement came, as {@link System#nanoTime}. */
  long acknowledgedAt() {
    return acknowledgedAt;
  }

  private void send() {
    long begun = System.nanoTime();
    for (int first = 0; !ended; first += BATCH) {
      sendUntilAcknowledged(batch(first));
      acknowledgedAt = System.nanoTime();
      acknowledged = first + BATCH;
      long due = begun + (long) ((first + BATCH) * NANOS_PER_SECOND / perSecond);
      if (due > System.nanoTime()) {
        LockSupport.parkNanos(due - System.nanoTime());
      } else {
        begun += System.nanoTime() - due; // what was missed in a pause is not sent in a burst
      }
    }
  }

  private byte[] batch(int first) {
    List<Fault> faults = new ArrayList<>();
    for (int n = first; n < first + BATCH; n++) {
      faults.add(
          new Fault(
              "recovery-node-" + n / 2 % SOURCES,
              n % 2 == 0 ? "CRITICAL" : "NORMAL",
              Instant.now().toEpochMilli() * 1000 + n % 2,
              prefix + "-" + n,
              n + 1));
    }
    return FaultEvents.batch(faults);
  }

  private void sendUntilAcknowledged(byte[] batch) {
    while (true) {
      try {
        product.post("/eventListener/v7/eventBatch", token, batch);
        return;
      } catch (IOException | IllegalStateException unanswered) {
        LockSupport.parkNanos(AGAIN_NANOS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Ends after the batch under way is acknowledged. */
  @Override
  public void close() {
    ended = true;
    sending.join();
  }
}
