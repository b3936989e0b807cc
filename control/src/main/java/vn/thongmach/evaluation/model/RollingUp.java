package vn.thongmach.evaluation.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Score;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.target.Target;

/**
 * Rolls scores of targets up to a clause or a resolution. A target whose whole stands there too is
 * counted in the whole, not once more beside it.
 *
 * @param above codes of the targets above each target
 */
record RollingUp(Map<String, Set<String>> above) {

  static RollingUp of(Collection<Target> targets, Cascade cascade) {
    Map<String, Set<String>> above = new HashMap<>();
    for (Target target : targets) {
      Set<String> codes = new HashSet<>();
      cascade.above(target).forEach(parent -> codes.add(parent.code()));
      above.put(target.code(), codes);
    }
    return new RollingUp(above);
  }

  Score.RollUp scores(List<TargetItem> items) {
    return Score.rollUp(
        wholes(items).stream()
            .map(item -> new Score.Weighted(item.score(), item.weight()))
            .toList());
  }

  @Nullable Origin weakest(List<TargetItem> items) {
    return wholes(items).stream()
        .filter(item -> item.score() != null)
        .map(TargetItem::origin)
        .filter(Objects::nonNull)
        .reduce(Origin::weakest)
        .orElse(null);
  }

  private List<TargetItem> wholes(List<TargetItem> items) {
    Set<String> codes = new HashSet<>();
    items.forEach(item -> codes.add(item.code()));
    return items.stream()
        .filter(
            item -> above.getOrDefault(item.code(), Set.of()).stream().noneMatch(codes::contains))
        .toList();
  }
}
