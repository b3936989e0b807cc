package vn.thongmach.exchange.model;

import java.util.List;
import vn.thongmach.exchange.TableFormat;

/** Tables in files. */
public interface Tables {

  /**
   * Reads the first table of a file, XLSX or CSV by its content.
   *
   * @throws vn.thongmach.kernel.CodedException when the file cannot be read as a table at all
   */
  Table read(byte[] file, TableProblems problems);

  /**
   * Writes a table. Texts stay texts, whatever they begin with.
   *
   * @param rows texts, numbers and days
   */
  byte[] write(TableFormat format, String name, List<String> headings, List<List<Object>> rows);
}
