package vn.thongmach.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be otherwise about one of many tasks. What is absent stays. Nothing in it
 * is checked yet.
 *
 * @param version the version the writer has seen; absent means not checked
 * @param unit the unit it moves to
 * @param withdrawn true: no longer to be done; false: to be done after all
 */
public record TaskChange(
    @Nullable String code,
    @Nullable Integer version,
    @Nullable UUID person,
    @Nullable UUID unit,
    @Nullable LocalDate due,
    @Nullable Boolean withdrawn) {

  /** Whether it wants nothing. */
  public boolean empty() {
    return person == null && unit == null && due == null && withdrawn == null;
  }
}
