package vn.thongmach.exchange.intake;

import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.stereotype.Component;
import vn.thongmach.exchange.Exchange;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.TableFormat;
import vn.thongmach.exchange.model.Table;
import vn.thongmach.exchange.model.TableProblems;
import vn.thongmach.exchange.model.Tables;
import vn.thongmach.kernel.CodedException;

/** Tables in XLSX and CSV files. */
@Component
class TableFiles implements Tables {

  private static final int SNIFFED = 4;

  @Override
  public Table read(byte[] file, TableProblems problems) {
    if (file.length == 0) {
      throw new CodedException(ExchangeError.FILE_EMPTY);
    }
    if (file.length > Exchange.MOST_BYTES) {
      throw new CodedException(ExchangeError.FILE_TOO_LARGE, Exchange.MOST_BYTES >> 20);
    }
    if (file.length >= SNIFFED && ReadableWorkbook.isOOXMLZipHeader(file)) {
      return WorkbookReader.read(file, problems);
    }
    if (isOldOrForeign(file)) {
      throw new CodedException(ExchangeError.FORMAT_UNKNOWN);
    }
    return CsvTableReader.read(file, problems);
  }

  /** Bytes that no table in text has: those of an old XLS, a picture, a PDF. */
  private static boolean isOldOrForeign(byte[] file) {
    boolean sixteen =
        file.length > 1
            && ((file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE
                || (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF);
    if (sixteen) {
      return false;
    }
    for (byte one : file) {
      if (one == 0) {
        return true;
      }
    }
    return file.length >= SNIFFED && file[0] == '%' && file[1] == 'P' && file[2] == 'D';
  }

  @Override
  public byte[] write(
      TableFormat format, String name, List<String> headings, List<List<Object>> rows) {
    return switch (format) {
      case XLSX -> TableWriter.workbook(name, headings, rows);
      case CSV -> TableWriter.csv(headings, rows);
    };
  }
}
