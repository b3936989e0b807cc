package vn.thongmach.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * A record that somebody took part.
 *
 * @param session the session attended; null for the person's own statement
 * @param day when they took part
 * @param note what they stated; null for attendance
 * @param way how it came about
 * @param source name of the user or token that recorded it
 * @param recordedBy the person behind it; null where none is
 * @param receivedTime when it was recorded
 * @param withdrawn null while it counts
 */
public record TakingPart(
    UUID id,
    UUID campaign,
    UUID person,
    @Nullable UUID session,
    LocalDate day,
    @Nullable String note,
    Origin origin,
    Way way,
    String source,
    @Nullable UUID recordedBy,
    Instant receivedTime,
    StudySession.@Nullable Withdrawn withdrawn) {

  /** How a record came about. */
  public enum Way {
    /** Ticked on the list of a session. */
    TICKED,
    /** Read by the person from the wall of the room. */
    CODE,
    /** Taken from a table. */
    IMPORTED,
    /** The person's own statement, without a session. */
    STATEMENT
  }
}
