package vn.thongmach.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * What stands open in the network within the scope, now or at an earlier instant. An occurrence of
 * then is told with the severity it ended with.
 */
public interface StandingAlarms {

  /**
   * How many occurrences are open, worst severity first; those without one left out.
   *
   * @param at null for now
   */
  List<SeverityCount> counts(Scope scope, @Nullable Instant at);

  /**
   * Objects with open alarms, the worst and longest standing first.
   *
   * @param at null for now
   * @param most at most so many
   */
  List<StandingObject> objects(Scope scope, @Nullable Instant at, int most);

  /** What stands open now on these objects, those with nothing left out. */
  List<StandingObject> on(Scope scope, Collection<UUID> objects);

  /**
   * Open occurrences of one severity.
   *
   * @param objects on how many objects they lie
   * @param unplaced those on no known object, told to readers of all units only
   * @param outage whether the rule {@code outage.severities} counts them as outage now
   * @param origin weakest origin among them
   */
  record SeverityCount(
      PerceivedSeverity severity,
      long alarms,
      long objects,
      long unplaced,
      boolean outage,
      Origin origin) {}

  /**
   * An object with what stands open on it.
   *
   * @param severity the worst
   * @param alarms how many
   * @param since when the oldest of the worst was raised
   * @param outage whether the worst severity counts as outage now
   * @param origin weakest origin among them
   * @param condition what the oldest of the worst says
   * @param alarm id of that occurrence
   */
  record StandingObject(
      UUID object,
      @Nullable UUID ownerUnit,
      PerceivedSeverity severity,
      long alarms,
      Instant since,
      boolean outage,
      Origin origin,
      String condition,
      UUID alarm) {}
}
