package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.measure.AppliedRule;

/**
 * How a network object stood, derived from its own alarms and those of whatever it needs.
 *
 * @param asOf the end of what is told: {@code to}, or now where that is earlier
 * @param stretches in order of time, without gaps; at most the last {@value #LISTED}
 * @param stretchesTotal how many there are
 * @param figure of all of them
 * @param origin the weakest of the object and of what brought its outages about
 * @param complete false when it needs more objects than are followed
 * @param rules the wordings that took part
 */
public record ObjectTimeline(
    AlarmedObject object,
    Instant from,
    Instant to,
    Instant asOf,
    List<TimelineStretch> stretches,
    int stretchesTotal,
    AvailabilityFigure figure,
    Origin origin,
    boolean complete,
    List<AppliedRule> rules) {

  /** Most stretches in one answer. */
  public static final int LISTED = 2_000;

  /**
   * A stretch of one state.
   *
   * @param cause null while it is up, and where no one thing is to blame
   */
  public record TimelineStretch(
      State state, Instant from, Instant to, @Nullable StretchCause cause) {}

  /**
   * What opened a stretch.
   *
   * @param object what failed or is worked on; null outside of the reader's scope
   * @param through what the object itself needs, through which it came; null where the object
   *     itself failed, or outside of the scope
   * @param outside whether object or way lie outside of the scope
   * @param alarm the open alarm, within the scope
   * @param incident that alarm's incident
   * @param incidentCode what people call that
   * @param windowId the announced work
   * @param work its reason, where the object is within the scope
   * @param correction number of the correction by which it stands so
   * @param silentSource name of the source of which nothing was heard; null where that is not the
   *     cause, or the object lies outside of the scope
   * @param silentSince when that source was heard last
   */
  public record StretchCause(
      @Nullable AlarmedObject object,
      @Nullable AlarmedObject through,
      boolean outside,
      @Nullable UUID alarm,
      @Nullable UUID incident,
      @Nullable String incidentCode,
      @Nullable UUID windowId,
      @Nullable String work,
      @Nullable Long correction,
      @Nullable String silentSource,
      @Nullable Instant silentSince,
      Origin origin) {}
}
