package vn.thongmach.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day that presses on a person.
 *
 * @param id the same as long as the thing behind it, whatever day it is moved to
 * @param at when it begins; null where the whole day is meant
 * @param title plain text
 * @param about more plain text; null for none
 * @param path where the console shows it
 */
public record Day(
    Kind kind,
    UUID id,
    LocalDate on,
    @Nullable Instant at,
    String title,
    @Nullable String about,
    String path) {

  /** A whole day. */
  public Day(Kind kind, UUID id, LocalDate on, String title, @Nullable String about, String path) {
    this(kind, id, on, null, title, about, path);
  }

  /** Why the day presses. */
  public enum Kind {
    TASK,
    MILESTONE,
    OBSTACLE,
    HANDOVER,
    CHECK_IN,
    PERIOD,
    MEETING
  }
}
