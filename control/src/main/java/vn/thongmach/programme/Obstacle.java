package vn.thongmach.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of work, with the person who must decide.
 *
 * @param unit the unit it was raised in
 * @param raisedBy name of the user who raised it
 * @param raisedByPerson the person behind that user, where recorded
 * @param onType what it stands in the way of
 * @param onCode code of that thing; its id for a network object or a milestone
 * @param mustDecide who must decide
 * @param due by when
 * @param removedAt null while it stands
 * @param decision what was decided; null while it stands
 * @param version grows with every change
 */
public record Obstacle(
    UUID id,
    String title,
    UUID unit,
    String raisedBy,
    @Nullable UUID raisedByPerson,
    Instant raisedAt,
    Subject onType,
    String onCode,
    UUID mustDecide,
    LocalDate due,
    @Nullable Instant removedAt,
    @Nullable String removedBy,
    @Nullable String decision,
    int version) {

  /** The same obstacle as it stood at an instant: what was removed later stands. */
  public Obstacle at(Instant instant) {
    return removedAt == null || !removedAt.isAfter(instant)
        ? this
        : new Obstacle(
            id,
            title,
            unit,
            raisedBy,
            raisedByPerson,
            raisedAt,
            onType,
            onCode,
            mustDecide,
            due,
            null,
            null,
            null,
            version);
  }

  /** What an obstacle may stand in the way of. */
  public enum Subject {
    PROGRAMME,
    MILESTONE,
    TASK,
    TARGET,
    OBJECT
  }
}
