package vn.thongmach.capability.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.capability.CapabilityNeed;

/**
 * Who and what is counted for which need on one day.
 *
 * @param active needs of the day, in the order in which they are served
 * @param has what is there for each, by need
 * @param people who is counted for each need of people
 */
record DayAllotment(List<Planned> active, Map<UUID, Integer> has, Map<UUID, List<UUID>> people) {

  boolean needed(CapabilityNeed need) {
    return has.containsKey(need.id());
  }

  int has(CapabilityNeed need) {
    return has.getOrDefault(need.id(), 0);
  }

  int missing(CapabilityNeed need) {
    return needed(need) ? Math.max(0, need.quantity() - has(need)) : 0;
  }

  List<UUID> people(CapabilityNeed need) {
    return people.getOrDefault(need.id(), List.of());
  }
}
