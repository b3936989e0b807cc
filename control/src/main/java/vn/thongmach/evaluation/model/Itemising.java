package vn.thongmach.evaluation.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.Score;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.target.PartsPromise;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;

/**
 * Makes list items of targets and scores.
 *
 * @param units unit of each measure by its code
 */
record Itemising(
    Names.Book names, Map<String, String> units, ScoreState.Limits limits, Cascade cascade) {

  TargetItem item(Target target, LiveScore score) {
    PlanEntry plan = target.planFor(score.period()).orElse(null);
    List<Target> parts = cascade.children(target);
    List<TargetItem.Component> components =
        target.components().stream().map(Itemising::component).toList();
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
        target.baselineOf(plan),
        target.tolerance(),
        target.weight(),
        names.clause(target.clause()),
        score.period(),
        score.plan(),
        score.due(),
        score.value(),
        score.score(),
        score.origin(),
        score.completeness(),
        score.asOf(),
        ScoreState.of(score.score(), ScoreLimits.of(target, limits)),
        Score.attainment(target.direction(), target.baselineOf(plan), score.plan(), score.value()),
        target.parent(),
        new TargetItem.Coverage(
            parts.size() + components.size(), score.children(), score.childrenScored()),
        target.sharedWith().stream()
            .map(share -> new TargetItem.SharedUnit(names.unit(share.unit()), share.share()))
            .toList(),
        target.receivedFrom(),
        target.programme(),
        target.terms().alsoServes().stream().map(names::clause).toList(),
        components,
        PartsPromise.of(target, parts, score.period()),
        target.terms().closed());
  }

  private static TargetItem.Component component(Target one) {
    return new TargetItem.Component(
        one.code(),
        one.name(),
        Objects.requireNonNull(one.measure()),
        Objects.requireNonNull(one.subject()));
  }

  private String unit(Target target) {
    String measure = target.measure();
    return measure == null
        ? String.valueOf(target.unitOfMeasure())
        : units.getOrDefault(measure, "");
  }
}
