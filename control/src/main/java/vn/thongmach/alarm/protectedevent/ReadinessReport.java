package vn.thongmach.alarm.protectedevent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.contracts.Origin;
import vn.thongmach.measure.AppliedRule;

/**
 * How ready the scope of a protected event is at a moment.
 *
 * @param asOf what it tells of is what was known then
 * @param objects how many objects the scope holds
 * @param needed how many more these need
 * @param services how many services of the scope, or that it needs, were looked at
 * @param counts how many things of each kind were found, also beyond the reader's scope
 * @param findings within the reader's scope, of each kind at most {@value #MOST_LISTED}
 * @param complete false where more services carry the scope than were looked at
 * @param origin always {@code SIMULATED}: it follows from dependencies, not from measuring
 */
public record ReadinessReport(
    Instant asOf,
    int objects,
    int needed,
    int services,
    List<KindCount> counts,
    List<Finding> findings,
    boolean complete,
    Origin origin,
    List<AppliedRule> rules) {

  /** Most things listed of a kind. */
  public static final int MOST_LISTED = 200;

  public ReadinessReport {
    counts = List.copyOf(counts);
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
  }

  /** What was found. */
  public enum Kind {
    /** A service that is down now. */
    DOWN,
    /** A service that has one path at most. */
    NO_SECOND_PATH,
    /** A service with several paths of which one works now. */
    ONE_PATH_LEFT,
    /** An object without which several paths of services fall together. */
    SHARED_POINT,
    /** Open alarms on the scope or on what it needs. */
    OPEN_ALARM,
    /** Open alarms on a supply of the scope. */
    SUPPLY_ALARM,
    /** A site in which no second supply stands. */
    ONE_SUPPLY,
    /** Announced work that touches the scope in the time of the event without an exception. */
    WORK_IN_CONFLICT
  }

  /** How many things of a kind. */
  public record KindCount(Kind kind, int count) {}

  /**
   * One thing.
   *
   * @param object on which it lies
   * @param owner unit that owns the object; null where it has none
   * @param ownerName its name
   * @param count paths that work, services that hang on it, or alarms
   * @param all paths in all; 0 where that is not asked
   * @param alarm the worst alarm; null for other kinds
   * @param severity of that alarm
   * @param since since when it stands, or when the work begins
   * @param work announced work; null for other kinds
   */
  public record Finding(
      Kind kind,
      AlarmedObject object,
      @Nullable UUID owner,
      @Nullable String ownerName,
      int count,
      int all,
      @Nullable UUID alarm,
      @Nullable String severity,
      @Nullable Instant since,
      @Nullable UUID work) {}
}
