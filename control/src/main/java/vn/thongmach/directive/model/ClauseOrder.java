package vn.thongmach.directive.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.Clause;

/** The order of reading: each clause followed by those below it. */
public final class ClauseOrder {

  private ClauseOrder() {}

  /**
   * @param written the clauses of one document in the order in which they were written
   */
  public static List<Clause> ofReading(List<Clause> written) {
    Map<@Nullable UUID, List<Clause>> below = new HashMap<>();
    written.forEach(
        clause -> below.computeIfAbsent(clause.parent(), first -> new ArrayList<>()).add(clause));
    List<Clause> ordered = new ArrayList<>(written.size());
    append(below, null, ordered);
    return ordered;
  }

  private static void append(
      Map<@Nullable UUID, List<Clause>> below, @Nullable UUID parent, List<Clause> ordered) {
    for (Clause clause : below.getOrDefault(parent, List.of())) {
      ordered.add(clause);
      append(below, clause.id(), ordered);
    }
  }
}
