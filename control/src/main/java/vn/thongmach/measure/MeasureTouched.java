package vn.thongmach.measure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of a measure may have changed; published after the change is committed.
 *
 * @param measure code of the measure
 * @param objects the network objects, units, programmes or people concerned
 * @param from earliest instant whose values may have changed
 * @param to end of what may have changed, null for "until now"
 * @param causeEvent journal position of the last record that caused it: the event's id where an
 *     event did; the business event's id where that did; a correction's or a silence's number
 * @param receivedTime when that was accepted
 * @param kind what caused it
 * @param parts what was touched one by one, so that each keeps its own cause
 */
public record MeasureTouched(
    String measure,
    Set<UUID> objects,
    Instant from,
    @Nullable Instant to,
    long causeEvent,
    Instant receivedTime,
    Kind kind,
    List<Part> parts) {

  public MeasureTouched {
    objects = Set.copyOf(objects);
    parts = List.copyOf(parts);
  }

  /** One stretch of time of these objects, caused by one record. */
  public MeasureTouched(
      String measure,
      Set<UUID> objects,
      Instant from,
      @Nullable Instant to,
      long causeEvent,
      Instant receivedTime,
      Kind kind) {
    this(
        measure,
        objects,
        from,
        to,
        causeEvent,
        receivedTime,
        kind,
        objects.stream()
            .map(object -> new Part(object, from, to, causeEvent, receivedTime))
            .toList());
  }

  /** What causes a touch. */
  public enum Kind {
    EVENT,
    BUSINESS_EVENT,
    INVENTORY,
    RULE,
    CORRECTION,
    SILENCE,

    /** What somebody said; it counts from then on and changes nothing that was issued before. */
    ANSWER
  }

  /** A stretch of one object's time with the record that touched it. */
  public record Part(
      UUID object, Instant from, @Nullable Instant to, long causeEvent, Instant receivedTime) {}
}
