package vn.thongmach.dataplane.state;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.state.AlarmDelta.Change;

/**
 * An alarm's present state, small enough to be one row: all that is needed to apply the next report
 * without its past. Immutable.
 *
 * <p>{@code newest} must be kept even when {@code current} is null, as after a clear that came
 * before its raise; else the late raise would open an alarm that is long cleared.
 *
 * @param newest the last entry in the timeline's order, null when there has never been one
 * @param current the newest occurrence, open or cleared; null when there has never been one
 */
public record AlarmImage(@Nullable TimelineEntry newest, @Nullable CurrentOccurrence current) {

  /** The image of an alarm of which no report has ever been seen. */
  public static final AlarmImage EMPTY = new AlarmImage(null, null);

  /** The image after all these reports, in whatever order and however often they are given. */
  public static AlarmImage of(Collection<TimelineEntry> timeline) {
    AlarmImage image = EMPTY;
    for (TimelineEntry entry : AlarmFold.inOrder(timeline)) {
      image = image.after(entry);
    }
    return image;
  }

  /** Applies one report when it comes after all that were applied before. */
  public AlarmStep apply(TimelineEntry entry) {
    int order = newest == null ? 1 : entry.compareTo(newest);
    if (order < 0) {
      return new AlarmStep.Late();
    }
    if (order == 0) {
      return new AlarmStep.Repeated();
    }
    return new AlarmStep.Applied(after(entry), deltaOf(entry));
  }

  /** The image after an entry that comes after all before. */
  AlarmImage after(TimelineEntry entry) {
    return new AlarmImage(
        entry,
        switch (changeBy(entry)) {
          case NOTHING -> current;
          case RAISED -> CurrentOccurrence.raisedBy(entry);
          case REPEATED, SEVERITY_CHANGED -> standing().repeatedBy(entry);
          case CLEARED -> standing().clearedBy(entry);
        });
  }

  /** What an entry that comes after all before changes. */
  AlarmDelta deltaOf(TimelineEntry entry) {
    Change change = changeBy(entry);
    return switch (change) {
      case NOTHING, REPEATED -> new AlarmDelta(change, null, null);
      case RAISED -> new AlarmDelta(change, null, CurrentOccurrence.raisedBy(entry).openSpan());
      case SEVERITY_CHANGED ->
          new AlarmDelta(
              change, standing().spanEndedBy(entry), standing().repeatedBy(entry).openSpan());
      case CLEARED -> new AlarmDelta(change, standing().spanEndedBy(entry), null);
    };
  }

  private Change changeBy(TimelineEntry entry) {
    if (current == null || !current.isOpen()) {
      return entry.clears() ? Change.NOTHING : Change.RAISED;
    }
    if (entry.clears()) {
      return Change.CLEARED;
    }
    return entry.severity() == current.severity() ? Change.REPEATED : Change.SEVERITY_CHANGED;
  }

  private CurrentOccurrence standing() {
    if (current == null) {
      throw new IllegalStateException(
          "Only an alarm with an occurrence can be repeated or cleared.");
    }
    return current;
  }
}
