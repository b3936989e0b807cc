package vn.thongmach.overview.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Causes;
import vn.thongmach.evaluation.Forecast;
import vn.thongmach.evaluation.Forecast.Outlook;
import vn.thongmach.evaluation.Forecasts;
import vn.thongmach.evaluation.TargetCauses;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Moment;
import vn.thongmach.overview.Foresight;
import vn.thongmach.overview.Foresight.Foreseen;
import vn.thongmach.overview.Foresight.OutlookSums;

/** Puts forecasts together with their greatest causes, for as many as are shown. */
@Component
public class Foreseeing {

  private static final Comparator<Forecast> WORST =
      Comparator.comparing((Forecast forecast) -> forecast.outlook() != Outlook.MISS)
          .thenComparing(Forecast::score, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Forecast::target);

  private final Standing standing;
  private final Forecasts forecasts;
  private final Causes causes;

  Foreseeing(Standing standing, Forecasts forecasts, Causes causes) {
    this.standing = standing;
    this.forecasts = forecasts;
    this.causes = causes;
  }

  @Transactional(readOnly = true)
  public Foresight foresee(Scope scope, Moment moment) {
    Standing.Known known = standing.read(scope, moment);
    Map<String, TargetItem> targets = known.byCode();
    List<Forecast> all = forecasts.standing(scope, moment);
    return new Foresight(
        known.period(),
        sums(all),
        all.stream()
            .filter(Forecast::missed)
            .filter(forecast -> targets.containsKey(forecast.target()))
            .sorted(WORST)
            .limit(Foresight.MOST)
            .map(forecast -> foreseen(scope, moment, forecast, targets))
            .toList());
  }

  private Foreseen foreseen(
      Scope scope, Moment moment, Forecast forecast, Map<String, TargetItem> targets) {
    TargetCauses why = causes.find(scope, forecast.target(), moment);
    TargetCauses.TargetCause first =
        why.causes().stream()
            .filter(cause -> cause.kind() != TargetCauses.Kind.NOT_DUE)
            .findFirst()
            .orElse(null);
    return new Foreseen(
        Objects.requireNonNull(targets.get(forecast.target())),
        forecast,
        first,
        first == null ? null : why.origin());
  }

  private static OutlookSums sums(List<Forecast> all) {
    return new OutlookSums(
        count(all, Outlook.REACH),
        count(all, Outlook.LIKELY),
        count(all, Outlook.DOUBTFUL),
        count(all, Outlook.MISS),
        (int) all.stream().filter(forecast -> forecast.outlook() == null).count());
  }

  private static int count(List<Forecast> all, Outlook outlook) {
    return (int) all.stream().filter(forecast -> forecast.outlook() == outlook).count();
  }
}
