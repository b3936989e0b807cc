package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmChange;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.alarm.model.AlarmState;
import vn.thongmach.alarm.model.AlarmStorage;
import vn.thongmach.alarm.model.EventStorage;
import vn.thongmach.alarm.model.RecordedEvent;
import vn.thongmach.alarm.model.Report;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.model.TouchedTime;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.measure.MeasureTouched;

/** Derives alarms anew from all their events: after a late event, or a new placement. */
final class Refolding {

  private static final int ALARMS_AT_ONCE = 1_000;

  private final EventStorage events;
  private final AlarmStorage alarms;
  private final EventReader reader;

  Refolding(EventStorage events, AlarmStorage alarms, EventReader reader) {
    this.events = events;
    this.alarms = alarms;
    this.reader = reader;
  }

  /**
   * Writes all rows of these alarms anew.
   *
   * @param counting severities that make outages
   * @param version journal position of the record that is the reason
   * @param causes journal position of the last record that changed each alarm
   * @param kind what these records are
   * @param receivedTime when the last of them was accepted
   */
  void refold(
      Scope scope,
      Collection<UUID> alarmKeys,
      Set<PerceivedSeverity> counting,
      long version,
      ToLongFunction<UUID> causes,
      MeasureTouched.Kind kind,
      Instant receivedTime,
      Outcome outcome) {
    List<UUID> keys = List.copyOf(alarmKeys);
    for (int from = 0; from < keys.size(); from += ALARMS_AT_ONCE) {
      List<UUID> some = keys.subList(from, Math.min(keys.size(), from + ALARMS_AT_ONCE));
      Map<UUID, List<SpanRow>> before = new HashMap<>();
      for (SpanRow span : alarms.spans(scope, some)) {
        before.computeIfAbsent(span.alarmKey(), _ -> new ArrayList<>()).add(span);
      }
      alarms.clear(scope, some);
      Set<UUID> cleared = new HashSet<>(some);
      outcome.rows().values().removeIf(row -> cleared.contains(row.placed().alarmKey()));
      List<AlarmChange> changes = fold(scope, some);
      alarms.write(scope, changes, version);
      for (AlarmChange change : changes) {
        outcome.states().put(change.alarmKey(), change.state());
        change.rows().forEach(row -> outcome.rows().put(row.id(), row));
        touch(
            before.getOrDefault(change.alarmKey(), List.of()),
            change.spans(),
            counting,
            kind,
            causes.applyAsLong(change.alarmKey()),
            receivedTime,
            outcome);
      }
    }
  }

  private List<AlarmChange> fold(Scope scope, List<UUID> keys) {
    Map<UUID, List<Report>> timelines = events.timelines(scope, keys);
    List<AlarmChange> changes = new ArrayList<>();
    Map<Long, AlarmRow> wordless = new HashMap<>();
    Map<UUID, AlarmChange> changeOf = new HashMap<>();
    for (UUID key : keys) {
      AlarmChange change = new AlarmChange(key, AlarmState.EMPTY);
      timelines.getOrDefault(key, List.of()).stream()
          .sorted(Comparator.comparing(Report::entry))
          .forEach(change::apply);
      for (AlarmRow row : change.rows()) {
        wordless.put(row.occurrence().lastEvent(), row);
        changeOf.put(row.id(), change);
      }
      changes.add(change);
    }
    for (RecordedEvent event : events.records(scope, wordless.keySet())) {
      AlarmReport report = reader.read(event).report();
      AlarmRow row = wordless.get(event.record().position());
      if (report != null && row != null) {
        AlarmChange change = changeOf.get(row.id());
        if (change != null) {
          change.putText(row.id(), report.additionalText());
        }
      }
    }
    return changes;
  }

  private static void touch(
      Collection<SpanRow> before,
      Collection<SpanRow> after,
      Set<PerceivedSeverity> counting,
      MeasureTouched.Kind kind,
      long event,
      Instant receivedTime,
      Outcome outcome) {
    Set<@Nullable UUID> objects = new HashSet<>();
    before.forEach(span -> objects.add(span.objectId()));
    after.forEach(span -> objects.add(span.objectId()));
    for (UUID object : objects) {
      if (object != null) {
        outcome.refolded().add(object);
        TouchedTime.between(spansOn(object, before), spansOn(object, after), counting)
            .ifPresent(
                time ->
                    outcome
                        .touches()
                        .add(new Outcome.Touch(object, time, kind, event, receivedTime)));
      }
    }
  }

  private static List<Span> spansOn(UUID object, Collection<SpanRow> rows) {
    return rows.stream().filter(row -> object.equals(row.objectId())).map(SpanRow::span).toList();
  }
}
