package vn.thongmach.intake.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.intake.IntakeError;

/**
 * A table of alarm reports, a line each, with a header: {@code
 * time,sourceName,alarmCondition,severity} must be there, {@code
 * interfaceName,eventSourceType,specificProblem,additionalText,eventId} may, in any order. {@code
 * time} is ISO 8601 with its offset; {@code NORMAL} clears.
 */
final class AlarmTable {

  /** All columns. */
  static final String HEADER =
      "time,sourceName,alarmCondition,severity,interfaceName,eventSourceType,specificProblem,"
          + "additionalText,eventId";

  private static final List<String> ALL = List.of(HEADER.split(",", -1));
  private static final List<String> NEEDED = ALL.subList(0, 4);
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_WORDS = 8_000;

  private final String source;
  private final LogProblems problems;
  private final Map<String, Integer> columns = new HashMap<>();

  AlarmTable(String source, LogProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  static boolean isHeader(String line) {
    List<String> names = names(line);
    return names.containsAll(NEEDED)
        && ALL.containsAll(names)
        && names.stream().distinct().count() == names.size();
  }

  private static List<String> names(String header) {
    return Arrays.stream(header.split(",", -1)).map(String::strip).toList();
  }

  private record Row(Instant time, int line, CsvRecord fields, PerceivedSeverity severity) {}

  ReplayLog read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .detectBomHeader(true)
            .ofCsvRecord(file)) {
      for (CsvRecord row : records) {
        if (columns.isEmpty()) {
          List<String> names = names(String.join(",", row.getFields()));
          names.forEach(name -> columns.put(name, columns.size()));
        } else {
          Row sound = row(row, (int) row.getStartingLineNumber());
          if (sound != null) {
            rows.add(sound);
          }
        }
      }
    }
    rows.sort(Comparator.comparing(Row::time));
    List<LoggedEvent> events = new ArrayList<>(rows.size());
    for (Row row : rows) {
      events.add(new LoggedEvent(row.time(), row.line(), fault(row, events.size() + 1).asVes()));
    }
    return new ReplayLog(events, false);
  }

  private @Nullable Row row(CsvRecord row, int line) {
    if (row.getFieldCount() != columns.size()) {
      problems.add(line, 1, IntakeError.LOG_FIELDS, columns.size(), row.getFieldCount());
      return null;
    }
    Instant time = time(row, line);
    PerceivedSeverity severity = severity(row, line);
    boolean whole = time != null && severity != null;
    for (String name : columns.keySet()) {
      String text = field(row, name);
      int longest = name.equals("additionalText") ? LONGEST_WORDS : LONGEST_NAME;
      if (text == null && NEEDED.contains(name)) {
        problems.add(line, column(name), IntakeError.LOG_VALUE_MISSING, name);
        whole = false;
      } else if (text != null && text.length() > longest) {
        problems.add(line, column(name), IntakeError.LOG_VALUE_LONG, name, longest);
        whole = false;
      }
    }
    return whole && time != null && severity != null ? new Row(time, line, row, severity) : null;
  }

  private @Nullable Instant time(CsvRecord row, int line) {
    String text = field(row, "time");
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      problems.add(line, column("time"), IntakeError.LOG_TIME, LogProblems.quoted(text));
      return null;
    }
  }

  private @Nullable PerceivedSeverity severity(CsvRecord row, int line) {
    String text = field(row, "severity");
    if (text == null) {
      return null;
    }
    return Stream.of(PerceivedSeverity.values())
        .filter(severity -> severity.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(
                  line, column("severity"), IntakeError.LOG_SEVERITY, LogProblems.quoted(text));
              return null;
            });
  }

  private FaultEvent fault(Row row, long sequence) {
    CsvRecord fields = row.fields();
    String condition = needed(fields, "alarmCondition");
    return new FaultEvent(
        or(field(fields, "eventId"), "line-" + row.line()),
        sequence,
        source,
        needed(fields, "sourceName"),
        field(fields, "interfaceName"),
        or(field(fields, "eventSourceType"), "other"),
        condition,
        or(field(fields, "specificProblem"), condition),
        row.severity(),
        field(fields, "additionalText"));
  }

  private String needed(CsvRecord row, String name) {
    return or(field(row, name), "");
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private @Nullable String field(CsvRecord row, String name) {
    Integer column = columns.get(name);
    String text = column == null ? "" : row.getField(column).strip();
    return text.isEmpty() ? null : text;
  }

  private int column(String name) {
    return columns.getOrDefault(name, 0) + 1;
  }
}
