package vn.thongmach.programme;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** What happened to the obstacles within reach. */
public interface ObstacleNews {

  /** What happened after an instant, the latest first, at most so many of each kind. */
  List<News> since(Scope scope, Instant since, int most);

  /** What happens to an obstacle. */
  enum Kind {
    RAISED,
    /** It went up to another desk because time ran out on the one below. */
    ESCALATED,
    DECIDED
  }

  /**
   * One thing that happened.
   *
   * @param person whose desk it lies on since; null for one decided
   * @param by name of the user who raised or decided it; null for one escalated
   */
  record News(
      UUID obstacle,
      String title,
      Kind kind,
      Instant at,
      @Nullable UUID person,
      @Nullable String by) {}
}
