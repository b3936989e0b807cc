package vn.thongmach.overview;

import java.util.List;
import java.util.UUID;
import vn.thongmach.evaluation.DelayCost;
import vn.thongmach.kernel.Period;

/** What each day that a decision is put off costs, for all that wait within the scope. */
public record DecisionCosts(Period period, List<DecisionCost> items) {

  public DecisionCosts {
    items = List.copyOf(items);
  }

  /**
   * The price of one decision.
   *
   * @param id the obstacle's id, or the task's
   * @param targets the targets it holds up, the dearest first, those without a price last; at most
   *     {@value #MOST}
   * @param others how many more have a price
   */
  public record DecisionCost(UUID id, List<DelayCost> targets, int others) {

    /** Most targets named with one decision. */
    public static final int MOST = 5;

    public DecisionCost {
      targets = List.copyOf(targets);
    }
  }
}
