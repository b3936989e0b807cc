package vn.thongmach.alarm.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Storage of alarms, as the recorder writes them. */
public interface AlarmStorage {

  /** States by alarm key; alarms never heard of are absent. */
  Map<UUID, AlarmState> states(Scope scope, Collection<UUID> alarmKeys);

  /** All spans of these alarms. */
  List<SpanRow> spans(Scope scope, Collection<UUID> alarmKeys);

  /** Removes all rows of these alarms, to be written anew. */
  void clear(Scope scope, Collection<UUID> alarmKeys);

  /**
   * Writes what changed; rows written at a later version stay.
   *
   * @param version journal position of the last record that took part
   */
  void write(Scope scope, Collection<AlarmChange> changes, long version);
}
