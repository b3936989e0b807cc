package vn.thongmach.alarm.incident;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a failed object takes with it, by the dependencies, together with what else is down.
 *
 * @param lost objects that are down because of it, the root left out, needs before what needs them
 * @param weakened objects that work and have lost some of the paths they could take
 * @param complete whether that is all; false when there was too much to follow
 */
record Reach(List<Fallen> lost, List<Fallen> weakened, boolean complete) {

  /** One object. */
  record Fallen(UUID id, String type) {}

  static final Reach NOTHING = new Reach(List.of(), List.of(), true);

  /** Only what is among these objects. */
  Reach within(Set<UUID> objects) {
    return new Reach(only(lost, objects), only(weakened, objects), complete);
  }

  private static List<Fallen> only(List<Fallen> all, Set<UUID> objects) {
    return all.stream().filter(one -> objects.contains(one.id())).toList();
  }
}
