package vn.thongmach.meeting.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Stored follow-ups of meetings that were found within the scope. */
public interface FollowUpRows {

  void gave(Scope scope, UUID meeting, @Nullable UUID item, String task, Instant at);

  void adopted(Scope scope, UUID meeting, UUID resolution, Instant at);

  /** In the order in which they were given. */
  List<FollowedTask> tasks(Scope scope, UUID meeting);

  List<UUID> resolutions(Scope scope, UUID meeting);

  /** Codes of tasks given by meetings of a body within the scope before a day, latest first. */
  List<String> before(Scope scope, UUID body, LocalDate day, int most);

  /** A task by its code. */
  record FollowedTask(@Nullable UUID item, String task) {}
}
