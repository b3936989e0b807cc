package vn.thongmach.dataplane.stage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.state.AlarmDelta;
import vn.thongmach.dataplane.state.AlarmFold;
import vn.thongmach.dataplane.state.AlarmImage;
import vn.thongmach.dataplane.state.AlarmKey;
import vn.thongmach.dataplane.state.AlarmStep;
import vn.thongmach.dataplane.state.CurrentOccurrence;
import vn.thongmach.dataplane.state.DedupKey;
import vn.thongmach.dataplane.state.Occurrence;
import vn.thongmach.dataplane.state.TimelineEntry;

/** From a claim about an alarm to the rows of its occurrences. Keyed by alarm. */
public final class AlarmStage {

  private AlarmStage() {}

  /** Which alarm a claim is about, by the names its source uses. */
  public static UUID key(String region, AlarmReport report) {
    return AlarmKey.of(
            null,
            region + '\0' + report.sourceName(),
            report.interfaceName(),
            report.eventSourceType(),
            report.alarmCondition(),
            report.specificProblem())
        .value();
  }

  /** A claim as an entry of its alarm's timeline. */
  public static TimelineEntry entry(SourceEvent event, AlarmReport report) {
    return new TimelineEntry(
        event.sourceTime(), event.sequence(), report.severity(), event.id(), DedupKey.of(event));
  }

  /**
   * Takes the next claim about an alarm, however late it is.
   *
   * @param key of the alarm
   * @param object under whose name the rows stand
   * @return the rows that changed
   */
  public static List<OccurrenceRow> take(
      AlarmPast past, String region, String key, String object, String kind, TimelineEntry entry) {
    Namer namer = new Namer(region, key, object, kind, entry.eventId());
    AlarmImage before = past.image();
    return switch (before.apply(entry)) {
      case AlarmStep.Repeated _ -> List.of();
      case AlarmStep.Applied applied -> {
        past.add(entry);
        past.keep(applied.image());
        CurrentOccurrence current = applied.image().current();
        yield applied.delta().change() == AlarmDelta.Change.NOTHING || current == null
            ? List.of()
            : List.of(namer.row(current));
      }
      case AlarmStep.Late _ -> refold(past, namer, entry);
    };
  }

  private static List<OccurrenceRow> refold(AlarmPast past, Namer namer, TimelineEntry late) {
    List<TimelineEntry> timeline = new ArrayList<>();
    past.timeline().forEach(timeline::add);
    if (timeline.stream().anyMatch(known -> known.compareTo(late) == 0)) {
      return List.of();
    }
    Map<String, OccurrenceRow> before = new LinkedHashMap<>();
    AlarmFold.fold(timeline).forEach(one -> namer.put(one, before));
    timeline.add(late);
    past.add(late);
    past.keep(AlarmImage.of(timeline));
    Map<String, OccurrenceRow> after = new LinkedHashMap<>();
    AlarmFold.fold(timeline).forEach(one -> namer.put(one, after));
    List<OccurrenceRow> changed = new ArrayList<>();
    after.forEach(
        (id, row) -> {
          if (!row.equals(before.remove(id))) {
            changed.add(row);
          }
        });
    before.values().forEach(row -> changed.add(namer.gone(row)));
    return changed;
  }

  private record Namer(String region, String key, String object, String kind, long sequence) {

    OccurrenceRow row(CurrentOccurrence one) {
      return row(
          one.raisedAt(),
          one.clearedAt(),
          one.severity().name(),
          one.repeats(),
          one.firstEvent(),
          one.lastEvent());
    }

    void put(Occurrence one, Map<String, OccurrenceRow> rows) {
      OccurrenceRow row =
          row(
              one.raisedAt(),
              one.clearedAt(),
              one.severity().name(),
              one.repeats(),
              one.firstEvent(),
              one.lastEvent());
      rows.put(row.id(), row);
    }

    OccurrenceRow gone(OccurrenceRow row) {
      return new OccurrenceRow(
          row.id(),
          region,
          object,
          kind,
          row.raisedAt(),
          row.raisedAt(),
          row.severity(),
          row.repeats(),
          row.lastEvent(),
          true,
          sequence);
    }

    private OccurrenceRow row(
        Instant raisedAt,
        @Nullable Instant clearedAt,
        String severity,
        int repeats,
        long firstEvent,
        long lastEvent) {
      return new OccurrenceRow(
          key + "/" + firstEvent,
          region,
          object,
          kind,
          micros(raisedAt),
          clearedAt == null ? null : micros(clearedAt),
          severity,
          repeats,
          lastEvent,
          false,
          sequence);
    }

    private static long micros(Instant time) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
  }
}
