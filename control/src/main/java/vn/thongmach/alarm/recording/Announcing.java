package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.OutageTimes;
import vn.thongmach.alarm.model.SpanStorage;
import vn.thongmach.alarm.model.TouchedTime;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.regulation.Rules;

/** Tells measures and readers what a committed batch changed. */
@Component
class Announcing {

  private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
  private static final Scope SCOPE = Scope.system("recorder");
  private static final String AVAILABILITY = "availability";

  private final ApplicationEventPublisher events;
  private final OutageTimes times;
  private final SpanStorage spans;

  Announcing(ApplicationEventPublisher events, OutageTimes times, SpanStorage spans) {
    this.events = events;
    this.times = times;
    this.spans = spans;
  }

  /** Tells of a batch; what goes wrong here does not undo what is recorded. */
  void announce(Outcome outcome, Placing placing, Set<PerceivedSeverity> counting) {
    try {
      forget(outcome);
      touched(outcome);
      outcome.ruleChanges().forEach(this::ruleChanged);
    } catch (RuntimeException failure) {
      LOG.error("What was recorded could not be announced; the next batch will be.", failure);
    }
  }

  private void forget(Outcome outcome) {
    if (outcome.inventoryChanged()) {
      times.forgetAll();
    }
    Set<UUID> objects = new HashSet<>();
    outcome.touches().forEach(touch -> objects.add(touch.object()));
    outcome
        .states()
        .values()
        .forEach(
            state -> {
              if (state.row() != null && state.row().placed().objectId() != null) {
                objects.add(state.row().placed().objectId());
              }
            });
    times.forget(objects);
  }

  /** Touches by the days they begin and end in: a late event must not widen the others. */
  private void touched(Outcome outcome) {
    Map<Days, Group> groups = new LinkedHashMap<>();
    for (Outcome.Touch touch : outcome.touches()) {
      groups.computeIfAbsent(Days.of(touch.time()), _ -> new Group()).add(touch);
    }
    groups.values().forEach(group -> events.publishEvent(group.event()));
  }

  private void ruleChanged(JournalRecord record) {
    RuleNotice notice = RuleNotice.read(record.payload());
    if (notice.code().equals(Rules.OUTAGE_SEVERITIES)) {
      Set<UUID> objects = spans.objectsSince(SCOPE, notice.effectiveFrom());
      if (!objects.isEmpty()) {
        events.publishEvent(
            new MeasureTouched(
                AVAILABILITY,
                objects,
                notice.effectiveFrom(),
                null,
                record.position(),
                record.receivedTime()));
      }
    }
  }

  private record Days(Period first, @Nullable Period last) {
    static Days of(TouchedTime time) {
      return new Days(
          Period.of(Period.Kind.DAY, time.from()),
          time.to() == null ? null : Period.of(Period.Kind.DAY, time.to()));
    }
  }

  private static final class Group {
    private final Set<UUID> objects = new HashSet<>();
    private @Nullable TouchedTime time;
    private long lastEvent;
    private Instant receivedTime = Instant.EPOCH;

    void add(Outcome.Touch touch) {
      objects.add(touch.object());
      time = touch.time().and(time);
      if (touch.event() >= lastEvent) {
        lastEvent = touch.event();
        receivedTime = touch.receivedTime();
      }
    }

    MeasureTouched event() {
      if (time == null) {
        throw new IllegalStateException("A group has at least one touch.");
      }
      return new MeasureTouched(
          AVAILABILITY, objects, time.from(), time.to(), lastEvent, receivedTime);
    }
  }
}
