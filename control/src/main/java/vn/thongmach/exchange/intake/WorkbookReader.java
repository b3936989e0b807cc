package vn.thongmach.exchange.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.thongmach.exchange.Exchange;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.model.Cell;
import vn.thongmach.exchange.model.Cell.Kind;
import vn.thongmach.exchange.model.Table;
import vn.thongmach.exchange.model.TableProblems;
import vn.thongmach.kernel.CodedException;

/** Reads the first sheet of an XLSX workbook. Formulas are shown as such, never computed. */
final class WorkbookReader {

  private WorkbookReader() {}

  static Table read(byte[] file, TableProblems problems) {
    WorkbookGuard.check(file);
    List<List<Cell>> rows = new ArrayList<>();
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
        Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
      Iterator<Row> lines = sheet.iterator();
      while (lines.hasNext()) {
        List<Cell> cells = cells(lines.next());
        if (cells.isEmpty()) {
          continue;
        }
        if (rows.size() > Exchange.MOST_ROWS) {
          problems.add(
              cells.getFirst().line(), 1, null, ExchangeError.TOO_MANY_ROWS, Exchange.MOST_ROWS);
          break;
        }
        rows.add(cells);
      }
    } catch (IOException
        | ExcelReaderException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException
        | java.util.NoSuchElementException broken) {
      throw new CodedException(ExchangeError.WORKBOOK_UNREADABLE);
    }
    return rows.isEmpty()
        ? new Table(List.of(), List.of())
        : new Table(rows.getFirst(), rows.subList(1, rows.size()));
  }

  private static List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (org.dhatim.fastexcel.reader.@Nullable Cell cell : row) {
      Cell read = cell == null ? null : read(row.getRowNum(), cell);
      if (read != null) {
        cells.add(read);
      }
    }
    return cells;
  }

  private static @Nullable Cell read(int line, org.dhatim.fastexcel.reader.Cell cell) {
    int column = cell.getColumnIndex() + 1;
    CellType type = cell.getType();
    return switch (type) {
      case EMPTY -> null;
      case FORMULA ->
          new Cell(
              line, column, Kind.FORMULA, "=" + Objects.requireNonNullElse(cell.getFormula(), ""));
      case ERROR ->
          new Cell(line, column, Kind.ERROR, Objects.requireNonNullElse(cell.getRawValue(), ""));
      case BOOLEAN -> new Cell(line, column, Kind.BOOLEAN, String.valueOf(cell.asBoolean()));
      case NUMBER -> number(line, column, cell);
      case STRING -> {
        String text = Normalizer.normalize(cell.asString(), Normalizer.Form.NFC);
        yield text.isBlank() ? null : new Cell(line, column, Kind.TEXT, text);
      }
    };
  }

  private static Cell number(int line, int column, org.dhatim.fastexcel.reader.Cell cell) {
    if (DateForms.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
      return new Cell(line, column, Kind.DATE, cell.asDate().toLocalDate().toString());
    }
    BigDecimal exact = BigDecimal.valueOf(cell.asNumber().doubleValue());
    String text = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    return new Cell(line, column, Kind.NUMBER, text);
  }
}
