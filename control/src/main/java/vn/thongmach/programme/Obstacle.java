package vn.thongmach.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
 * @param ties what else it stands in the way of
 * @param mustDecide who must decide
 * @param due by when
 * @param removedAt null while it stands
 * @param decision what was decided, or why it was withdrawn; null while it stands
 * @param option the option decided for; null where none or another way was
 * @param removedFor the absent person for whom the deputy in {@code removedBy} decided
 * @param withdrawn taken back by whoever raised it
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
    List<Tie> ties,
    UUID mustDecide,
    LocalDate due,
    @Nullable Instant removedAt,
    @Nullable String removedBy,
    @Nullable UUID removedFor,
    @Nullable String decision,
    @Nullable UUID option,
    boolean withdrawn,
    int version) {

  public Obstacle {
    ties = List.copyOf(ties);
  }

  /** A thing an obstacle stands in the way of, named as in {@link Obstacle#onCode}. */
  public record Tie(Subject onType, String onCode) {}

  /** All that it stands in the way of, what it was raised on first. */
  public List<Tie> allTies() {
    List<Tie> all = new ArrayList<>(List.of(new Tie(onType, onCode)));
    all.addAll(ties);
    return all;
  }

  /** The same obstacle as it stood at an instant: what was removed later stands. */
  public Obstacle at(Instant instant) {
    return removedAt == null || !removedAt.isAfter(instant)
        ? this
        : ended(null, null, null, null, null, false, version);
  }

  /** The same obstacle with another title, decider, day or ties. */
  public Obstacle changed(String newTitle, UUID decider, LocalDate newDue, List<Tie> newTies) {
    return new Obstacle(
        id,
        newTitle,
        unit,
        raisedBy,
        raisedByPerson,
        raisedAt,
        onType,
        onCode,
        newTies,
        decider,
        newDue,
        removedAt,
        removedBy,
        removedFor,
        decision,
        option,
        withdrawn,
        version + 1);
  }

  /**
   * The same obstacle with another end.
   *
   * @param absent for whom whoever ended it stood in; null for nobody
   */
  public Obstacle ended(
      @Nullable Instant at,
      @Nullable String by,
      @Nullable UUID absent,
      @Nullable String words,
      @Nullable UUID chosen,
      boolean takenBack,
      int newVersion) {
    return new Obstacle(
        id,
        title,
        unit,
        raisedBy,
        raisedByPerson,
        raisedAt,
        onType,
        onCode,
        ties,
        mustDecide,
        due,
        at,
        by,
        absent,
        words,
        chosen,
        takenBack,
        newVersion);
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
