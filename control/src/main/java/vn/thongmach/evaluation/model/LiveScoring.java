package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import vn.thongmach.measure.MeasuresUncertain;
import vn.thongmach.measure.SubjectsChanged;
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
  private static final int MINUTE_ROWS_AT_ONCE = 500;
  private static final long PAUSE_AFTER_FAULT_MILLIS = 1000;
  private static final long RESTATED_AGAIN_AFTER_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final LiveScores scores;
  private final SubjectIndex index;
  private final SteadyScores steady;
  private final RestatingScorecards restating;
  private final ClosingPeriods closing;
  private final Clock clock;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition marked = lock.newCondition();
  private final Set<LiveKey> touched = new LinkedHashSet<>();
  private final Set<LiveKey> behind = new LinkedHashSet<>();
  private final LateTouches late = new LateTouches();
  private boolean targetsChanged;
  private boolean subjectsChanged;
  private boolean everythingBehind;
  private boolean everythingLate;
  private Instant minute = Instant.MIN;
  private long nextRestated = System.nanoTime() + LiveScores.SHORTEST_NANOS;
  private volatile @Nullable Thread thread;

  LiveScoring(
      LiveScores scores,
      SubjectIndex index,
      SteadyScores steady,
      RestatingScorecards restating,
      ClosingPeriods closing,
      Clock clock) {
    this.scores = scores;
    this.index = index;
    this.steady = steady;
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
    steady.forget(concerned);
    Instant now = clock.instant();
    mark(
        () -> {
          for (Target target : concerned) {
            List<LateTouch> reaching = lateTouches(target, touch);
            touch(target, touch, now, reaching);
            index.above(target).forEach(parent -> touch(parent, touch, now, reaching));
          }
        });
  }

  private void touch(Target target, MeasureTouched touch, Instant now, List<LateTouch> reaching) {
    for (Period period : index.kept(target, now)) {
      if (reaches(touch, period)) {
        touched.add(new LiveKey(target, period));
      }
    }
    late.add(target.id(), reaching);
  }

  /** A changed rule and what people answer correct nothing that was issued. */
  private List<LateTouch> lateTouches(Target target, MeasureTouched touch) {
    if (touch.kind() == MeasureTouched.Kind.RULE || touch.kind() == MeasureTouched.Kind.ANSWER) {
      return List.of();
    }
    Set<UUID> objects = index.objects(target);
    return touch.parts().stream()
        .filter(part -> objects.contains(part.object()))
        .map(part -> LateTouch.of(touch.kind(), part))
        .toList();
  }

  @EventListener
  void on(MeasuresUncertain change) {
    mark(
        () -> {
          everythingBehind = true;
          everythingLate = true;
        });
  }

  @EventListener
  void on(SubjectsChanged change) {
    mark(() -> subjectsChanged = true);
  }

  private static boolean reaches(MeasureTouched touch, Period period) {
    return touch.from().isBefore(period.end())
        && (touch.to() == null || touch.to().isAfter(period.start()));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(TargetChanged change) {
    Set<Target> recomposed = new LinkedHashSet<>(above(change.target()));
    index.learn(change.target());
    recomposed.addAll(above(change.target()));
    Instant now = clock.instant();
    recomposed.forEach(target -> index.recomposed(target, now));
    steady.forget(recomposed);
    mark(
        () -> {
          targetsChanged = true;
          for (Target target : recomposed) {
            index.kept(target, now).forEach(period -> touched.add(new LiveKey(target, period)));
          }
        });
  }

  /** A changed target moves those it was and those it is now a part of. */
  private List<Target> above(UUID changed) {
    return index.known(changed).map(index::above).orElse(List.of());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(RuleChanged change) {
    mark(() -> everythingBehind = true);
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
    mark(
        () -> {
          everythingBehind = true;
          everythingLate = true;
        });
  }

  private void step() throws InterruptedException {
    onFullMinute();
    onChangedTargets();
    onWaitingTouches();
    List<LiveKey> due = takeDue();
    if (!due.isEmpty()) {
      try {
        scores.replace(due);
      } catch (RuntimeException fault) {
        mark(() -> touched.addAll(due));
        throw fault;
      }
    }
    if (System.nanoTime() - nextRestated >= 0) {
      boolean all = restate();
      nextRestated =
          System.nanoTime() + (all ? LiveScores.SHORTEST_NANOS : RESTATED_AGAIN_AFTER_NANOS);
    }
  }

  private void onWaitingTouches() {
    List<MeasureTouched> waiting = index.takeWaiting();
    for (int i = 0; i < waiting.size(); i++) {
      try {
        on(waiting.get(i));
      } catch (RuntimeException fault) {
        index.keepWaiting(waiting.subList(i, waiting.size()));
        throw fault;
      }
    }
  }

  /** What cannot be restated stays late. */
  private boolean restate() {
    boolean everything;
    Map<UUID, List<LateTouch>> taken;
    lock.lock();
    try {
      everything = everythingLate;
      everythingLate = false;
      taken = late.take();
    } finally {
      lock.unlock();
    }
    boolean all = true;
    for (Map.Entry<UUID, List<LateTouch>> touches : taken.entrySet()) {
      if (!restating.restate(touches.getKey(), touches.getValue())) {
        mark(() -> late.add(touches.getKey(), touches.getValue()));
        all = false;
      }
    }
    if (everything && !restating.restateAll()) {
      mark(() -> everythingLate = true);
      all = false;
    }
    return all;
  }

  private void onFullMinute() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      index.refresh();
      List<LiveKey> keys = scores.behind();
      mark(() -> behind.addAll(keys));
      closing.issueDue();
      minute = now;
    }
  }

  private void onChangedTargets() {
    boolean targets;
    boolean subjects;
    boolean everything;
    lock.lock();
    try {
      targets = targetsChanged;
      subjects = subjectsChanged;
      everything = everythingBehind;
      targetsChanged = false;
      subjectsChanged = false;
      everythingBehind = false;
    } finally {
      lock.unlock();
    }
    try {
      if (subjects) {
        index.refresh();
      }
      if (everything) {
        scores.remember();
      }
      if (targets) {
        List<LiveKey> keys = scores.behind();
        mark(() -> touched.addAll(keys));
      }
      if (subjects || everything) {
        List<LiveKey> keys = scores.all();
        mark(() -> behind.addAll(keys));
      }
    } catch (RuntimeException fault) {
      mark(
          () -> {
            targetsChanged |= targets;
            subjectsChanged |= subjects;
            everythingBehind |= everything;
          });
      throw fault;
    }
  }

  private List<LiveKey> takeDue() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      behind.removeAll(touched);
      List<LiveKey> due = take(touched, Integer.MAX_VALUE);
      due.addAll(take(behind, MINUTE_ROWS_AT_ONCE));
      if (due.isEmpty() && !targetsChanged && !subjectsChanged && !everythingBehind) {
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
}
