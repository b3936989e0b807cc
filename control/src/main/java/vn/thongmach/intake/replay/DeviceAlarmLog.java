package vn.thongmach.intake.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.intake.IntakeError;

/**
 * A log of numbered alarm types on numbered devices with start and end in seconds from a beginning
 * that is not told. A type has no meaning beyond its number, {@code HW-07}. A record that lasts is
 * CRITICAL from its start to its end; one whose end equals its start is an instant: a WARNING that
 * is cleared at once, no outage. A record that begins while another of the same type on the same
 * device lasts is a repeat of it; the alarm is cleared when the last of them ends.
 */
final class DeviceAlarmLog {

  static final String HEADER = "alarm_id,device_id,start_timestamp,end_timestamp";

  private static final int TYPE = 0;
  private static final int DEVICE = 1;
  private static final int START = 2;
  private static final int END = 3;
  private static final int COLUMNS = 4;
  private static final String NUMBER = "[0-9]{1,10}";
  private static final List<String> NAMES = List.of(HEADER.split(",", -1));

  private final String source;
  private final LogProblems problems;
  private final List<LoggedEvent> events = new ArrayList<>();
  private long sequence;

  DeviceAlarmLog(String source, LogProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  private record Lasting(long type, long device, long start, long end, int line) {}

  private record Key(long type, long device) {}

  private record Edge(long time, long order, boolean raise, PerceivedSeverity as, Lasting record) {}

  ReplayLog read(Path file) throws IOException {
    List<Lasting> records = new ArrayList<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        int line = (int) row.getStartingLineNumber();
        if (line > 1 && isSound(row, line)) {
          records.add(
              new Lasting(
                  number(row, TYPE),
                  number(row, DEVICE),
                  number(row, START),
                  number(row, END),
                  line));
        }
      }
    }
    edges(records).forEach(this::add);
    return new ReplayLog(events, true);
  }

  private boolean isSound(CsvRecord row, int line) {
    if (row.getFieldCount() != COLUMNS) {
      problems.add(line, 1, IntakeError.LOG_FIELDS, COLUMNS, row.getFieldCount());
      return false;
    }
    boolean sound = true;
    for (int column = 0; column < COLUMNS; column++) {
      if (!row.getField(column).matches(NUMBER)) {
        problems.add(
            line,
            column + 1,
            IntakeError.LOG_NUMBER,
            NAMES.get(column),
            LogProblems.quoted(row.getField(column)));
        sound = false;
      }
    }
    if (sound && number(row, END) < number(row, START)) {
      problems.add(
          line, END + 1, IntakeError.LOG_ENDS_EARLY, row.getField(START), row.getField(END));
      sound = false;
    }
    return sound;
  }

  private static long number(CsvRecord row, int column) {
    return Long.parseLong(row.getField(column));
  }

  /** Raises and clears in the order of time. */
  private static List<Edge> edges(List<Lasting> records) {
    List<Lasting> ordered = new ArrayList<>(records);
    ordered.sort(Comparator.comparingLong(Lasting::start).thenComparingLong(Lasting::end));
    List<Edge> edges = new ArrayList<>();
    Map<Key, Lasting> longest = new HashMap<>();
    long order = 0;
    for (Lasting each : ordered) {
      Key key = new Key(each.type(), each.device());
      Lasting open = longest.get(key);
      if (open != null && each.start() < open.end()) {
        edges.add(new Edge(each.start(), order++, true, PerceivedSeverity.CRITICAL, each));
        if (each.end() > open.end()) {
          longest.put(key, each);
        }
        continue;
      }
      if (open != null) {
        edges.add(clear(open));
      }
      if (each.start() == each.end()) {
        longest.remove(key);
        edges.add(new Edge(each.start(), order++, true, PerceivedSeverity.WARNING, each));
        edges.add(new Edge(each.end(), order++, false, PerceivedSeverity.NORMAL, each));
      } else {
        longest.put(key, each);
        edges.add(new Edge(each.start(), order++, true, PerceivedSeverity.CRITICAL, each));
      }
    }
    longest.values().forEach(open -> edges.add(clear(open)));
    edges.sort(Comparator.comparingLong(Edge::time).thenComparingLong(Edge::order));
    return edges;
  }

  /** Before whatever begins at the same second. */
  private static Edge clear(Lasting open) {
    return new Edge(open.end(), -1, false, PerceivedSeverity.NORMAL, open);
  }

  private void add(Edge edge) {
    Lasting record = edge.record();
    String type = "HW-%02d".formatted(record.type());
    FaultEvent fault =
        new FaultEvent(
            "line-%d-%s".formatted(record.line(), edge.raise() ? "start" : "end"),
            ++sequence,
            source,
            source + "/" + record.device(),
            null,
            "device",
            type,
            type,
            edge.as(),
            null);
    events.add(new LoggedEvent(Instant.ofEpochSecond(edge.time()), record.line(), fault.asVes()));
  }
}
