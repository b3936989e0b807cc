package vn.thongmach.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work given to a person.
 *
 * @param product what is to lie there when it is done
 * @param unit the unit it is done in
 * @param person who does it; null while nobody is named
 * @param target code of the target it serves; null where none is named
 * @param programme the programme it serves; null where none is named
 * @param milestone the milestone of that programme; null where none is named
 * @param objects network objects it is done on
 * @param doneOn null while it is not done
 * @param doneNote what was handed over; null while it is not done
 * @param acceptedBy name of the user who accepted it; null while nobody has
 * @param givenBy name of the user who gave it; null where that was not recorded
 * @param givenByPerson the person behind that user
 * @param withdrawn it is no longer to be done
 * @param version grows with every change
 */
public record Task(
    UUID id,
    String code,
    String title,
    @Nullable String product,
    UUID unit,
    @Nullable UUID person,
    LocalDate due,
    @Nullable String target,
    @Nullable UUID programme,
    @Nullable UUID milestone,
    List<UUID> objects,
    @Nullable LocalDate doneOn,
    @Nullable String doneNote,
    @Nullable String acceptedBy,
    @Nullable LocalDate acceptedOn,
    @Nullable String givenBy,
    @Nullable UUID givenByPerson,
    boolean withdrawn,
    int version) {

  public Task {
    objects = List.copyOf(objects);
  }

  /** Where it stands. */
  public State state() {
    if (withdrawn) {
      return State.WITHDRAWN;
    }
    if (acceptedOn != null) {
      return State.ACCEPTED;
    }
    return doneOn == null ? State.OPEN : State.DONE;
  }

  /** Whether it was done by its day; false while it is not done. */
  public boolean doneOnTime() {
    return doneOn != null && !doneOn.isAfter(due);
  }

  /** The same task in another state of being done. */
  public Task withResult(
      @Nullable LocalDate done,
      @Nullable String note,
      @Nullable String accepter,
      @Nullable LocalDate accepted) {
    return new Task(
        id,
        code,
        title,
        product,
        unit,
        person,
        due,
        target,
        programme,
        milestone,
        objects,
        done,
        note,
        accepter,
        accepted,
        givenBy,
        givenByPerson,
        withdrawn,
        version + 1);
  }

  /** The same task with what a change wants, one version on; itself where that is as it is. */
  public Task with(TaskChange change) {
    UUID worker = change.person() == null ? person : change.person();
    UUID place = change.unit() == null ? unit : change.unit();
    LocalDate day = change.due() == null ? due : change.due();
    boolean dropped = change.withdrawn() == null ? withdrawn : change.withdrawn();
    if (Objects.equals(worker, person)
        && place.equals(unit)
        && day.equals(due)
        && dropped == withdrawn) {
      return this;
    }
    return new Task(
        id,
        code,
        title,
        product,
        place,
        worker,
        day,
        target,
        programme,
        milestone,
        objects,
        doneOn,
        doneNote,
        acceptedBy,
        acceptedOn,
        givenBy,
        givenByPerson,
        dropped,
        version + 1);
  }

  /** Where a task stands: given, done, accepted, or no longer wanted. */
  public enum State {
    OPEN,
    DONE,
    ACCEPTED,
    WITHDRAWN
  }
}
