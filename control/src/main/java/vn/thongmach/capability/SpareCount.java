package vn.thongmach.capability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many spares of a kind a unit counted on a day, in the unit of measure of the kind. */
public record SpareCount(
    UUID unit,
    UUID item,
    int quantity,
    LocalDate countedOn,
    @Nullable String note,
    String account,
    Instant at) {

  /** A count as it is written down. */
  public record SpareCountDraft(
      @Nullable UUID unit,
      @Nullable UUID item,
      @Nullable Integer quantity,
      @Nullable LocalDate countedOn,
      @Nullable String note) {}
}
