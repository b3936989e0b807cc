package vn.thongmach.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that counts in a reading, with the events that bound it.
 *
 * @param object the network object it belongs to
 * @param to end, at most the reading's {@code asOf}
 * @param events the events that opened, changed or closed it, by id
 */
public record MeasureInterval(UUID object, Instant from, Instant to, List<EvidenceEvent> events) {

  public MeasureInterval {
    events = List.copyOf(events);
  }

  /**
   * An event as evidence.
   *
   * @param id the event's id in the record
   * @param sourceEventId the source's own id of it
   * @param alarmCondition what it claimed
   * @param object what it lies on; null where that is the object of the interval
   */
  public record EvidenceEvent(
      long id, String sourceEventId, String alarmCondition, @Nullable UUID object) {

    /** On the object of the interval itself. */
    public EvidenceEvent(long id, String sourceEventId, String alarmCondition) {
      this(id, sourceEventId, alarmCondition, null);
    }

    /** The same, lying on another object that the one of the interval needs. */
    public EvidenceEvent on(UUID other) {
      return new EvidenceEvent(id, sourceEventId, alarmCondition, other);
    }
  }
}
