package vn.thongmach.emulation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as somebody writes it. Exactly one of registration, initiative, achievement and text
 * is given.
 *
 * @param title code of the title
 * @param unit in whose name it is to be decided
 * @param registration of a closed movement
 * @param achievement one that was named before
 * @param holderUnit whose the described achievement is, or
 * @param person whose it is
 * @param text what was achieved, with {@code evidence}
 * @param initiative a recognised one, with {@code person} one of its authors
 */
public record EmulationAwardDraft(
    @Nullable String title,
    @Nullable UUID unit,
    @Nullable UUID registration,
    @Nullable UUID achievement,
    @Nullable UUID holderUnit,
    @Nullable UUID person,
    @Nullable String text,
    @Nullable String evidence,
    @Nullable UUID initiative) {

  /** The decision to award. */
  public record AwardDecisionDraft(
      @Nullable String symbol,
      @Nullable String place,
      @Nullable LocalDate decidedOn,
      @Nullable UUID decidedBy,
      @Nullable String capacity,
      @Nullable Integer version) {}

  /** Why a nomination is declined. */
  public record AwardRefusal(@Nullable String reason, @Nullable Integer version) {}

  /** The decision to withdraw an award for false claims. */
  public record AwardWithdrawalDraft(
      @Nullable String symbol,
      @Nullable LocalDate withdrawnOn,
      @Nullable String reason,
      @Nullable Integer version) {}
}
