package vn.thongmach.exchange;

import java.util.Locale;
import vn.thongmach.access.Scope;

/** Takes lists in from tables and gives them out as tables. */
public interface Exchange {

  /** Largest file taken, in bytes. */
  int MOST_BYTES = 8 << 20;

  /** Most rows below the header. */
  int MOST_ROWS = 20_000;

  /**
   * Brings a list to what a table tells, in one transaction and by the rules of the single
   * endpoints. What the table does not name stays as it is. The same table again changes nothing.
   *
   * @param dryRun whether nothing is kept
   * @param file XLSX or CSV, told apart by its content
   * @throws vn.thongmach.kernel.CodedException with all problems found, each with line, column and
   *     heading; then nothing is stored
   */
  ImportedList importList(Scope scope, ListKind kind, boolean dryRun, byte[] file);

  /** The list within the scope as a workbook that the import takes as unchanged. */
  byte[] export(Scope scope, ListKind kind, Locale language);

  /** The headings and one example row. */
  byte[] template(ListKind kind, TableFormat format, Locale language);
}
