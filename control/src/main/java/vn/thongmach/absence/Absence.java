package vn.thongmach.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Desk;

/**
 * A person away for some days, and who acts for them.
 *
 * @param from first day away
 * @param to last day away, in Asia/Ho_Chi_Minh
 * @param desks what the deputy may do; being told is part of every absence
 * @param endedAt when the person ended it before its day; null otherwise
 */
public record Absence(
    UUID id,
    UUID person,
    UUID deputy,
    LocalDate from,
    LocalDate to,
    String reason,
    Set<Desk> desks,
    Instant declaredAt,
    @Nullable Instant endedAt) {

  public Absence {
    desks = Set.copyOf(desks);
  }

  /** Whether it runs on a day. */
  public boolean on(LocalDate day) {
    return endedAt == null && !day.isBefore(from) && !day.isAfter(to);
  }
}
