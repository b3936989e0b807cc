package vn.thongmach.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs to the body on the day of a meeting, or was invited.
 *
 * @param belongs counts for the quorum
 * @param presence null while not recorded
 * @param reason why absent; null where none was given
 */
public record MeetingAttendee(
    UUID person, boolean belongs, @Nullable Presence presence, @Nullable String reason) {

  /** How somebody took part. */
  public enum Presence {
    PRESENT,
    ONLINE,
    ABSENT
  }
}
