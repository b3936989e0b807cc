package vn.thongmach.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Rows that follow from rows of the ledger, and so need no place in it: the owning module derives
 * them anew and compares. Works inside the caller's read-only snapshot, in bounded memory.
 */
public interface DerivedRows {

  /** Derives all rows anew, up to the first that differs. */
  Comparison compare();

  /**
   * What a comparison found.
   *
   * @param rows number of stored rows compared
   * @param difference the first difference; null when there is none
   */
  record Comparison(long rows, @Nullable Difference difference) {}

  /** What is wrong with a row. */
  enum Wrong {
    /** It does not follow from anything recorded. */
    SURPLUS,
    /** It should be there. */
    MISSING,
    /** A column holds something else than what follows. */
    VALUE
  }

  /**
   * A stored row that is not what follows from the recorded ones.
   *
   * @param row its id as text
   * @param column the first column that differs, empty for a whole row
   * @param stored what it holds
   * @param derived what it would hold
   */
  record Difference(
      String table, String row, Wrong wrong, String column, String stored, String derived) {}
}
