package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.model.RelationCircles;

class RelationCirclesPropertyTests {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final int DAYS = 12;

  /** Whatever is tried in whatever order, on no day do documents stand in a circle. */
  @Property
  boolean neverLetsDocumentsStandInACircle(
      @ForAll @Size(max = 40)
          List<@Size(value = 4) List<@IntRange(min = 0, max = 7) Integer>> tried) {
    List<Relation> taken = new ArrayList<>();
    for (List<Integer> one : tried) {
      Relation relation = relation(one.get(0), one.get(1), one.get(2), one.get(3));
      if (relation != null && !RelationCircles.closedBy(relation, taken)) {
        taken.add(relation);
      }
    }
    for (int day = 0; day < DAYS; day++) {
      LocalDate today = FIRST.plusDays(day);
      if (circular(taken.stream().filter(relation -> holds(relation, today)).toList())) {
        return false;
      }
    }
    return true;
  }

  /** Taking away what nothing leads to, again and again, leaves nothing but circles. */
  private static boolean circular(List<Relation> relations) {
    List<Relation> left = new ArrayList<>(relations);
    boolean smaller = true;
    while (smaller) {
      List<UUID> targets = left.stream().map(Relation::target).toList();
      smaller = left.removeIf(relation -> !targets.contains(relation.source()));
    }
    return !left.isEmpty();
  }

  private static boolean holds(Relation relation, LocalDate day) {
    LocalDate until = relation.until();
    return !day.isBefore(relation.since()) && (until == null || day.isBefore(until));
  }

  private static @Nullable Relation relation(int source, int target, int from, int length) {
    if (source == target) {
      return null;
    }
    LocalDate since = FIRST.plusDays(from);
    return new Relation(
        new UUID(from, length + 8L * source),
        new UUID(1, source),
        new UUID(1, target),
        Relation.Kind.DETAILS,
        since,
        length == 0 ? null : since.plusDays(length),
        null,
        1);
  }
}
