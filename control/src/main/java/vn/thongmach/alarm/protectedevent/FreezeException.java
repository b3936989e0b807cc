package vn.thongmach.alarm.protectedevent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on an object let into a protected event: asked for by one, decided by another. Never
 * changed.
 *
 * @param number what people call it by
 * @param from begin of the time that it covers, UTC
 * @param to its end, not included
 * @param asker account that asked; asks and decisions are of different accounts and people
 * @param decision null while nobody decided
 */
public record FreezeException(
    UUID id,
    long number,
    UUID event,
    UUID object,
    Instant from,
    Instant to,
    String reason,
    Instant askedAt,
    String askedBy,
    UUID asker,
    @Nullable UUID askerPerson,
    @Nullable Decision decision,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String decisionReason) {

  /** What another person said of it. */
  public enum Decision {
    APPROVED,
    REFUSED
  }

  boolean covers(UUID worked, Instant begin, Instant end) {
    return decision == Decision.APPROVED
        && object.equals(worked)
        && !from.isAfter(begin)
        && !to.isBefore(end);
  }
}
