package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of how an object itself stood, against its alarms. It holds once another
 * person approved it, and is never changed; a further one says otherwise.
 *
 * @param number what people call it by
 * @param from begin of the time it is about, UTC
 * @param to end of that, not included
 * @param state how the object stood instead
 * @param proposer account that proposed it
 * @param decision null while nobody decided
 */
public record OutageCorrection(
    UUID id,
    long number,
    UUID object,
    Instant from,
    Instant to,
    Stood state,
    String reason,
    Instant proposedAt,
    String proposedBy,
    UUID proposer,
    @Nullable UUID proposerPerson,
    @Nullable Decision decision,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String decisionReason) {

  /** How an object may be said to have stood. */
  public enum Stood {
    /** It worked: the alarms were wrong. */
    UP,
    /** It was out of service without saying so. */
    DOWN,
    /** Its outage was planned work. */
    PLANNED,
    /** Nobody knows. */
    UNKNOWN
  }

  /** What becomes of a proposal. */
  public enum Decision {
    APPROVED,
    REFUSED
  }
}
