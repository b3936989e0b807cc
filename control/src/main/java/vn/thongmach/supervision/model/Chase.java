package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told on a day that something falls due or is late.
 *
 * @param owner what is due: a request, a conclusion, a shortcoming
 * @param number by which people know it; 0 where it has none
 * @param due its last day
 * @param on when to tell
 */
public record Chase(
    @Nullable UUID supervisionCase,
    About about,
    UUID owner,
    Step step,
    int number,
    LocalDate due,
    LocalDate on) {

  /** What is due. */
  public enum About {
    EVIDENCE,
    FILE,
    SHORTCOMING,
    CRITIQUE
  }

  /** Who is told: whoever owes it, before and after the due day, then whoever waits for it. */
  public enum Step {
    BEFORE,
    AFTER,
    ABOVE
  }
}
