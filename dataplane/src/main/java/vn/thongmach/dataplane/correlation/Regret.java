package vn.thongmach.dataplane.correlation;

import java.util.List;
import vn.thongmach.dataplane.topology.IntList;

/**
 * How much an episode falls short of explaining all that it should, exactly when it should: what
 * stayed silent and what came early or late. No other way to explain the same can gain more.
 */
final class Regret {

  private static final double MOST_OF_CLEAR = 15;

  private final Explanation explanation;

  Regret(Explanation explanation) {
    this.explanation = explanation;
  }

  double of(Episode episode) {
    explanation.mark();
    explanation.change(List.of(episode), List.of(), Integer.MAX_VALUE);
    IntList touched = explanation.touched();
    int[] objects = touched.toArray();
    explanation.back();
    double regret = 0;
    for (int object : objects) {
      regret += of(object, episode.number());
    }
    return regret;
  }

  private double of(int object, int cause) {
    Matching matching = explanation.matching;
    Likelihoods likelihoods = explanation.likelihoods;
    HeardAlarms heard = explanation.heard;
    matching.weigh(object);
    Slots slots = matching.slots();
    int[] occurrences = heard.of(object);
    int type = explanation.topology.type(object);
    double regret = 0;
    for (int slot = 0; slot < slots.size(); slot++) {
      if (slots.cause(slot) != cause) {
        continue;
      }
      double here = -likelihoods.chance(slots, slot, object).silence();
      for (int j = 0; j < occurrences.length; j++) {
        if (matching.slotOf(j) == slot && !matching.isRepeat(j)) {
          here = shortfall(occurrences[j], slots, slot, type);
        }
      }
      regret += here;
    }
    return regret;
  }

  private double shortfall(int occurrence, Slots slots, int slot, int type) {
    HeardAlarms heard = explanation.heard;
    Likelihoods likelihoods = explanation.likelihoods;
    Condition condition = slots.condition(slot);
    double shortfall = 0;
    if (heard.raised(occurrence) != HeardAlarms.UNKNOWN) {
      shortfall +=
          likelihoods.onsets.best(condition, type)
              - likelihoods.onsets.logDensity(
                  condition, type, heard.raised(occurrence) - slots.start(slot));
    }
    long cleared = heard.cleared(occurrence);
    if (cleared != HeardAlarms.UNKNOWN && slots.end(slot) != Long.MAX_VALUE) {
      shortfall +=
          Math.min(
              MOST_OF_CLEAR,
              likelihoods.clears.best(condition, type)
                  - likelihoods.clears.logDensity(condition, type, cleared - slots.end(slot)));
    }
    return shortfall;
  }
}
