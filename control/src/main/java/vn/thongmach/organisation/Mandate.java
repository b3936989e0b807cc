package vn.thongmach.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person holding a post in a unit.
 *
 * @param from first day
 * @param to first day on which the post is no longer held; null while open
 */
public record Mandate(
    UUID id, UUID person, UUID unit, String post, LocalDate from, @Nullable LocalDate to) {

  /** Whether the post is held on that day. */
  public boolean heldOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}
