package vn.thongmach.dataplane.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * Folds an alarm's whole timeline into its occurrences. Pure; order and duplicates do not count.
 */
public final class AlarmFold {

  private AlarmFold() {}

  /** All occurrences in order of time; only the last can be open. */
  public static List<Occurrence> fold(Collection<TimelineEntry> timeline) {
    List<Occurrence> occurrences = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    AlarmImage image = AlarmImage.EMPTY;
    for (TimelineEntry entry : inOrder(timeline)) {
      AlarmDelta delta = image.deltaOf(entry);
      if (delta.change() == AlarmDelta.Change.RAISED && image.current() != null) {
        occurrences.add(complete(image.current(), spans));
        spans = new ArrayList<>();
      }
      if (delta.ended() != null) {
        spans.add(delta.ended());
      }
      image = image.after(entry);
    }
    if (image.current() != null) {
      occurrences.add(complete(image.current(), spans));
    }
    return List.copyOf(occurrences);
  }

  /** The entries in the timeline's order, of an event given twice the one with the lower id. */
  static Collection<TimelineEntry> inOrder(Collection<TimelineEntry> timeline) {
    SortedMap<TimelineEntry, TimelineEntry> ordered = new TreeMap<>();
    for (TimelineEntry entry : timeline) {
      ordered.merge(entry, entry, (one, two) -> one.eventId() <= two.eventId() ? one : two);
    }
    return ordered.values();
  }

  private static Occurrence complete(CurrentOccurrence current, List<Span> ended) {
    List<Span> spans = new ArrayList<>(ended);
    if (current.isOpen()) {
      spans.add(current.openSpan());
    }
    @Nullable Instant clearedAt = current.clearedAt();
    PerceivedSeverity severity = current.severity();
    return new Occurrence(
        current.raisedAt(),
        clearedAt,
        severity,
        current.repeats(),
        current.firstEvent(),
        current.lastEvent(),
        current.lastSourceTime(),
        List.copyOf(spans));
  }
}
