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
 * @param work what is to be announced once it is approved
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
    AskedWork work,
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

  /**
   * The work that it is asked for.
   *
   * @param from begin of its first time, UTC
   * @param to end of its first time, not included
   * @param recurrence as of announced work; null for work that comes once
   * @param conflictReason why it is announced against other work; null without
   */
  public record AskedWork(
      Instant from, Instant to, @Nullable String recurrence, @Nullable String conflictReason) {}

  /** The same with what another person said of it. */
  FreezeException decided(Decision said, Instant at, String by, String why) {
    return new FreezeException(
        id,
        number,
        event,
        object,
        from,
        to,
        reason,
        work,
        askedAt,
        askedBy,
        asker,
        askerPerson,
        said,
        at,
        by,
        why);
  }

  boolean covers(UUID worked, Instant begin, Instant end) {
    return decision == Decision.APPROVED
        && object.equals(worked)
        && !from.isAfter(begin)
        && !to.isBefore(end);
  }
}
