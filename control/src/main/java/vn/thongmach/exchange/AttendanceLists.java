package vn.thongmach.exchange;

import java.util.UUID;
import vn.thongmach.access.Scope;

/** Takes in who attended a study session. */
public interface AttendanceLists {

  /**
   * Records everybody in a table as attending, all or none, in one transaction; people are told by
   * their codes, or by their names where nobody else of the campaign bears the same.
   *
   * @param dryRun whether nothing is kept
   * @param file XLSX or CSV, told apart by its content
   * @return created: not on the list before; unchanged: on it already
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, what forbids attendance at
   *     the session, else all problems found, each with line, column and heading
   */
  ImportedList importAttendance(Scope scope, UUID session, boolean dryRun, byte[] file);
}
