package vn.thongmach.alarm.incident;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.inventory.InventoryChanged;

/**
 * Follows the recorded alarms and finds incidents, beside the recording and without holding it up.
 * After an error it begins again from the rows.
 */
@Component
@Profile("!command")
class IncidentLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentLoop.class);
  private static final long LOOK_EVERY_MILLIS = 300;
  private static final long PAUSE_AFTER_ERROR_MILLIS = 5_000;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

  private final Correlating correlating;
  private final LiveNetwork network;
  private final TellingIncidents telling;
  private volatile CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  IncidentLoop(Correlating correlating, LiveNetwork network, TellingIncidents telling) {
    this.correlating = correlating;
    this.network = network;
    this.telling = telling;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(InventoryChanged change) {
    network.touch(change.created());
    network.touch(change.changed());
  }

  @EventListener
  void on(AlarmsPlacedAnew placed) {
    correlating.placedAnew();
  }

  @Override
  public void start() {
    CountDownLatch own = new CountDownLatch(1);
    closing = own;
    Thread started = Thread.ofPlatform().name("incidents").daemon().unstarted(() -> run(own));
    thread = started;
    started.start();
  }

  /**
   * A step that is still being weighed is left: nothing of it was written, and it is done again.
   */
  @Override
  public void stop() {
    closing.countDown();
    Thread running = thread;
    if (running != null) {
      try {
        if (!running.join(LONGEST_STOP)) {
          LOG.info("Finding incidents is left in the middle of a step and goes on after a start.");
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run(CountDownLatch closing) {
    boolean begun = false;
    long pause = 0;
    try {
      while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
        pause = LOOK_EVERY_MILLIS;
        try {
          if (!begun) {
            correlating.begin();
            begun = true;
          }
          Set<UUID> changed = correlating.step();
          if (!changed.isEmpty()) {
            telling.changed(changed);
            pause = 0;
          }
        } catch (RuntimeException failure) {
          if (closing.getCount() == 0) {
            return;
          }
          LOG.error("Incidents could not be found; beginning again from the rows.", failure);
          begun = false;
          pause = PAUSE_AFTER_ERROR_MILLIS;
        }
      }
    } catch (InterruptedException interrupted) {
      LOG.warn(
          "Finding incidents was interrupted and ends; it goes on after a start.", interrupted);
    }
  }
}
