package vn.thongmach.alarm.recording;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmChange;
import vn.thongmach.alarm.model.AlarmIdentity;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.alarm.model.AlarmState;
import vn.thongmach.alarm.model.DerivingStorage;
import vn.thongmach.alarm.model.DerivingStorage.PlacedEvent;
import vn.thongmach.alarm.model.PlacedIdentity;
import vn.thongmach.alarm.model.Report;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.state.CurrentOccurrence;
import vn.thongmach.dataplane.state.TimelineEntry;
import vn.thongmach.kernel.DerivedRows;

/**
 * Folds all alarms anew from the exact bytes of their events and compares the rows of alarm and
 * alarm_span with the result. Holds one alarm's rows at a time. What the inventory decides is taken
 * as recorded: the object of an event, and the owner of an alarm.
 */
@Component
class DerivedAlarms implements DerivedRows {

  private static final Scope SCOPE = Scope.system("ledger");

  private static final int LONGEST_SHOWN = 100;

  private final DerivingStorage storage;
  private final EventReader reader;

  DerivedAlarms(DerivingStorage storage, EventReader reader) {
    this.storage = storage;
    this.reader = reader;
  }

  @Override
  public Comparison compare() {
    Optional<Long> lost = storage.eventWithoutAlarm(SCOPE);
    if (lost.isPresent()) {
      return new Comparison(
          0, new Difference("event", lost.get().toString(), Wrong.VALUE, "alarm_key", "", "…"));
    }
    try (Stream<PlacedEvent> events = storage.events(SCOPE);
        Stream<AlarmRow> alarms = storage.alarms(SCOPE);
        Stream<SpanRow> spans = storage.spans(SCOPE)) {
      return compare(
          new ByAlarm<>(events.iterator(), PlacedEvent::alarmKey),
          new ByAlarm<>(alarms.iterator(), row -> row.placed().alarmKey()),
          new ByAlarm<>(spans.iterator(), SpanRow::alarmKey));
    }
  }

  private Comparison compare(
      ByAlarm<PlacedEvent> events, ByAlarm<AlarmRow> alarms, ByAlarm<SpanRow> spans) {
    long rows = 0;
    while (true) {
      UUID key = first(first(events.key(), alarms.key()), spans.key());
      if (key == null) {
        return new Comparison(rows, null);
      }
      AlarmChange derived = new AlarmChange(key, AlarmState.EMPTY);
      for (PlacedEvent event = events.next(key); event != null; event = events.next(key)) {
        Difference misplaced = apply(event, derived);
        if (misplaced != null) {
          return new Comparison(rows, misplaced);
        }
      }
      List<AlarmRow> storedAlarms = alarms.all(key);
      List<SpanRow> storedSpans = spans.all(key);
      rows += storedAlarms.size() + storedSpans.size();
      Difference difference =
          difference("alarm", columns(storedAlarms, derived.rows(), DerivedAlarms::of));
      if (difference == null) {
        difference =
            difference("alarm_span", columns(storedSpans, derived.spans(), DerivedAlarms::of));
      }
      if (difference != null) {
        return new Comparison(rows, difference);
      }
    }
  }

  /** Applies an event, unless it does not belong to the alarm that it is placed on. */
  private @Nullable Difference apply(PlacedEvent placed, AlarmChange derived) {
    SourceEvent event = reader.read(placed.event());
    AlarmReport report = event.report();
    List<PlacedIdentity> possible =
        report == null ? List.of() : possible(AlarmIdentity.of(report), placed.objectId());
    PlacedIdentity identity =
        possible.stream()
            .filter(each -> each.alarmKey().equals(placed.alarmKey()))
            .findFirst()
            .orElse(null);
    if (report == null || identity == null) {
      return new Difference(
          "event",
          Long.toString(event.id()),
          Wrong.VALUE,
          "alarm_key",
          placed.alarmKey().toString(),
          possible.isEmpty() ? "" : possible.getFirst().alarmKey().toString());
    }
    derived.apply(
        new Report(
            new TimelineEntry(
                event.sourceTime(),
                event.sequence(),
                report.severity(),
                event.id(),
                placed.dedupKey()),
            identity,
            event.origin(),
            event.authenticated(),
            report.additionalText()));
    return null;
  }

  /** The alarms that a claim can belong to on an object: only the inventory tells which one. */
  private static List<PlacedIdentity> possible(AlarmIdentity identity, @Nullable UUID object) {
    return object == null
        ? List.of(PlacedIdentity.unplaced(identity))
        : List.of(
            PlacedIdentity.on(identity, object, null, false),
            PlacedIdentity.on(identity, object, null, true));
  }

