package vn.thongmach.alarm.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.AlarmItem;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.dataplane.state.CurrentOccurrence;

/** Occurrences as readers get them, the same from the list and from the live feed. */
public final class AlarmItems {

  private AlarmItems() {}

  /**
   * @param object what the occurrence lies on, null while unplaced
   */
  public static AlarmItem of(AlarmRow row, @Nullable AlarmedObject object) {
    AlarmIdentity identity = row.placed().identity();
    CurrentOccurrence occurrence = row.occurrence();
    return new AlarmItem(
        row.id(),
        object,
        identity.sourceName(),
        identity.interfaceName(),
        identity.eventSourceType(),
        occurrence.severity(),
        identity.alarmCondition(),
        identity.specificProblem(),
        occurrence.isOpen() ? AlarmItem.State.OPEN : AlarmItem.State.CLEARED,
        occurrence.raisedAt(),
        occurrence.clearedAt(),
        occurrence.repeats(),
        row.placed().objectId() == null,
        occurrence.lastEvent(),
        Objects.requireNonNullElse(row.additionalText(), ""),
        row.origin(),
        row.authenticated());
  }
}
