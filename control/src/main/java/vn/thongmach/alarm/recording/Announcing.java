package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem;
import vn.thongmach.alarm.availability.OutageTimes;
import vn.thongmach.alarm.incident.AlarmsPlacedAnew;
import vn.thongmach.alarm.model.AlarmItems;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.alarm.model.SpanStorage;
import vn.thongmach.alarm.model.TouchedTime;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.kernel.Period;
import vn.thongmach.live.LiveFeed;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.MeasuresUncertain;
import vn.thongmach.regulation.Rules;

/** Tells measures and readers what a committed batch changed. */
@Component
class Announcing {

  private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
  private static final Scope SCOPE = Scope.system("recorder");
  private static final String AVAILABILITY = "availability";
  private static final String TOPIC = "alarm";
  private static final int MOST_ITEMS = 600;

  /** A unit that only readers of all units reach: nobody else sees what is unplaced. */
  private static final UUID NOBODY = new UUID(0, 0);

  private static final Set<Role> READERS =
      AccessRules.rowFor("GET", "/api/alarms").orElseThrow().roles();

  private final ApplicationEventPublisher events;
  private final OutageTimes times;
  private final SpanStorage spans;
  private final LiveFeed feed;

  Announcing(
      ApplicationEventPublisher events, OutageTimes times, SpanStorage spans, LiveFeed feed) {
    this.events = events;
    this.times = times;
    this.spans = spans;
    this.feed = feed;
  }

  /**
   * Tells of a batch; what goes wrong here does not undo what is recorded. What cannot be told in
   * particular is told as a change of everything.
   *
   * @return false when some who keep figures could not be told at all
   */
  boolean announce(Outcome outcome, Placing placing) {
    forget(outcome);
    boolean told = true;
    for (MeasureTouched touched : touches(outcome)) {
      told &= done(() -> events.publishEvent(touched));
    }
    for (JournalRecord record : outcome.ruleChanges()) {
      told &= done(() -> ruleChanged(record));
    }
    done(() -> feed(outcome, placing));
    if (outcome.inventoryChanged() && !outcome.refolded().isEmpty()) {
      done(feed::reset);
      done(() -> events.publishEvent(new AlarmsPlacedAnew()));
    }
    return told || everything();
  }

  /**
   * What changed is not known: a batch was recorded of which nobody was told.
   *
   * @return false when they could not be told of this either
   */
  boolean everything() {
    times.forgetAll();
    boolean told = done(() -> events.publishEvent(new MeasuresUncertain()));
    return done(feed::reset) && told;
  }

  private static boolean done(Runnable telling) {
    try {
      telling.run();
      return true;
    } catch (RuntimeException failure) {
      LOG.error("Something that was recorded could not be announced.", failure);
      return false;
    }
  }

  private void forget(Outcome outcome) {
    if (outcome.inventoryChanged()) {
      times.forgetAll();
    }
    times.written(outcome.spans());
    times.forget(outcome.refolded());
  }

  /** Touches by the days they begin and end in: a late event must not widen the others. */
  private static List<MeasureTouched> touches(Outcome outcome) {
    Map<Days, Group> groups = new LinkedHashMap<>();
    for (Outcome.Touch touch : outcome.touches()) {
      groups
          .computeIfAbsent(Days.of(touch.kind(), touch.time()), _ -> new Group(touch.kind()))
          .add(touch);
    }
    return groups.values().stream().map(Group::event).toList();
  }

  /** Readers who cannot follow a flood read everything again, so only its beginning is sent. */
  private void feed(Outcome outcome, Placing placing) {
    List<AlarmRow> rows = outcome.rows().values().stream().limit(MOST_ITEMS).toList();
    Set<UUID> objects = new HashSet<>();
    for (AlarmRow row : rows) {
      if (row.placed().objectId() != null) {
        objects.add(row.placed().objectId());
      }
    }
    Map<UUID, ObjectName> names = placing.names(SCOPE, objects);
    for (AlarmRow row : rows) {
      UUID object = row.placed().objectId();
      UUID owner = object == null ? NOBODY : row.placed().ownerUnit();
      ObjectName name = object == null ? null : names.get(object);
      AlarmItem item = AlarmItems.of(row, name == null ? null : name.asAlarmed());
      feed.publish(TOPIC, item.id(), owner, READERS, item);
    }
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
                record.receivedTime(),
                MeasureTouched.Kind.RULE));
      }
    }
  }

  private record Days(MeasureTouched.Kind kind, Period first, @Nullable Period last) {
    static Days of(MeasureTouched.Kind kind, TouchedTime time) {
      return new Days(
          kind,
          Period.of(Period.Kind.DAY, time.from()),
          time.to() == null ? null : Period.of(Period.Kind.DAY, time.to()));
    }
  }

  private static final class Group {
    private final MeasureTouched.Kind kind;
    private final Set<UUID> objects = new HashSet<>();
    private final List<MeasureTouched.Part> parts = new ArrayList<>();
    private @Nullable TouchedTime time;
    private long lastEvent;
    private Instant receivedTime = Instant.EPOCH;

    Group(MeasureTouched.Kind kind) {
      this.kind = kind;
    }

    void add(Outcome.Touch touch) {
      objects.add(touch.object());
      parts.add(
          new MeasureTouched.Part(
              touch.object(),
              touch.time().from(),
              touch.time().to(),
              touch.event(),
              touch.receivedTime()));
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
          AVAILABILITY, objects, time.from(), time.to(), lastEvent, receivedTime, kind, parts);
    }
  }
}
