package vn.thongmach.membership;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fees of a cell in one month: of who stood in it on the first day of that month.
 *
 * @param rows those who owe first
 */
public record CellFees(UUID cell, YearMonth month, List<PersonFees> rows, CellFeesSum sum) {

  public CellFees {
    rows = List.copyOf(rows);
  }

  /**
   * One person in that month.
   *
   * @param due đồng; null where no base says how much
   * @param paid đồng of that month
   * @param owedBefore đồng owed for earlier months in the same cell
   */
  public record PersonFees(UUID file, UUID person, @Nullable Long due, long paid, long owedBefore) {

    public long owed() {
      return due == null ? 0 : due - paid;
    }
  }

  /**
   * Sums of a cell in a month, đồng.
   *
   * @param members who is to pay
   * @param owing how many of them owe something for the month
   * @param undeclared of how many nothing says how much
   * @param owedBefore owed for earlier months by who stood in the cell then and stands in it in
   *     this month
   */
  public record CellFeesSum(
      UUID cell,
      YearMonth month,
      int members,
      int owing,
      int undeclared,
      long due,
      long paid,
      long owed,
      long owedBefore) {}
}
