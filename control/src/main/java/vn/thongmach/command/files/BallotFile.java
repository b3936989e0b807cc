package vn.thongmach.command.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.assembly.Ballot;
import vn.thongmach.assembly.BallotForm;
import vn.thongmach.assembly.Mark;

/** Reads {@code ballots.csv}: one paper ballot a line, in any order. */
final class BallotFile {

  static final List<String> HEADER = List.of("ballot", "genuine", "marks", "extraNames", "signed");

  private static final Map<String, Mark> MARKS =
      Stream.of(Mark.values()).collect(Collectors.toUnmodifiableMap(Mark::word, mark -> mark));
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_MARKS = 200_000;
  private static final int MOST_BALLOTS = 1_000_000;
  private static final int MOST_NAMES = 1_000;

  private final String file;
  private final @Nullable BallotForm form;
  private final @Nullable Set<String> candidates;
  private final InputProblems problems;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param form of the election; null when it is not known, then any mark will do
   * @param candidates ids of the election; null when they are not known, then any will do
   */
  BallotFile(
      Path path,
      @Nullable BallotForm form,
      @Nullable Set<String> candidates,
      InputProblems problems) {
    this.file = path.toString();
    this.form = form;
    this.candidates = candidates;
    this.problems = problems;
  }

  /** Hands every good ballot on; returns how many lines have one, good or not. */
  int read(Consumer<Ballot> ballots) {
    String text = InputText.read(Path.of(file), problems);
    if (text == null) {
      return 0;
    }
    int count = 0;
    int line = 0;
    boolean headed = false;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(',')
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        line = (int) record.getStartingLineNumber();
        if (!headed) {
          headed = true;
          if (!isHeader(record)) {
            problems.add(InputError.CSV_HEADER, file, line, String.join(",", HEADER));
            return 0;
          }
        } else if (++count > MOST_BALLOTS) {
          problems.add(InputError.TOO_MANY, file, line, "ballot", MOST_BALLOTS);
          return count;
        } else if (record.getFieldCount() < HEADER.size()) {
          problems.add(InputError.CSV_COLUMNS, file, line, HEADER.size());
        } else {
          Ballot ballot = ballot(record, line);
          if (ballot != null) {
            ballots.accept(ballot);
          }
        }
      }
      if (!headed) {
        problems.add(InputError.CSV_HEADER, file, 1, String.join(",", HEADER));
      }
    } catch (CsvParseException malformed) {
      problems.add(InputError.CSV_MALFORMED, file, line + 1, message(malformed));
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return count;
  }

  private static String message(CsvParseException malformed) {
    return Objects.requireNonNullElse(malformed.getMessage(), "").lines().findFirst().orElse("");
  }

  private static boolean isHeader(CsvRecord record) {
    if (record.getFieldCount() < HEADER.size()) {
      return false;
    }
    for (int at = 0; at < HEADER.size(); at++) {
      if (!record.getField(at).strip().equalsIgnoreCase(HEADER.get(at))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Ballot ballot(CsvRecord record, int line) {
    String id = id(record.getField(0).strip(), line);
    Boolean genuine = flag(record, 1, line);
    Map<String, Mark> marks = marks(record.getField(2), line);
    Integer extraNames = number(record.getField(3).strip(), line);
    Boolean signed = flag(record, 4, line);
    return id == null || genuine == null || marks == null || extraNames == null || signed == null
        ? null
        : new Ballot(id, genuine, marks, extraNames, signed);
  }

  private @Nullable String id(String id, int line) {
    if (id.isEmpty()) {
      problems.add(InputError.NOT_TEXT, file, line, HEADER.getFirst(), "");
      return null;
    }
    if (id.length() > LONGEST_ID) {
      problems.add(InputError.TOO_LONG, file, line, HEADER.getFirst(), LONGEST_ID);
      return null;
    }
    Integer before = lines.putIfAbsent(id, line);
    if (before != null) {
      problems.add(InputError.BALLOT_TWICE, file, line, id, before);
      return null;
    }
    return id;
  }

  private @Nullable Boolean flag(CsvRecord record, int at, int line) {
    String text = record.getField(at).strip();
    if (!text.equals("0") && !text.equals("1")) {
      problems.add(InputError.NOT_ZERO_OR_ONE, file, line, HEADER.get(at), cut(text));
      return null;
    }
    return text.equals("1");
  }

  private @Nullable Integer number(String text, int line) {
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > MOST_NAMES) {
      problems.add(InputError.NOT_WHOLE, file, line, HEADER.get(3), cut(text), 0, MOST_NAMES);
      return null;
    }
    return Integer.valueOf(text);
  }

  /** Marks by candidate; null when anything is wrong with them. */
  private @Nullable Map<String, Mark> marks(String text, int line) {
    if (text.length() > LONGEST_MARKS) {
      problems.add(InputError.TOO_LONG, file, line, HEADER.get(2), LONGEST_MARKS);
      return null;
    }
    Map<String, Mark> marks = new HashMap<>();
    if (text.isBlank()) {
      return marks;
    }
    boolean good = true;
    for (String each : text.split(";", -1)) {
      int equals = each.indexOf('=');
      if (equals < 0 || each.substring(0, equals).isBlank()) {
        problems.add(InputError.MARKS_MALFORMED, file, line, cut(each));
        good = false;
        continue;
      }
      String id = each.substring(0, equals).strip();
      String word = each.substring(equals + 1).strip();
      Mark mark = mark(word, line);
      if (candidates != null && !candidates.contains(id)) {
        problems.add(InputError.CANDIDATE_UNKNOWN, file, line, cut(id));
        good = false;
      } else if (mark == null) {
        good = false;
      } else if (marks.put(id, mark) != null) {
        problems.add(InputError.MARKED_TWICE, file, line, cut(id));
        good = false;
      }
    }
    return good ? marks : null;
  }

  private @Nullable Mark mark(String word, int line) {
    Mark mark = MARKS.get(word);
    if (mark == null) {
      problems.add(InputError.MARK_UNKNOWN, file, line, cut(word), words(Stream.of(Mark.values())));
      return null;
    }
    if (form != null && !form.marks().contains(mark)) {
      problems.add(
          InputError.MARK_OF_OTHER_FORM,
          file,
          line,
          word,
          form.word(),
          words(form.marks().stream()));
      return null;
    }
    return mark;
  }

  private static String words(Stream<Mark> marks) {
    return marks
        .map(Mark::word)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
