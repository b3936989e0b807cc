package vn.thongmach.alarm.protectedevent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.availability.AvailabilityFigure;
import vn.thongmach.alarm.protectedevent.FreezeExceptions.ExceptionView;
import vn.thongmach.alarm.protectedevent.Freezing.FrozenWork;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.measure.AppliedRule;

/**
 * What became of a protected event.
 *
 * @param asOf what it tells of is what was known then
 * @param parts provinces and objects of the scope, each with how it stood
 * @param incidents that reached the scope, the earliest first, at most {@value #MOST_LISTED}
 * @param incidentCount how many there were in all
 * @param exceptions that were asked for
 * @param works that stood in the time and touched the scope
 * @param origin the weakest of the parts and incidents
 */
public record AfterReport(
    Instant asOf,
    Instant from,
    Instant to,
    List<ScopePart> parts,
    List<IncidentLine> incidents,
    int incidentCount,
    List<ExceptionView> exceptions,
    List<FrozenWork> works,
    Origin origin,
    List<AppliedRule> rules) {

  /** Most things listed of a kind. */
  public static final int MOST_LISTED = 500;

  public AfterReport {
    parts = List.copyOf(parts);
    incidents = List.copyOf(incidents);
    exceptions = List.copyOf(exceptions);
    works = List.copyOf(works);
    rules = List.copyOf(rules);
  }

  /**
   * A part of the scope.
   *
   * @param province null for an object
   * @param object null for a province
   * @param outages how many stretches it was down, in whole or, of a province, in part
   */
  public record ScopePart(
      @Nullable String province,
      @Nullable AlarmedObject object,
      AvailabilityFigure figure,
      int outages,
      Origin origin) {}

  /** An incident as its rows tell of it. */
  public record EventIncident(
      UUID id,
      String code,
      @Nullable UUID root,
      PerceivedSeverity severity,
      Instant first,
      Instant last,
      boolean open,
      int alarms,
      Origin origin,
      boolean told) {}

  /**
   * An incident of the event.
   *
   * @param root null outside of the reader's scope, or where nobody has told of it
   * @param told whether the watchers were told of it at once
   */
  public record IncidentLine(
      UUID id,
      String code,
      @Nullable AlarmedObject root,
      PerceivedSeverity severity,
      Instant first,
      Instant last,
      boolean open,
      int alarms,
      Origin origin,
      boolean told) {}
}
