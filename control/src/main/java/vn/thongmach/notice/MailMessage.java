package vn.thongmach.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter and what became of it.
 *
 * @param person whom it is for
 * @param messageId given once, also where it is sent again
 * @param notices how many notices are in it
 * @param digest whether it is a letter of the day
 * @param dueAt when it is tried next
 * @param endedAt when it was sent or given up; null while it waits
 * @param answer what the mail server answered last, or why it was not reached
 */
public record MailMessage(
    UUID id,
    UUID person,
    String address,
    String subject,
    String messageId,
    int notices,
    boolean digest,
    State state,
    int attempts,
    Instant madeAt,
    Instant dueAt,
    @Nullable Instant endedAt,
    @Nullable String answer) {

  /** What became of it. */
  public enum State {
    WAITING,
    SENT,
    GIVEN_UP
  }
}
