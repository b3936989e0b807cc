package vn.thongmach.alarm.model;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import vn.thongmach.access.Scope;

/** Accepted events as they stand, for computing anew what they mean. */
public interface RawEvents {

  /** All claims about alarms on these objects, alarm by alarm. */
  void on(Scope scope, Collection<UUID> objects, Consumer<RawEvent> each);

  /**
   * An event as accepted.
   *
   * @param placed the alarm it is about
   * @param intact whether its content has the hash it was recorded with
   */
  record RawEvent(RecordedEvent event, PlacedIdentity placed, boolean intact) {}
}
