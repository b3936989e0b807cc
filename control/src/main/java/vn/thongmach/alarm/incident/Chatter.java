package vn.thongmach.alarm.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one object that cannot stop reporting from drowning the others: of the alarms that lie on
 * it only so many are weighed at a time; further ones go with the last that was.
 */
final class Chatter {

  /** A device that goes to and fro for a night raises thousands. */
  private static final int MOST_OF_ONE_OBJECT = 40;

  private final Set<UUID> weighed = new HashSet<>();
  private final Map<UUID, UUID> objects = new HashMap<>();
  private final Map<UUID, Integer> ofObject = new HashMap<>();
  private final Map<UUID, UUID> lastOf = new HashMap<>();
  private final List<ChangedAlarm> further = new ArrayList<>();

  void clear() {
    weighed.clear();
    objects.clear();
    ofObject.clear();
    lastOf.clear();
    further.clear();
  }

  /** This one is not weighed any more; another of its object may be. */
  void forget(UUID alarm) {
    UUID object = objects.remove(alarm);
    if (weighed.remove(alarm) && object != null) {
      ofObject.computeIfPresent(object, (_, count) -> count > 1 ? count - 1 : null);
      lastOf.remove(object, alarm);
    }
  }

  /** How many alarms are weighed. */
  int weighed() {
    return weighed.size();
  }

  /** Whether this alarm is to be weighed; if not, it stands among the further ones. */
  boolean takes(ChangedAlarm alarm) {
    UUID object = alarm.object();
    if (object == null || weighed.contains(alarm.id())) {
      weighed.add(alarm.id());
      return true;
    }
    if (ofObject.getOrDefault(object, 0) >= MOST_OF_ONE_OBJECT) {
      further.add(alarm);
      return false;
    }
    ofObject.merge(object, 1, Integer::sum);
    weighed.add(alarm.id());
    objects.put(alarm.id(), object);
    lastOf.put(object, alarm.id());
    return true;
  }

  /** Those since the last call that were not weighed. */
  List<ChangedAlarm> takeFurther() {
    List<ChangedAlarm> taken = List.copyOf(further);
    further.clear();
    return taken;
  }

  /** The last weighed alarm of the same object. */
  @Nullable UUID before(ChangedAlarm further) {
    UUID object = further.object();
    return object == null ? null : lastOf.get(object);
  }
}
