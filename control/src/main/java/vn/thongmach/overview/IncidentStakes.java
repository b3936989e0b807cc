package vn.thongmach.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.GuardedIncidents.Guard;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * What an incident, or a planned work, takes from customers and targets. Counts hold for the whole
 * network; only what lies within the reader's scope is named.
 *
 * @param incident null for an object asked about before it fails
 * @param priority by the rule {@code incident.priority}
 * @param guards protected events that go on whose scope the incident reaches: they raise it
 * @param lost what is out of service
 * @param thinned what works and has lost redundancy
 * @param targets within the scope, the dearest first
 * @param targetsOutside how many more are endangered
 * @param complete false when there was too much to follow
 * @param origin always {@code SIMULATED}: it follows from dependencies, not from measuring
 */
public record IncidentStakes(
    @Nullable UUID incident,
    IncidentPriority priority,
    List<Guard> guards,
    ReachTally lost,
    ReachTally thinned,
    Period period,
    List<TargetAtStake> targets,
    int targetsOutside,
    boolean complete,
    Origin origin) {

  /** Most things named of a kind. */
  public static final int MOST_NAMED = 100;

  public IncidentStakes {
    guards = List.copyOf(guards);
    targets = List.copyOf(targets);
  }

  /** The levels, the most urgent first. */
  public enum PriorityLevel {
    P1,
    P2,
    P3,
    P4
  }

  /**
   * A level with the limit that decided.
   *
   * @param unraised the level by the limits alone, where protected events raised it; else null
   * @param by name of the limit in the rule; null for the lowest level
   * @param reached what stood against it
   * @param limit what the rule asks for
   * @param ruleFrom since when that wording of the rule holds
   * @param ruleSource the document it comes from
   */
  public record IncidentPriority(
      PriorityLevel level,
      @Nullable PriorityLevel unraised,
      @Nullable String by,
      @Nullable Double reached,
      @Nullable Double limit,
      Instant ruleFrom,
      String ruleSource) {}

  /**
   * How much.
   *
   * @param customers of the objects for which the inventory knows a number
   * @param sites that fall themselves, or where something that serves customers does
   * @param provinces in which those sites stand, where the inventory knows it
   * @param serviceObjects services within the scope, at most {@value #MOST_NAMED}
   * @param siteObjects sites within the scope, at most {@value #MOST_NAMED}
   * @param provinceNames those of sites within the scope
   */
  public record ReachTally(
      long services,
      long customers,
      long sites,
      long provinces,
      List<StakedObject> serviceObjects,
      List<StakedObject> siteObjects,
      List<String> provinceNames) {

    public ReachTally {
      serviceObjects = List.copyOf(serviceObjects);
      siteObjects = List.copyOf(siteObjects);
      provinceNames = List.copyOf(provinceNames);
    }
  }

  /** A network object as it is named. */
  public record StakedObject(UUID id, String type, String name) {}

  /**
   * A target that counts something of what is out of service.
   *
   * @param owner name of the unit that answers for it
   * @param head who answers for it
   * @param objects how many it counts
   * @param score as it stands, 0 to 100; null without one
   * @param inAnHour points lost if it lasts an hour more; null without a plan
   * @param untilEnd points lost if it lasts to the end of the period
   */
  public record TargetAtStake(
      String code,
      String name,
      String owner,
      String head,
      int objects,
      @Nullable Double score,
      @Nullable Double inAnHour,
      @Nullable Double untilEnd) {}
}
