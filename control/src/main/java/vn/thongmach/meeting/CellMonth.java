package vn.thongmach.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cell met in a month in which it must.
 *
 * @param meeting its regular meeting of that month, held or planned; null for none
 * @param day of that meeting
 */
public record CellMonth(
    UUID body, LocalDate month, State state, @Nullable UUID meeting, @Nullable LocalDate day) {

  /** How it stands; {@code LATE} was held, but recorded after the days that the rule gives. */
  public enum State {
    NOT_HELD,
    OPEN,
    PLANNED,
    LATE,
    HELD
  }
}
