package vn.thongmach.meeting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.work.Task;

/** What follows from meetings that were held: tasks, and resolutions with their commitments. */
public interface MeetingFollowUps {

  /** Whether the scope gives tasks from this meeting: who keeps it, by roles that give tasks. */
  boolean gives(Scope scope, Meeting meeting);

  /**
   * Whether the scope records a resolution of this meeting: leader, head or office who keeps it.
   */
  boolean adopts(Scope scope, Meeting meeting);

  /** What followed, earliest first. */
  FollowUps of(Scope scope, Meeting meeting);

  /**
   * Gives a task from a point.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code meeting.not-held},
   *     {@code meeting.item-unknown}, else all problems of the task
   */
  Task give(Scope scope, UUID meeting, MeetingTaskDraft draft);

  /**
   * Records a resolution that the body adopted on the day of the meeting, with its commitments.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code meeting.not-held},
   *     else all problems of the draft
   */
  Resolution adopt(Scope scope, UUID meeting, MeetingResolutionDraft draft);

  /**
   * What followed.
   *
   * @param tasks those within reach
   * @param beyond how many tasks lie beyond it
   * @param resolutions what the body adopted there
   * @param opened those of them that the reader may open
   */
  record FollowUps(
      List<GivenTask> tasks, int beyond, List<Resolution> resolutions, Set<UUID> opened) {

    public FollowUps {
      tasks = List.copyOf(tasks);
      resolutions = List.copyOf(resolutions);
      opened = Set.copyOf(opened);
    }
  }

  /** A task and the point it was given from; null where that is no longer there. */
  record GivenTask(@Nullable UUID item, Task task) {}
}
