package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Storage of announced work; whoever reaches an object reaches what is announced on it. */
public interface WindowStorage {

  /** Lets nobody else announce until the caller's transaction ends. */
  void hold(Scope scope);

  void insert(Scope scope, MaintenanceWindow window);

  void insert(Scope scope, MaintenanceSeries series);

  /** False when it was cancelled already. */
  boolean cancel(Scope scope, UUID id, Instant at);

  /** Cancels what of a series has not begun, and tells which. */
  List<UUID> cancelRest(Scope scope, UUID series, Instant at);

  Optional<MaintenanceWindow> find(Scope scope, UUID id);

  Optional<MaintenanceSeries> series(Scope scope, UUID id);

  /** The times of a series, by their begin. */
  List<MaintenanceWindow> times(Scope scope, UUID series);

  /** Those on these objects that touch the time, cancelled ones too, by their begin. */
  List<MaintenanceWindow> touching(Scope scope, Collection<UUID> objects, Instant from, Instant to);

  /** Those on any object that stand and touch the time, by their begin. */
  List<MaintenanceWindow> standing(Scope scope, Instant from, Instant to, int most);

  /** What differs as soon as any work is announced or cancelled. */
  String state(Scope scope);

  /** Those on one object, the latest begin first. */
  List<MaintenanceWindow> on(Scope scope, UUID object, int most);
}
