package vn.thongmach.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * A dated step of a programme.
 *
 * @param reachedOn null while it is not reached
 * @param reachedBy by what it counts as reached; null while it is not
 * @param measure code of the measure that shows it; null where it is reported
 * @param evidence where the proof lies; null while it is not reached
 * @param dueChanges every day it was due before, oldest first
 * @param version grows with every change
 */
public record Milestone(
    UUID id,
    UUID programme,
    String code,
    String name,
    LocalDate due,
    @Nullable LocalDate reachedOn,
    @Nullable Proof reachedBy,
    @Nullable String measure,
    @Nullable String evidence,
    List<DueChange> dueChanges,
    int version) {

  public Milestone {
    dueChanges = List.copyOf(dueChanges);
  }

  /** The same milestone as it stood at the end of a day: not reached yet, due when it was due. */
  public Milestone at(LocalDate day) {
    LocalDate then =
        dueChanges.stream()
            .filter(change -> LocalDate.ofInstant(change.at(), Period.ZONE).isAfter(day))
            .map(DueChange::from)
            .findFirst()
            .orElse(due);
    boolean reached = reachedOn != null && !reachedOn.isAfter(day);
    return new Milestone(
        id,
        programme,
        code,
        name,
        then,
        reached ? reachedOn : null,
        reached ? reachedBy : null,
        measure,
        reached ? evidence : null,
        dueChanges,
        version);
  }

  /** What shows that it is reached: a measure, or somebody's report. */
  public enum Proof {
    MEASURED,
    REPORTED
  }

  /** A day it was due, until somebody moved it. */
  public record DueChange(LocalDate from, LocalDate to, Instant at, String by, String reason) {}
}
