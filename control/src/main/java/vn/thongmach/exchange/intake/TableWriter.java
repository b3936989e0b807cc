package vn.thongmach.exchange.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables. In a workbook texts are cells of texts, so that {@code =1+1} is shown and never
 * computed; CSV is written as a Vietnamese Excel opens it: byte order mark, semicolons, decimal
 * comma.
 */
final class TableWriter {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final int ROOM = 500;
  private static final double NARROWEST = 12;
  private static final double WIDEST = 46;

  private TableWriter() {}

  static byte[] workbook(String name, List<String> headings, List<List<Object>> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Thong Mach", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      sheet.freezePane(0, 1);
      for (int column = 0; column < headings.size(); column++) {
        sheet.value(0, column, headings.get(column));
        sheet.style(0, column).bold().fillColor("E6EEF0").set();
        sheet.width(column, width(headings.get(column), column, rows));
      }
      int textRows = rows.size() + ROOM;
      for (int row = 1; row <= rows.size(); row++) {
        write(sheet, row, rows.get(row - 1));
      }
      for (int column = 0; column < headings.size(); column++) {
        if (isText(column, rows)) {
          sheet.range(1, column, textRows, column).style().format("@").set();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<Object> values) {
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      if (value instanceof LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
      } else if (value instanceof Number number) {
        sheet.value(row, column, number);
      } else if (!value.toString().isEmpty()) {
        sheet.value(row, column, value.toString());
      }
    }
  }

  /** Whether a column holds texts only, so that Excel keeps what is typed there as typed. */
  private static boolean isText(int column, List<List<Object>> rows) {
    return rows.stream().map(row -> row.get(column)).allMatch(value -> value instanceof String);
  }

  private static double width(String heading, int column, List<List<Object>> rows) {
    int longest = heading.length() + 2;
    for (List<Object> row : rows) {
      longest = Math.max(longest, row.get(column).toString().length() + 1);
    }
    return Math.clamp(longest, NARROWEST, WIDEST);
  }

  static byte[] csv(List<String> headings, List<List<Object>> rows) {
    StringWriter text = new StringWriter();
    text.append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
      csv.writeRecord(headings);
      rows.forEach(row -> csv.writeRecord(row.stream().map(TableWriter::written).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String written(Object value) {
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString().replace('.', ',')
        : value.toString();
  }
}
