package vn.thongmach.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted; null means all.
 *
 * @param object done on that network object
 * @param dueBefore due before that day
 * @param q in code or title, without regard to diacritics
 */
public record TaskFilter(
    @Nullable UUID person,
    @Nullable UUID unit,
    @Nullable String target,
    @Nullable UUID programme,
    @Nullable UUID milestone,
    @Nullable UUID object,
    Task.@Nullable State state,
    @Nullable LocalDate dueBefore,
    @Nullable String q) {

  /** All tasks that serve a target. */
  public static TaskFilter serving(String target) {
    return new TaskFilter(null, null, target, null, null, null, null, null, null);
  }

  /** All tasks that serve a programme. */
  public static TaskFilter of(UUID programme) {
    return new TaskFilter(null, null, null, programme, null, null, null, null, null);
  }

  /** All tasks done on a network object. */
  public static TaskFilter on(UUID object) {
    return new TaskFilter(null, null, null, null, null, object, null, null, null);
  }
}
