package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmChange;
import vn.thongmach.alarm.model.AlarmState;
import vn.thongmach.alarm.model.RawEvents;
import vn.thongmach.alarm.model.RawEvents.RawEvent;
import vn.thongmach.alarm.model.RawSpans;
import vn.thongmach.alarm.model.Report;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.state.DedupKey;
import vn.thongmach.dataplane.state.TimelineEntry;

/** Reads the bytes of events again and folds them as the recorder does. */
@Component
class RefoldingRaw implements RawSpans {

  private static final int OBJECTS_AT_ONCE = 500;
  private static final Comparator<SpanRow> ORDER =
      Comparator.comparing((SpanRow row) -> row.span().from())
          .thenComparingLong(row -> row.span().fromEvent());

  private final RawEvents events;
  private final EventReader reader;

  RefoldingRaw(RawEvents events, EventReader reader) {
    this.events = events;
    this.reader = reader;
  }

  @Override
  public Derived of(Scope scope, Collection<UUID> objects, Instant known) {
    List<UUID> all = List.copyOf(objects);
    Folding folding = new Folding(known);
    for (int from = 0; from < all.size(); from += OBJECTS_AT_ONCE) {
      events.on(
          scope, all.subList(from, Math.min(all.size(), from + OBJECTS_AT_ONCE)), folding::read);
      folding.fold();
    }
    return folding.derived();
  }

  /** Gathers the claims of one alarm after the other and folds them. */
  private final class Folding {
    private final Instant known;
    private final List<Report> timeline = new ArrayList<>();
    private final Map<UUID, List<SpanRow>> spans = new HashMap<>();
    private @Nullable UUID alarm;
    private long read;
    private long altered;
    private @Nullable Long firstAltered;
    private long late;

    Folding(Instant known) {
      this.known = known;
    }

    void read(RawEvent raw) {
      read++;
      long id = raw.event().record().position();
      if (!raw.intact()) {
        altered++;
        firstAltered = firstAltered == null ? id : Math.min(firstAltered, id);
      }
      if (!raw.placed().alarmKey().equals(alarm)) {
        fold();
        alarm = raw.placed().alarmKey();
      }
      if (raw.event().record().receivedTime().isAfter(known)) {
        late++;
        return;
      }
      SourceEvent event = reader.read(raw.event());
      AlarmReport claim = event.report();
      if (claim != null) {
        timeline.add(
            new Report(
                new TimelineEntry(
                    event.sourceTime(),
                    event.sequence(),
                    claim.severity(),
                    event.id(),
                    DedupKey.of(event)),
                raw.placed(),
                event.origin(),
                event.authenticated(),
                null));
      }
    }

    /** Folds the alarm at hand; events come alarm by alarm. */
    void fold() {
      if (alarm != null) {
        AlarmChange change = new AlarmChange(alarm, AlarmState.EMPTY);
        timeline.stream().sorted(Comparator.comparing(Report::entry)).forEach(change::apply);
        for (SpanRow row : change.spans()) {
          UUID object = row.objectId();
          if (object != null && !row.span().from().equals(row.span().to())) {
            spans.computeIfAbsent(object, _ -> new ArrayList<>()).add(row);
          }
        }
      }
      timeline.clear();
      alarm = null;
    }

    Derived derived() {
      spans.values().forEach(rows -> rows.sort(ORDER));
      return new Derived(spans, read, altered, firstAltered, late);
    }
  }
}
