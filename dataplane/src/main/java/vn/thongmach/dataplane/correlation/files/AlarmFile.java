package vn.thongmach.dataplane.correlation.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.correlation.AlarmLine;
import vn.thongmach.dataplane.correlation.Severity;
import vn.thongmach.dataplane.correlation.files.FileProblem.Kind;

/** Reads {@code alarms.csv}: one report a line, in order of arrival. */
final class AlarmFile {

  private static final List<String> HEADER = List.of("timeMs", "alarmId", "type", "id", "severity");
  private static final long MOST_LINES = 5_000_000;
  private static final long LATEST_MS = 253_402_300_799_999L;

  private AlarmFile() {}

  static void read(Path path, FileProblems problems, Consumer<AlarmLine> lines) {
    String file = path.toString();
    CsvLines.read(
        path,
        HEADER,
        MOST_LINES,
        problems,
        (number, fields) -> {
          boolean good = true;
          for (int at = 1; at <= 3; at++) {
            if (fields.getField(at).isBlank()) {
              problems.add(Kind.EMPTY, file, number, HEADER.get(at));
              good = false;
            }
          }
          long time = time(fields.getField(0).strip());
          if (time < 0) {
            problems.add(Kind.TIME, file, number, fields.getField(0));
            good = false;
          }
          Severity severity = severity(fields.getField(4));
          if (severity == null) {
            problems.add(Kind.SEVERITY, file, number, fields.getField(4));
          } else if (good) {
            lines.accept(line(time, fields, severity));
          }
        });
  }

  private static AlarmLine line(long time, CsvRecord fields, Severity severity) {
    return new AlarmLine(
        time,
        fields.getField(1).strip(),
        fields.getField(2).strip(),
        fields.getField(3).strip(),
        severity);
  }

  /** Milliseconds since 1970, or -1. */
  private static long time(String text) {
    try {
      long time = Long.parseLong(text);
      return time <= LATEST_MS ? time : -1;
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }

  private static @Nullable Severity severity(String text) {
    try {
      return Severity.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
