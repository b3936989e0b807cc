package vn.thongmach.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body.
 *
 * @param body the unit of either tree that meets
 * @param title what it is about, beside its kind; null for a regular one without a topic
 * @param time wall clock of Asia/Ho_Chi_Minh, {@code HH:mm}
 * @param link https address of the conference; null where nobody takes part from afar
 * @param chair null while nobody is named
 * @param reason why it was cancelled; null unless it was
 * @param monthly planned from the series of its body
 * @param calledBy name of the user who called it, or of the series
 * @param heldAt when it was recorded as held; null before
 * @param closedAt when both had signed; null before
 * @param hash SHA-256, hexadecimal, over agenda, attendance and minutes as closed; null before
 * @param version grows with every change
 */
public record Meeting(
    UUID id,
    UUID body,
    Kind kind,
    @Nullable String title,
    LocalDate day,
    String time,
    @Nullable String place,
    @Nullable String link,
    @Nullable UUID chair,
    @Nullable UUID secretary,
    State state,
    @Nullable String reason,
    boolean monthly,
    String calledBy,
    @Nullable Instant heldAt,
    @Nullable Instant chairSignedAt,
    @Nullable Instant secretarySignedAt,
    @Nullable Instant closedAt,
    @Nullable String hash,
    int version) {

  /** Why it meets. */
  public enum Kind {
    REGULAR,
    THEMATIC,
    EXTRAORDINARY
  }

  /** Where it stands. */
  public enum State {
    PLANNED,
    HELD,
    CANCELLED
  }

  /** Whether its minutes are closed and nothing in them changes any more. */
  public boolean closed() {
    return closedAt != null;
  }
}
