package vn.thongmach.overview.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.DelayCost;
import vn.thongmach.evaluation.DelayCosts;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Moment;
import vn.thongmach.overview.DecisionCosts;
import vn.thongmach.overview.DecisionCosts.DecisionCost;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.work.Task;

/** Puts a price on each day that something waits, by the targets it holds up. */
@Component
public class CostingDelay {

  private static final Comparator<DelayCost> DEAREST =
      Comparator.comparing(
              DelayCost::points, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
          .thenComparing(DelayCost::target);

  private final Standing standing;
  private final Deciding deciding;
  private final Holding holding;
  private final DelayCosts costs;

  CostingDelay(Standing standing, Deciding deciding, Holding holding, DelayCosts costs) {
    this.standing = standing;
    this.deciding = deciding;
    this.holding = holding;
    this.costs = costs;
  }

  @Transactional(readOnly = true)
  public DecisionCosts cost(Scope scope, Moment moment) {
    Standing.Known known = standing.read(scope, moment);
    Holding.Held held = holding.read(scope, known, deciding.openObstacles(scope, null));
    Map<UUID, List<String>> waiting = new LinkedHashMap<>();
    for (Obstacle obstacle : held.obstacles()) {
      waiting.put(obstacle.id(), held.targets(obstacle).stream().map(TargetItem::code).toList());
    }
    Map<String, TargetItem> targets = known.byCode();
    for (Task task : deciding.handedOver(scope).items()) {
      String target = task.target();
      waiting.put(
          task.id(), target == null || !targets.containsKey(target) ? List.of() : List.of(target));
    }
    Map<String, DelayCost> prices =
        costs.ofADay(
            scope,
            waiting.values().stream().flatMap(List::stream).distinct().toList(),
            known.period());
    List<DecisionCost> items = new ArrayList<>();
    waiting.forEach((id, codes) -> items.add(priced(id, codes, prices)));
    return new DecisionCosts(known.period(), items);
  }

  private static DecisionCost priced(UUID id, List<String> codes, Map<String, DelayCost> prices) {
    List<DelayCost> sorted =
        codes.stream().map(prices::get).filter(Objects::nonNull).sorted(DEAREST).toList();
    int priced = (int) sorted.stream().filter(cost -> cost.points() != null).count();
    return new DecisionCost(
        id,
        sorted.stream().limit(DecisionCost.MOST).toList(),
        Math.max(0, priced - DecisionCost.MOST));
  }
}
