package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A field of objectives, for example digital operations.
 *
 * @param validTo first day on which it is no longer used; null while open
 * @param version grows with every change
 */
public record FocusArea(
    UUID id,
    String code,
    String name,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    int version) {

  /** Whether it is used on that day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }
}
