package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.MeasureTouched.Part;
import vn.thongmach.measure.MeasuresUncertain;

/**
 * What touches an object touches the derived availability of all that need it. Who those are is
 * found in a thread of its own, so that a cut under a thousand services does not hold up recording.
 */
@Component
@Profile("!command")
class TellingDependents implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TellingDependents.class);
  private static final List<String> DERIVED =
      Stream.concat(Stream.of(ServiceAvailabilityMeasure.CODE), FailureMeasures.CODES.stream())
          .toList();
  private static final long LONGEST_STOP_MILLIS = TimeUnit.SECONDS.toMillis(3);

  private final WatchedObjects watched;
  private final StoodTimes times;
  private final ApplicationEventPublisher events;
  private final BlockingQueue<MeasureTouched> waiting = new LinkedBlockingQueue<>();
  private volatile @Nullable Thread thread;

  TellingDependents(WatchedObjects watched, StoodTimes times, ApplicationEventPublisher events) {
    this.watched = watched;
    this.times = times;
    this.events = events;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(MeasureTouched touch) {
    if (touch.measure().equals(AvailabilityMeasure.CODE)) {
      times.touch(touch.objects());
      waiting.add(touch);
    }
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(MeasuresUncertain change) {
    times.forgetAll();
  }

  @Override
  public void start() {
    Thread started = Thread.ofPlatform().name("derived-availability").daemon().unstarted(this::run);
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
        running.join(LONGEST_STOP_MILLIS);
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
    while (thread == Thread.currentThread()) {
      try {
        MeasureTouched touch = waiting.take();
        try {
          tell(touch);
        } catch (RuntimeException fault) {
          LOG.error("Who needs what was touched could not be told", fault);
          events.publishEvent(new MeasuresUncertain());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException fault) {
        LOG.error("What was touched could not be told at all", fault);
      }
    }
  }

  private void tell(MeasureTouched touch) {
    Map<UUID, Set<UUID>> concerned = new HashMap<>();
    Map<UUID, Part> parts = new HashMap<>();
    for (Part part : touch.parts()) {
      for (UUID object :
          concerned.computeIfAbsent(part.object(), one -> watched.concerned(List.of(one)))) {
        parts.merge(object, on(object, part), TellingDependents::both);
      }
    }
    if (!parts.isEmpty()) {
      List<Part> all = List.copyOf(parts.values());
      for (String measure : DERIVED) {
        events.publishEvent(
            new MeasureTouched(
                measure,
                parts.keySet(),
                touch.from(),
                touch.to(),
                touch.causeEvent(),
                touch.receivedTime(),
                touch.kind(),
                all));
      }
    }
  }

  private static Part on(UUID object, Part part) {
    return new Part(object, part.from(), part.to(), part.causeEvent(), part.receivedTime());
  }

  /** All the time of both, by the later cause. */
  static Part both(Part one, Part other) {
    Part later = one.causeEvent() >= other.causeEvent() ? one : other;
    Instant from = one.from().isBefore(other.from()) ? one.from() : other.from();
    Instant oneTo = one.to();
    Instant otherTo = other.to();
    Instant to = oneTo == null || otherTo == null ? null : oneTo.isAfter(otherTo) ? oneTo : otherTo;
    return new Part(later.object(), from, to, later.causeEvent(), later.receivedTime());
  }
}
