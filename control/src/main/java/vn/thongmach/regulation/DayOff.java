package vn.thongmach.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which no office works.
 *
 * @param reason why
 * @param name the holiday, also the one made up for; null for a weekly or swapped day
 */
public record DayOff(LocalDate day, Reason reason, @Nullable String name) {

  /** Why a day is off. */
  public enum Reason {
    WEEKLY,
    HOLIDAY,
    MADE_UP,
    SWAPPED
  }
}
