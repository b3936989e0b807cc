package vn.thongmach.evaluation.model;

import java.util.Map;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.Score;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.target.Target;

/**
 * Makes list items of targets and scores.
 *
 * @param units unit of each measure by its code
 */
record Itemising(
    Names.Book names, Map<String, String> units, ScoreState.Limits limits, Cascade cascade) {

  TargetItem item(Target target, LiveScore score) {
    return new TargetItem(
        target.code(),
        target.name(),
        target.version(),
        names.unit(target.ownerUnit()),
        names.person(target.head()),
        target.measure(),
        unit(target),
        target.subject(),
        target.aggregation(),
        target.direction(),
        target.baseline(),
        target.tolerance(),
        target.weight(),
        names.clause(target.clause()),
        score.period(),
        score.plan(),
        score.value(),
        score.score(),
        score.origin(),
        score.completeness(),
        score.asOf(),
        ScoreState.of(score.score(), limits),
        Score.attainment(target.direction(), target.baseline(), score.plan(), score.value()),
        target.parent(),
        new TargetItem.Coverage(
            cascade.children(target).size(), score.children(), score.childrenScored()),
        target.sharedWith().stream()
            .map(share -> new TargetItem.SharedUnit(names.unit(share.unit()), share.share()))
            .toList(),
        target.receivedFrom(),
        target.programme());
  }

  private String unit(Target target) {
    String measure = target.measure();
    return measure == null
        ? String.valueOf(target.unitOfMeasure())
        : units.getOrDefault(measure, "");
  }
}
