package vn.thongmach.alarm.model;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.state.AlarmDelta;
import vn.thongmach.dataplane.state.AlarmImage;
import vn.thongmach.dataplane.state.AlarmStep;
import vn.thongmach.dataplane.state.CurrentOccurrence;
import vn.thongmach.dataplane.state.Span;
import vn.thongmach.dataplane.state.TimelineEntry;

/**
 * What a run of reports does to one alarm: the rows to write and the state after. Applying the
 * whole timeline to an empty state gives all rows of the alarm anew. Not thread-safe.
 */
public final class AlarmChange {

  private final UUID alarmKey;
  private final @Nullable Span openBefore;
  private final Map<UUID, AlarmRow> rows = new LinkedHashMap<>();
  private final Map<Long, SpanRow> spans = new LinkedHashMap<>();
  private AlarmState state;

  public AlarmChange(UUID alarmKey, AlarmState before) {
    this.alarmKey = alarmKey;
    this.state = before;
    this.openBefore = openSpan(before);
  }

  /** Whether these reports, in order, all come after what the state knows. */
  public static boolean follows(AlarmState state, List<Report> ordered) {
    TimelineEntry newest = state.image().newest();
    return newest == null || ordered.getFirst().entry().compareTo(newest) > 0;
  }

  /**
   * Applies the next report in the timeline's order.
   *
   * @throws IllegalStateException when it comes before one already applied
   */
  public void apply(Report report) {
    switch (state.image().apply(report.entry())) {
      case AlarmStep.Applied applied -> apply(report, applied.image(), applied.delta());
      case AlarmStep.Repeated _ -> {}
      case AlarmStep.Late _ ->
          throw new IllegalStateException("Event %d is late.".formatted(report.entry().eventId()));
    }
  }

  private void apply(Report report, AlarmImage image, AlarmDelta delta) {
    AlarmRow row = state.row();
    CurrentOccurrence current = image.current();
    if (delta.change() != AlarmDelta.Change.NOTHING && current != null) {
      row = row(report, current, delta.change(), row);
      rows.put(row.id(), row);
      put(delta.ended(), report, row.origin());
      put(delta.begun(), report, row.origin());
    }
    state = new AlarmState(image, row);
  }

  private AlarmRow row(
      Report report,
      CurrentOccurrence current,
      AlarmDelta.Change change,
      @Nullable AlarmRow before) {
    TimelineEntry entry = report.entry();
    if (before == null || change == AlarmDelta.Change.RAISED) {
      return new AlarmRow(
          id(entry.dedupKey()),
          report.placed(),
          current,
          report.additionalText(),
          report.origin(),
          report.authenticated(),
          entry,
          entry.eventId());
    }
    return new AlarmRow(
        before.id(),
        report.placed(),
        current,
        report.additionalText(),
        Origin.weakest(before.origin(), report.origin()),
        before.authenticated() && report.authenticated(),
        entry,
        change == AlarmDelta.Change.REPEATED
            ? before.change()
            : Math.max(before.change(), entry.eventId()));
  }

  private void put(@Nullable Span span, Report report, Origin origin) {
    if (span != null) {
      spans.put(span.fromEvent(), new SpanRow(alarmKey, report.placed().objectId(), span, origin));
    }
  }

  private UUID id(UUID raisedBy) {
    return UUID.nameUUIDFromBytes(
        ByteBuffer.allocate(4 * Long.BYTES)
            .putLong(alarmKey.getMostSignificantBits())
            .putLong(alarmKey.getLeastSignificantBits())
            .putLong(raisedBy.getMostSignificantBits())
            .putLong(raisedBy.getLeastSignificantBits())
            .array());
  }

  public UUID alarmKey() {
    return alarmKey;
  }

  /** The state after all reports applied. */
  public AlarmState state() {
    return state;
  }

  /** Occurrences to write, each once. */
  public Collection<AlarmRow> rows() {
    return rows.values();
  }

  /** Spans to write, each once. */
  public Collection<SpanRow> spans() {
    return spans.values();
  }

  /** Gives the words of its last event to an occurrence that lacks them. */
  public void putText(UUID rowId, String text) {
    AlarmRow row = rows.get(rowId);
    if (row == null) {
      throw new IllegalArgumentException("No occurrence " + rowId);
    }
    AlarmRow told = row.withText(text);
    rows.put(rowId, told);
    if (state.row() != null && state.row().id().equals(rowId)) {
      state = new AlarmState(state.image(), told);
    }
  }

  /** The newest report when it cleared nothing: the rows alone do not tell of it. */
  public @Nullable TimelineEntry quietClear() {
    TimelineEntry newest = state.image().newest();
    boolean told =
        newest == null || (state.row() != null && newest.compareTo(state.row().last()) == 0);
    return told ? null : newest;
  }

  /** The spans that the written ones replace, when reports followed in order. */
  public List<Span> replaced() {
    return openBefore != null && spans.containsKey(openBefore.fromEvent())
        ? List.of(openBefore)
        : List.of();
  }

  private static @Nullable Span openSpan(AlarmState state) {
    CurrentOccurrence current = state.image().current();
    return current == null || !current.isOpen()
        ? null
        : new Span(current.severity(), current.spanFrom(), null, current.spanFromEvent(), null);
  }
}
