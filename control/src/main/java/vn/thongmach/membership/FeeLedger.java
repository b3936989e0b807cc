package vn.thongmach.membership;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody owed and paid, month by month up to the present one. All amounts are whole đồng;
 * {@code due} is {@code settled} and {@code owed}, and {@code received} is {@code settled} and
 * {@code prepaid}.
 *
 * @param bases latest month first, withdrawn ones too
 * @param payments latest day first, withdrawn ones too
 * @param months oldest first, from the first month with a base on
 * @param undeclared whether fees are due this month of which no base says how much
 */
public record FeeLedger(
    UUID file,
    List<FeeBase> bases,
    List<FeePayment> payments,
    List<FeeMonth> months,
    boolean undeclared,
    FeeTotals totals) {

  public FeeLedger {
    bases = List.copyOf(bases);
    payments = List.copyOf(payments);
    months = List.copyOf(months);
  }

  /**
   * One month.
   *
   * @param cell where the person stood on its first day
   * @param due null where no base says how much
   */
  public record FeeMonth(YearMonth month, UUID cell, @Nullable Long due, long paid) {

    public long owed() {
      return due == null ? 0 : due - paid;
    }
  }

  /**
   * Sums, đồng.
   *
   * @param settled what was paid for months up to the present one
   * @param prepaid what was received beyond them
   * @param monthsOwed months before the present one that are not settled
   */
  public record FeeTotals(
      long due, long received, long settled, long owed, long prepaid, int monthsOwed) {}
}
