package vn.thongmach.exchange.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thongmach.exchange.Exchange;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.model.Cell;
import vn.thongmach.exchange.model.Cell.Kind;
import vn.thongmach.exchange.model.Table;
import vn.thongmach.exchange.model.TableProblems;

/** Reads CSV: comma, semicolon or tab, whichever the first line has most of. */
final class CsvTableReader {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final int LONGEST_FIELD = 1 << 20;

  private CsvTableReader() {}

  static Table read(byte[] file, TableProblems problems) {
    String text = TextFile.read(file, problems);
    List<List<Cell>> rows = new ArrayList<>();
    int last = 0;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        last = (int) record.getStartingLineNumber();
        List<Cell> cells = cells(record, last);
        if (cells.isEmpty()) {
          continue;
        }
        if (cells.getLast().column() > WorkbookGuard.MOST_COLUMNS) {
          problems.add(last, 1, null, ExchangeError.TOO_MANY_COLUMNS, WorkbookGuard.MOST_COLUMNS);
          break;
        }
        if (rows.size() > Exchange.MOST_ROWS) {
          problems.add(last, 1, null, ExchangeError.TOO_MANY_ROWS, Exchange.MOST_ROWS);
          break;
        }
        rows.add(cells);
      }
    } catch (CsvParseException malformed) {
      problems.add(
          last + 1,
          1,
          null,
          ExchangeError.CSV_MALFORMED,
          Objects.requireNonNullElse(malformed.getMessage(), ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.isEmpty()
        ? new Table(List.of(), List.of())
        : new Table(rows.getFirst(), rows.subList(1, rows.size()));
  }

  private static List<Cell> cells(CsvRecord record, int line) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < record.getFieldCount(); i++) {
      String text = Normalizer.normalize(record.getField(i), Normalizer.Form.NFC);
      if (!text.isBlank()) {
        cells.add(new Cell(line, i + 1, Kind.TEXT, text));
      }
    }
    return cells;
  }

  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char most = SEPARATORS[0];
    long best = 0;
    for (char separator : SEPARATORS) {
      long count = outsideQuotes(first, separator);
      if (count > best) {
        best = count;
        most = separator;
      }
    }
    return most;
  }

  private static long outsideQuotes(String line, char separator) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < line.length(); i++) {
      char at = line.charAt(i);
      quoted ^= at == '"';
      count += !quoted && at == separator ? 1 : 0;
    }
    return count;
  }
}
