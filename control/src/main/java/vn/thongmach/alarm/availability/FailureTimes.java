package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.contracts.Origin;

/**
 * How long it took until failures of an object were heard of, answered and repaired, and how long
 * it worked between them. A failure is a time in which it was down without pause, planned work
 * apart, that began within the time asked for.
 *
 * @param failures how many began
 * @param repair length of those that ended, from the begin to the end
 * @param between time in which it worked, divided by the failures; null without one
 * @param detect from the source's stamp of what opened it to its reception; those told of only
 *     after they were over are left out
 * @param toldAfterwards how many those are
 * @param acknowledge from the reception to the first word of a person on the incident
 * @param listed the last {@value #LISTED}, the latest first
 * @param origin the weakest of all that took part
 */
public record FailureTimes(
    AlarmedObject object,
    Instant from,
    Instant asOf,
    int failures,
    MeanTime repair,
    @Nullable Double between,
    MeanTime detect,
    int toldAfterwards,
    MeanTime acknowledge,
    List<Failure> listed,
    Origin origin) {

  /** Most failures in one answer. */
  public static final int LISTED = 100;

  /**
   * A mean with how many stand behind it.
   *
   * @param millis null where none does
   */
  public record MeanTime(@Nullable Double millis, int count) {}

  /**
   * One failure with the event that opened it.
   *
   * @param to null while it lasts
   * @param event opens by {@code /api/events/{id}}; null where a correction opened it, or outside
   *     of the reader's scope
   * @param receivedAt when that event was accepted
   * @param acknowledgedAt when a person first said something of its incident
   */
  public record Failure(
      Instant from,
      @Nullable Instant to,
      @Nullable Long event,
      @Nullable UUID alarm,
      @Nullable Instant receivedAt,
      @Nullable Instant acknowledgedAt) {}
}
