package vn.thongmach.overview.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AccessRules;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ResolutionProgress;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.Period;
import vn.thongmach.overview.Decisions.HeldTarget;
import vn.thongmach.target.TargetTies;

/** The targets of a scope as they stand, read once for one answer. */
@Component
class Standing {

  /** The furthest below plan first, then the heavier; those without a score last. */
  static final Comparator<TargetItem> FURTHEST_BELOW =
      Comparator.comparing(TargetItem::score, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TargetItem::weight, Comparator.reverseOrder())
          .thenComparing(TargetItem::code);

  private final Scores scores;
  private final Clock clock;

  Standing(Scores scores, Clock clock) {
    this.scores = scores;
    this.clock = clock;
  }

  Known read(Scope scope, Moment moment) {
    return known(moment, scores.standingTargets(scope, moment));
  }

  /** The few targets that something is tied to. */
  Known read(Scope scope, Moment moment, TargetTies ties) {
    return known(moment, scores.standingTargets(scope, moment, ties));
  }

  /** The same with all resolutions in reach. */
  Whole readWhole(Scope scope, Moment moment) {
    Scores.StandingScores standing = scores.standing(scope, moment);
    return new Whole(known(moment, standing.targets()), standing.resolutions());
  }

  private Known known(Moment moment, List<TargetItem> targets) {
    Instant now = clock.instant();
    return new Known(moment.period(now), moment.day(now), moment.at(), targets);
  }

  /** Targets and resolutions. */
  record Whole(Known known, List<ResolutionProgress> resolutions) {}

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  /** Whether the role behind a scope reads alarms at all. */
  static boolean readsAlarms(Scope scope) {
    return permits(scope, "GET", "/api/alarms");
  }

  /** Whether the role behind a scope may call an endpoint. */
  static boolean permits(Scope scope, String method, String path) {
    return AccessRules.rowFor(method, path).filter(row -> row.permits(scope.role())).isPresent();
  }

  /** Whether a target stands below its plan. */
  static boolean isBelow(TargetItem target) {
    ScoreState state = target.state();
    return state != null && state != ScoreState.ON_PLAN;
  }

  static HeldTarget held(TargetItem target) {
    return new HeldTarget(
        target.code(), target.name(), target.score(), target.state(), target.origin());
  }

  /**
   * The targets by what they are found by.
   *
   * @param today the day of the moment
   * @param at the moment; null for now
   */
  record Known(Period period, LocalDate today, @Nullable Instant at, List<TargetItem> targets) {

    Map<String, TargetItem> byCode() {
      return targets.stream().collect(Collectors.toMap(TargetItem::code, Function.identity()));
    }

    /** Codes of the targets that measure each of these objects, the furthest below plan first. */
    Map<UUID, List<TargetItem>> measuring(Collection<NetworkObject> objects) {
      List<TargetItem> sorted = targets.stream().sorted(FURTHEST_BELOW).toList();
      Map<UUID, List<TargetItem>> found = new HashMap<>();
      for (NetworkObject object : objects) {
        List<TargetItem> measuring =
            sorted.stream().filter(each -> Circuits.covers(each.subjects(), object)).toList();
        if (!measuring.isEmpty()) {
          found.put(object.id(), measuring);
        }
      }
      return found;
    }
  }
}
