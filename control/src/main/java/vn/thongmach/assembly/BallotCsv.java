package vn.thongmach.assembly;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ballots.csv} as {@code docs/election.md} has it: one paper ballot a line, in any
 * order. Everything that is wrong is told with its line and column. For one reading.
 */
public final class BallotCsv {

  /** The columns that must come first, in this order. */
  public static final List<String> HEADER =
      List.of("ballot", "genuine", "marks", "extraNames", "signed");

  /** Most characters of what tells a ballot from the others. */
  public static final int LONGEST_ID = 100;

  /** Most characters of the marks of a ballot. */
  public static final int LONGEST_MARKS = 200_000;

  private static final Map<String, Mark> MARKS =
      Stream.of(Mark.values()).collect(Collectors.toUnmodifiableMap(Mark::word, mark -> mark));
  private static final int MOST_NAMES = 1_000;
  private static final int SHOWN = 60;
  private static final int MARK_COLUMN = 2;
  private static final int EXTRA_COLUMN = 3;
  private static final int SIGNED_COLUMN = 4;

  /** What may be wrong; beside each what is told of it. */
  public enum Flaw {
    /** The header that is wanted. */
    HEADER,
    /** What the reader of CSV says. */
    MALFORMED,
    /** How many columns are wanted. */
    COLUMNS,
    /** How many ballots are taken. */
    TOO_MANY,
    /** Nothing. */
    BALLOT_MISSING,
    /** Most characters. */
    TOO_LONG,
    /** The ballot and the line on which it stood before. */
    BALLOT_TWICE,
    /** What is written. */
    NOT_ZERO_OR_ONE,
    /** What is written, fewest and most. */
    NOT_WHOLE,
    /** What is written. */
    MARKS_MALFORMED,
    /** The id. */
    CANDIDATE_UNKNOWN,
    /** The id. */
    MARKED_TWICE,
    /** What is written and the words that are allowed. */
    MARK_UNKNOWN,
    /** The mark, the form and the words that are allowed. */
    MARK_OF_OTHER_FORM
  }

  /** Takes what is wrong. */
  @FunctionalInterface
  public interface Told {

    /**
     * @param line from 1
     * @param column its name; empty where it is the line as a whole
     */
    void add(Flaw flaw, int line, String column, Object... more);
  }

  private final @Nullable BallotForm form;
  private final @Nullable Set<String> candidates;
  private final int most;
  private final Told told;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param form of the election; null when it is not known, then any mark will do
   * @param candidates ids of the election; null when they are not known, then any will do
   * @param most ballots that are taken
   */
  public BallotCsv(
      @Nullable BallotForm form, @Nullable Set<String> candidates, int most, Told told) {
    this.form = form;
    this.candidates = candidates;
    this.most = most;
    this.told = told;
  }

  /** Hands every good ballot on with its line; returns how many lines have one, good or not. */
  public int read(String text, BiConsumer<Ballot, Integer> ballots) {
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
            told.add(Flaw.HEADER, line, "", String.join(",", HEADER));
            return 0;
          }
        } else if (++count > most) {
          told.add(Flaw.TOO_MANY, line, "", most);
          return count;
        } else if (record.getFieldCount() < HEADER.size()) {
          told.add(Flaw.COLUMNS, line, "", HEADER.size());
        } else {
          Ballot ballot = ballot(record, line);
          if (ballot != null) {
            ballots.accept(ballot, line);
          }
        }
      }
      if (!headed) {
        told.add(Flaw.HEADER, 1, "", String.join(",", HEADER));
      }
    } catch (CsvParseException malformed) {
      told.add(Flaw.MALFORMED, line + 1, "", message(malformed));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
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
    Map<String, Mark> marks = marks(record.getField(MARK_COLUMN), line);
    Integer extraNames = number(record.getField(EXTRA_COLUMN).strip(), line);
    Boolean signed = flag(record, SIGNED_COLUMN, line);
    return id == null || genuine == null || marks == null || extraNames == null || signed == null
        ? null
        : new Ballot(id, genuine, marks, extraNames, signed);
  }

  private @Nullable String id(String id, int line) {
    if (id.isEmpty()) {
      told.add(Flaw.BALLOT_MISSING, line, HEADER.getFirst());
      return null;
    }
    if (id.length() > LONGEST_ID) {
      told.add(Flaw.TOO_LONG, line, HEADER.getFirst(), LONGEST_ID);
      return null;
    }
    Integer before = lines.putIfAbsent(id, line);
    if (before != null) {
      told.add(Flaw.BALLOT_TWICE, line, HEADER.getFirst(), id, before);
      return null;
    }
    return id;
  }

  private @Nullable Boolean flag(CsvRecord record, int at, int line) {
    String text = record.getField(at).strip();
    if (!text.equals("0") && !text.equals("1")) {
      told.add(Flaw.NOT_ZERO_OR_ONE, line, HEADER.get(at), cut(text));
      return null;
    }
    return text.equals("1");
  }

  private @Nullable Integer number(String text, int line) {
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > MOST_NAMES) {
      told.add(Flaw.NOT_WHOLE, line, HEADER.get(EXTRA_COLUMN), cut(text), 0, MOST_NAMES);
      return null;
    }
    return Integer.valueOf(text);
  }

  /** Marks by candidate; null when anything is wrong with them. */
  private @Nullable Map<String, Mark> marks(String text, int line) {
    String column = HEADER.get(MARK_COLUMN);
    if (text.length() > LONGEST_MARKS) {
      told.add(Flaw.TOO_LONG, line, column, LONGEST_MARKS);
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
        told.add(Flaw.MARKS_MALFORMED, line, column, cut(each));
        good = false;
        continue;
      }
      String id = each.substring(0, equals).strip();
      String word = each.substring(equals + 1).strip();
      Mark mark = mark(word, line);
      if (candidates != null && !candidates.contains(id)) {
        told.add(Flaw.CANDIDATE_UNKNOWN, line, column, cut(id));
        good = false;
      } else if (mark == null) {
        good = false;
      } else if (marks.put(id, mark) != null) {
        told.add(Flaw.MARKED_TWICE, line, column, cut(id));
        good = false;
      }
    }
    return good ? marks : null;
  }

  private @Nullable Mark mark(String word, int line) {
    String column = HEADER.get(MARK_COLUMN);
    Mark mark = MARKS.get(word);
    if (mark == null) {
      told.add(Flaw.MARK_UNKNOWN, line, column, cut(word), words(Stream.of(Mark.values())));
      return null;
    }
    if (form != null && !form.marks().contains(mark)) {
      told.add(
          Flaw.MARK_OF_OTHER_FORM, line, column, word, form.word(), words(form.marks().stream()));
      return null;
    }
    return mark;
  }

  private static String words(Stream<Mark> marks) {
    return marks.map(Mark::word).collect(Collectors.joining(", "));
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
