package vn.thongmach.meeting.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Stored months of cells. */
public interface MonthRows {

  /** Whether anybody keeps meetings here at all. */
  boolean begun(Scope scope);

  /** Puts these cells in the place of those before, what was told of already stays. */
  void must(Scope scope, LocalDate month, Collection<UUID> cells);

  /** Months within the scope and of these further cells, by cell. */
  List<MonthRow> of(Scope scope, LocalDate month, Collection<UUID> further);

  /** Months that were not told to the measure as held, the last so many months alone. */
  List<MonthRow> unsettled(Scope scope, LocalDate since);

  void reminded(Scope scope, UUID body, LocalDate month);

  void missedTold(Scope scope, UUID body, LocalDate month);

  void counted(Scope scope, UUID body, LocalDate month, int part, long event);

  /**
   * A cell and its regular meeting of a month: the first that was held, else the first planned.
   *
   * @param part what was told; null for nothing
   */
  record MonthRow(
      UUID body,
      LocalDate month,
      boolean reminded,
      boolean missedTold,
      @Nullable Integer part,
      @Nullable Long event,
      @Nullable UUID meeting,
      @Nullable LocalDate day,
      @Nullable Instant heldAt) {

    LocalDate last() {
      return month.plusMonths(1).minusDays(1);
    }
  }
}
