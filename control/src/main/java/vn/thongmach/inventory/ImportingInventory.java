package vn.thongmach.inventory;

import java.io.IOException;
import java.io.InputStream;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;

/** Takes an operator's file into the inventory, whole or not at all. */
public interface ImportingInventory {

  /** Largest file taken, in bytes. */
  long MOST_BYTES = 64L * 1024 * 1024;

  /**
   * Reads a file and brings the objects of a source to what it tells. The same file again changes
   * nothing. Imports run one after the other.
   *
   * @param source name of who tells; becomes part of the aliases
   * @param terms owner, beginning and origin of what is new
   * @throws CodedException with all problems found, up to 1,000; then nothing is stored
   * @throws IOException where the stream itself fails
   */
  ImportCounts importFile(
      Scope scope, String source, ImportFormat format, ImportTerms terms, InputStream file)
      throws IOException;
}
