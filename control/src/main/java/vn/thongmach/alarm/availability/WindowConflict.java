package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;

/**
 * Why some work should not be announced as it is. Only what lies within the reader's scope is
 * named.
 *
 * @param from when the first such time begins, UTC
 * @param to when the last one ends
 * @param times how many stretches of time there are
 * @param works the other work, the earliest first, at most {@value #MOST_NAMED}
 * @param worksOutside how many more there are, or lie outside of the scope
 * @param lost what falls only because of both, by type, the few before the many
 * @param named the first of those, at most {@value #MOST_NAMED}
 * @param freeze the protected event whose freeze it breaks; null for other kinds
 */
public record WindowConflict(
    Kind kind,
    Instant from,
    Instant to,
    int times,
    List<ConflictingWork> works,
    int worksOutside,
    List<LostCount> lost,
    List<AlarmedObject> named,
    WindowGuard.@Nullable Freeze freeze) {

  /** Most things named of a kind. */
  static final int MOST_NAMED = 20;

  public WindowConflict {
    works = List.copyOf(works);
    lost = List.copyOf(lost);
    named = List.copyOf(named);
  }

  /** What stands against it. */
  public enum Kind {
    /** A protected event lets no work on its scope in; only an approved exception helps. */
    FREEZE,
    /** Other work on the same object at the same time. */
    SAME_OBJECT,
    /** With other work at the same time something loses all of its paths. */
    ALL_PATHS
  }

  /** Other announced work. */
  public record ConflictingWork(
      UUID id, AlarmedObject object, Instant from, Instant to, String reason, String declaredBy) {}

  /** How many objects of a type. */
  public record LostCount(String type, long count) {}

  /**
   * The times of some work with what stands against them.
   *
   * @param times by their begin, at most {@value WindowRecurrence#MOST_TIMES}
   * @param complete false where more other work stands in that time than was looked at
   */
  public record WindowCheck(
      List<WindowTime> times, List<WindowConflict> conflicts, boolean complete) {

    public WindowCheck {
      times = List.copyOf(times);
      conflicts = List.copyOf(conflicts);
    }
  }

  /** One time of some work, half open. */
  public record WindowTime(Instant from, Instant to) {}

  /** The name of the first other work, for a sentence; null where none is within the scope. */
  @Nullable String firstName() {
    return works.isEmpty() ? null : works.getFirst().object().name();
  }
}
