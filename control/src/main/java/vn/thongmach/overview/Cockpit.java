package vn.thongmach.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.StandingAlarms.SeverityCount;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.directive.Resolution;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.Location;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/**
 * Whether what was resolved is being reached, on what evidence, what endangers it and who must act.
 *
 * @param asOf the earliest as-of of the figures shown; null where there is none
 * @param targets sums over all targets in scope
 * @param resolutions those with targets in scope, the least reached first
 * @param endangered at most {@value #MOST} targets below their plan, the furthest below first
 * @param decisions at most {@value #MOST} obstacles that stand, those of the reader first
 * @param steps at most {@value #MOST} milestones missed or due within {@value #DAYS_AHEAD} days
 * @param contradictions at most {@value #MOST} reports that differ from what was computed, the
 *     widest first
 * @param network null for readers whose role reads no alarms
 * @param areas units with targets, each with its worst state
 */
public record Cockpit(
    Period period,
    @Nullable Instant asOf,
    TargetSums targets,
    List<ResolutionLine> resolutions,
    List<EndangeredTarget> endangered,
    Decisions.DecisionSums decisionSums,
    List<Decisions.Decision> decisions,
    StepSums stepSums,
    List<DueStep> steps,
    ReportSums reportSums,
    List<Contradicted> contradictions,
    @Nullable NetworkNow network,
    List<AreaState> areas) {

  /** Most rows of one list. */
  public static final int MOST = 12;

  /** How far ahead milestones are told. */
  public static final int DAYS_AHEAD = 30;

  public Cockpit {
    resolutions = List.copyOf(resolutions);
    endangered = List.copyOf(endangered);
    decisions = List.copyOf(decisions);
    steps = List.copyOf(steps);
    contradictions = List.copyOf(contradictions);
    areas = List.copyOf(areas);
  }

  /** How many targets stand where, and on what figures. */
  public record TargetSums(
      int total, int onPlan, int slow, int shortOf, int severe, int unscored, OriginMix origins) {}

  /**
   * A document that binds, with what became of it.
   *
   * @param score weighted mean over its scored targets; null where none is
   * @param coverage scored share of all weight, 0 to 1
   * @param origin weakest origin of what took part
   * @param below how many of its targets are below plan
   */
  public record ResolutionLine(
      UUID id,
      String symbol,
      String title,
      Resolution.Kind kind,
      @Nullable Double score,
      double coverage,
      @Nullable Origin origin,
      @Nullable ScoreState state,
      int targets,
      int scored,
      int below,
      OriginMix origins) {}

  /**
   * A target below its plan with what endangers it further.
   *
   * @param outages objects it measures that are out of service now; null for readers whose role
   *     reads no alarms
   * @param obstacles that stand in its way
   * @param overdueTasks tasks that serve it, open past their day
   */
  public record EndangeredTarget(
      TargetItem target, @Nullable Integer outages, int obstacles, long overdueTasks) {}

  /** Milestones not reached: missed, and due soon. */
  public record StepSums(int missed, int soon) {}

  /**
   * A milestone that is missed or due soon.
   *
   * @param programme its programme's code
   * @param owner who holds the post of PO today; null where nobody does
   * @param days until it is due; below 0 since it was
   */
  public record DueStep(
      UUID id,
      String code,
      String name,
      String programme,
      String programmeName,
      @Nullable PersonName owner,
      LocalDate due,
      long days) {}

  /**
   * Latest reports of the period: those that differ from what was computed and those that agree.
   */
  public record ReportSums(int differing, int agreeing) {}

  /**
   * A report that differs from what was computed up to the same instant.
   *
   * @param unitOfMeasure unit of both values
   * @param computedOrigin what the computed value counts as
   * @param points how far they lie apart in points of score; null where no plan covers the period
   */
  public record Contradicted(
      String target,
      String name,
      PersonName head,
      String unitOfMeasure,
      double reported,
      String reportedBy,
      Instant cutOff,
      double computed,
      Origin computedOrigin,
      @Nullable Double points) {}

  /**
   * What stands open in the network.
   *
   * @param outages objects out of service now, among the worst that were read
   * @param objects at most {@value #MOST_OBJECTS} objects, those that touch targets first
   * @param touched codes of targets with an object out of service now
   */
  public record NetworkNow(
      List<SeverityCount> counts, int outages, List<OpenObject> objects, List<String> touched) {

    /** Most objects named. */
    public static final int MOST_OBJECTS = 40;

    public NetworkNow {
      counts = List.copyOf(counts);
      objects = List.copyOf(objects);
      touched = List.copyOf(touched);
    }
  }

  /**
   * An object with an open alarm.
   *
   * @param outage whether it counts as out of service
   * @param targets codes of the targets that measure it
   * @param location null where nobody knows it
   */
  public record OpenObject(
      UUID id,
      String type,
      String name,
      @Nullable UnitName unit,
      PerceivedSeverity severity,
      long alarms,
      String condition,
      UUID alarm,
      Instant since,
      boolean outage,
      Origin origin,
      List<String> targets,
      @Nullable Location location) {}

  /**
   * A unit by the worst of its targets.
   *
   * @param worst code of that target; null where none is scored
   */
  public record AreaState(
      UnitName unit,
      int targets,
      @Nullable String worst,
      @Nullable Double score,
      @Nullable ScoreState state,
      @Nullable Origin origin) {}
}
