package vn.thongmach.directive.model;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.Relation;

/** Whether documents would stand to one another in a circle, on any one day. */
public final class RelationCircles {

  private RelationCircles() {}

  /**
   * Whether the others already lead from the new relation's target back to its source, by relations
   * that hold at some time together with the new one.
   */
  public static boolean closedBy(Relation added, Collection<Relation> others) {
    Map<UUID, List<Relation>> bySource =
        others.stream()
            .filter(other -> overlap(added, other))
            .collect(Collectors.groupingBy(Relation::source, HashMap::new, Collectors.toList()));
    Deque<UUID> open = new ArrayDeque<>(List.of(added.target()));
    Set<UUID> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      UUID at = open.pop();
      if (at.equals(added.source())) {
        return true;
      }
      for (Relation next : bySource.getOrDefault(at, List.of())) {
        if (seen.add(next.target())) {
          open.push(next.target());
        }
      }
    }
    return false;
  }

  /** Whether two relations hold on a common day. */
  static boolean overlap(Relation one, Relation other) {
    return before(one.since(), other.until()) && before(other.since(), one.until());
  }

  private static boolean before(LocalDate day, @Nullable LocalDate end) {
    return end == null || day.isBefore(end);
  }
}