  /** Stored and derived columns by id of the row. */
  private static <T> Map<String, Pair> columns(
      Iterable<T> stored, Iterable<T> derived, Function<T, Row> row) {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (T each : stored) {
      Row its = row.apply(each);
      pairs.put(its.id, new Pair(its.columns, null));
    }
    for (T each : derived) {
      Row its = row.apply(each);
      Pair found = pairs.get(its.id);
      pairs.put(its.id, new Pair(found == null ? null : found.stored, its.columns));
    }
    return pairs;
  }

  private static @Nullable Difference difference(String table, Map<String, Pair> rows) {
    for (Map.Entry<String, Pair> row : rows.entrySet()) {
      Map<String, String> stored = row.getValue().stored;
      Map<String, String> derived = row.getValue().derived;
      if (stored == null || derived == null) {
        return new Difference(
            table, row.getKey(), stored == null ? Wrong.MISSING : Wrong.SURPLUS, "", "", "");
      }
      for (Map.Entry<String, String> column : derived.entrySet()) {
        String held = stored.getOrDefault(column.getKey(), "");
        if (!held.equals(column.getValue())) {
          return new Difference(
              table,
              row.getKey(),
              Wrong.VALUE,
              column.getKey(),
              shortened(held),
              shortened(column.getValue()));
        }
      }
    }
    return null;
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
  }

  private static Row of(AlarmRow alarm) {
    Row row = new Row(alarm.id().toString());
    CurrentOccurrence occurrence = alarm.occurrence();
    AlarmIdentity identity = alarm.placed().identity();
    return row.with("object_id", alarm.placed().objectId())
        .with("protocol", identity.protocol())
        .with("source_name", identity.sourceName())
        .with("interface_name", identity.interfaceName())
        .with("event_source_type", identity.eventSourceType())
        .with("alarm_condition", identity.alarmCondition())
        .with("specific_problem", identity.specificProblem())
        .with("severity", occurrence.severity())
        .with("raised_at", occurrence.raisedAt())
        .with("cleared_at", occurrence.clearedAt())
        .with("repeats", occurrence.repeats())
        .with("additional_text", alarm.additionalText())
        .with("origin", alarm.origin())
        .with("authenticated", alarm.authenticated())
        .with("first_event", occurrence.firstEvent())
        .with("last_event", occurrence.lastEvent())
        .with("last_source_time", occurrence.lastSourceTime())
        .with("last_sequence", alarm.last().sequence())
        .with("last_dedup", alarm.last().dedupKey())
        .with("span_from", occurrence.spanFrom())
        .with("span_from_event", occurrence.spanFromEvent())
        .with("change", alarm.change());
  }

  private static Row of(SpanRow span) {
    return new Row(span.alarmKey() + "/" + span.span().fromEvent())
        .with("object_id", span.objectId())
        .with("severity", span.span().severity())
        .with("from_time", span.span().from())
        .with("to_time", span.span().to())
        .with("to_event", span.span().toEvent())
        .with("origin", span.origin());
  }

  private static @Nullable UUID first(@Nullable UUID one, @Nullable UUID other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    if (order == 0) {
      order = Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
    return order <= 0 ? one : other;
  }

  private record Pair(
      @Nullable Map<String, String> stored, @Nullable Map<String, String> derived) {}

  private static final class Row {
    private final String id;
    private final Map<String, String> columns = new LinkedHashMap<>();

    Row(String id) {
      this.id = id;
    }

    Row with(String column, @Nullable Object value) {
      columns.put(column, Objects.toString(value, ""));
      return this;
    }
  }

  /** Rows that come in order of their alarm. */
  private static final class ByAlarm<T> {
    private final Iterator<T> rows;
    private final Function<T, UUID> key;
    private @Nullable T head;

    ByAlarm(Iterator<T> rows, Function<T, UUID> key) {
      this.rows = rows;
      this.key = key;
      this.head = rows.hasNext() ? rows.next() : null;
    }

    @Nullable UUID key() {
      return head == null ? null : key.apply(head);
    }

    /** The next row of this alarm; null when there is none left. */
    @Nullable T next(UUID alarm) {
      T row = head;
      if (row == null || !alarm.equals(key.apply(row))) {
        return null;
      }
      head = rows.hasNext() ? rows.next() : null;
      return row;
    }

    List<T> all(UUID alarm) {
      List<T> all = new ArrayList<>();
      for (T row = next(alarm); row != null; row = next(alarm)) {
        all.add(row);
      }
      return all;
    }
  }
}
