package vn.thongmach.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Which cells met in a month: read by leaders, heads, office and inspectors within reach, and by
 * who heads a cell or a body above it. Counted from the month in which the operator began to keep
 * meetings here.
 */
public interface CellMonths {

  /**
   * Those that did not meet first.
   *
   * @param month any day of it
   * @param state null for all
   */
  PageOf<CellMonth> list(
      Scope scope, LocalDate month, CellMonth.@Nullable State state, PageRequest page);

  /** The same cells, counted. */
  MonthCount count(Scope scope, LocalDate month);

  /**
   * How many.
   *
   * @param held late ones included
   * @param open neither held nor over, planned ones included
   */
  record MonthCount(int cells, int held, int late, int notHeld, int open) {}
}
