package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.regulation.RuleChanged;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetChanged;

/**
 * The loop that keeps scores live: what an event touched is computed within a quarter of a second,
 * everything else at each full minute, closed periods are issued, and late events restate what was
 * issued. One thread; the events only mark what is due.
 */
@Component
@Profile("!command")
class LiveScoring implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveScoring.class);
  private static final long LONGEST_WAIT_MILLIS = 250;
  private static final int MINUTE_ROWS_AT_ONCE = 16;
  private static final long PAUSE_AFTER_FAULT_MILLIS = 1000;

  private final LiveScores scores;
  private final SubjectIndex index;
  private final RestatingScorecards restating;
  private final ClosingPeriods closing;
  private final Clock clock;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition marked = lock.newCondition();
  private final Set<LiveKey> touched = new LinkedHashSet<>();
  private final Set<LiveKey> behind = new LinkedHashSet<>();
  private final List<LateTouch> late = new ArrayList<>();
  private boolean targetsChanged;
  private boolean rulesChanged;
  private Instant minute = Instant.MIN;
  private long lastRestated = System.nanoTime();
  private volatile @Nullable Thread thread;

  LiveScoring(
      LiveScores scores,
      SubjectIndex index,
      RestatingScorecards restating,
      ClosingPeriods closing,
      Clock clock) {
    this.scores = scores;
    this.index = index;
    this.restating = restating;
    this.closing = closing;
    this.clock = clock;
  }

  @EventListener
  void on(MeasureTouched touch) {
    List<Target> concerned = index.touched(touch);
    if (concerned.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    mark(
        () -> {
          for (Target target : concerned) {
            for (Period period : LiveScores.periods(target, now)) {
              if (reaches(touch, period)) {
                touched.add(new LiveKey(target, period));
              }
            }
            late.add(new LateTouch(target, touch));
          }
        });
  }

  private static boolean reaches(MeasureTouched touch, Period period) {
    return touch.from().isBefore(period.end())
        && (touch.to() == null || touch.to().isAfter(period.start()));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(TargetChanged change) {
    index.learn(change.target());
    mark(() -> targetsChanged = true);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(RuleChanged change) {
    mark(() -> rulesChanged = true);
  }

  private void mark(Runnable change) {
    lock.lock();
    try {
      change.run();
      marked.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    Thread started = Thread.ofPlatform().name("live-scores").daemon().unstarted(this::run);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    boolean begun = false;
    while (thread == Thread.currentThread()) {
      try {
        if (!begun) {
          begin();
          begun = true;
        }
        step();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException fault) {
        LOG.error("Live scores could not be kept; trying again", fault);
        pauseAfterFault();
      }
    }
  }

  private void pauseAfterFault() {
    try {
      Thread.sleep(PAUSE_AFTER_FAULT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread = null;
    }
  }

  private void begin() {
    index.refresh();
    scores.remember();
    mark(() -> behind.addAll(scores.all()));
    restating.restateAll();
  }

  private void step() throws InterruptedException {
    onFullMinute();
    onChangedTargets();
    index.takeWaiting().forEach(this::on);
    List<LiveKey> due = takeDue();
    if (!due.isEmpty()) {
      try {
        scores.replace(due);
      } catch (RuntimeException fault) {
        mark(() -> touched.addAll(due));
        throw fault;
      }
    }
    if (System.nanoTime() - lastRestated >= LiveScores.SHORTEST_NANOS) {
      lastRestated = System.nanoTime();
      restating.restate(takeLate());
    }
  }

  private void onFullMinute() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      index.refresh();
      List<LiveKey> keys = scores.behind();
      mark(() -> behind.addAll(keys));
      minute = now;
      closing.issueDue();
    }
  }

  private void onChangedTargets() {
    boolean targets;
    boolean rules;
    lock.lock();
    try {
      targets = targetsChanged;
      rules = rulesChanged;
      targetsChanged = false;
      rulesChanged = false;
    } finally {
      lock.unlock();
    }
    if (targets) {
      List<LiveKey> keys = scores.behind();
      mark(() -> touched.addAll(keys));
    }
    if (rules) {
      List<LiveKey> keys = scores.all();
      mark(() -> behind.addAll(keys));
    }
  }

  private List<LiveKey> takeDue() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      behind.removeAll(touched);
      List<LiveKey> due = take(touched, Integer.MAX_VALUE);
      due.addAll(take(behind, MINUTE_ROWS_AT_ONCE));
      if (due.isEmpty() && !targetsChanged && !rulesChanged) {
        long wait = touched.isEmpty() && behind.isEmpty() ? LONGEST_WAIT_MILLIS : 10;
        boolean signalled = marked.await(wait, TimeUnit.MILLISECONDS);
        if (signalled || !touched.isEmpty()) {
          due = take(touched, Integer.MAX_VALUE);
        }
      }
      return due;
    } finally {
      lock.unlock();
    }
  }

  private List<LiveKey> take(Set<LiveKey> keys, int most) {
    List<LiveKey> due =
        new ArrayList<>(keys.stream().filter(scores::mayReplace).limit(most).toList());
    due.forEach(keys::remove);
    return due;
  }

  private List<LateTouch> takeLate() {
    lock.lock();
    try {
      List<LateTouch> taken = LateTouch.merged(late);
      late.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }
}
