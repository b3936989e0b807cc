package vn.thongmach.dataplane.correlation.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.thongmach.dataplane.correlation.files.FileProblem.Kind;

/** Reads a CSV file line by line: UTF-8, commas, with a header that must begin with given names. */
final class CsvLines {

  /** The longest text of one field, in characters. */
  static final int LONGEST = 500;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int BUFFER = 1 << 16;

  /** Takes one line in. */
  interface Line {
    /** The fields, at least as many as there are names in the header. */
    void read(long number, CsvRecord fields);
  }

  private CsvLines() {}

  static void read(Path path, List<String> header, long most, FileProblems problems, Line reader) {
    String file = path.toString();
    long[] last = {0};
    try (Reader text =
            new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(',')
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(text)) {
      boolean first = true;
      long lines = 0;
      for (CsvRecord record : records) {
        last[0] = record.getStartingLineNumber();
        if (first) {
          first = false;
          if (!isHeader(record, header)) {
            problems.add(Kind.HEADER, file, last[0], String.join(",", header));
            return;
          }
        } else if (++lines > most) {
          problems.add(Kind.TOO_MANY, file, last[0], String.valueOf(most));
          return;
        } else if (record.getFieldCount() < header.size()) {
          problems.add(Kind.COLUMNS, file, last[0], String.valueOf(header.size()));
        } else if (fits(record, header, file, problems)) {
          reader.read(last[0], record);
        }
      }
      if (first) {
        problems.add(Kind.HEADER, file, 1, String.join(",", header));
      }
    } catch (CsvParseException malformed) {
      tell(malformed, file, last[0] + 1, problems);
    } catch (UncheckedIOException unreadable) {
      tell(unreadable, file, last[0] + 1, problems);
    } catch (IOException unreadable) {
      tell(unreadable, file, last[0] + 1, problems);
    }
  }

  private static void tell(Exception failure, String file, long line, FileProblems problems) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        problems.add(Kind.NOT_UTF8, file, 0, "");
        return;
      }
    }
    String message = Objects.requireNonNullElse(failure.getMessage(), "");
    problems.add(
        failure instanceof CsvParseException ? Kind.MALFORMED : Kind.UNREADABLE,
        file,
        failure instanceof CsvParseException ? line : 0,
        message);
  }

  private static boolean isHeader(CsvRecord record, List<String> header) {
    if (record.getFieldCount() < header.size()) {
      return false;
    }
    for (int i = 0; i < header.size(); i++) {
      String name = record.getField(i);
      if (i == 0 && name.startsWith(BYTE_ORDER_MARK)) {
        name = name.substring(1);
      }
      if (!name.strip().toLowerCase(Locale.ROOT).equals(header.get(i).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(
      CsvRecord record, List<String> header, String file, FileProblems problems) {
    for (int i = 0; i < header.size(); i++) {
      if (record.getField(i).length() > LONGEST) {
        problems.add(Kind.TOO_LONG, file, record.getStartingLineNumber(), header.get(i));
        return false;
      }
    }
    return true;
  }
}
