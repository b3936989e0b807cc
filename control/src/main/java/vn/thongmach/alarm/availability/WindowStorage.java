package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Storage of announced work; whoever reaches an object reaches what is announced on it. */
public interface WindowStorage {

  void insert(Scope scope, MaintenanceWindow window);

  /** False when it was cancelled already. */
  boolean cancel(Scope scope, UUID id, Instant at);

  Optional<MaintenanceWindow> find(Scope scope, UUID id);

  /** Those on these objects that touch the time, cancelled ones too, by their begin. */
  List<MaintenanceWindow> touching(Scope scope, Collection<UUID> objects, Instant from, Instant to);

  /** Those on one object, the latest begin first. */
  List<MaintenanceWindow> on(Scope scope, UUID object, int most);
}
