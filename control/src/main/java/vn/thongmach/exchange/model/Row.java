package vn.thongmach.exchange.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.model.Cell.Kind;
import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.VietnameseText;

/** One row of a table by the ids of its columns. Notes what cannot be read, each column once. */
public final class Row {

  private static final int LONGEST = 10_000;
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final List<DateTimeFormatter> DAYS =
      Stream.of("uuuu-M-d", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu")
          .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT))
          .map(form -> form.withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private final int line;
  private final Headings headings;
  private final TableProblems problems;
  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<String, Cell> places;
  private final Set<String> refused = new HashSet<>();

  private Row(int line, Map<String, Cell> places, Headings headings, TableProblems problems) {
    this.line = line;
    this.places = places;
    this.headings = headings;
    this.problems = problems;
  }

  /**
   * @param places the headings' cells by column id
   */
  static Row of(
      List<Cell> cells, Map<String, Cell> places, Headings headings, TableProblems problems) {
    Map<Integer, String> columns = new HashMap<>();
    places.forEach((column, cell) -> columns.put(cell.column(), column));
    Row row = new Row(cells.getFirst().line(), places, headings, problems);
    for (Cell cell : cells) {
      String column = columns.get(cell.column());
      if (column == null) {
        problems.add(cell.line(), cell.column(), null, ExchangeError.CELL_WITHOUT_HEADER);
        row.refused.add("");
      } else {
        row.cells.put(column, cell);
      }
    }
    return row;
  }

  int line() {
    return line;
  }

  /** Whether something in it was refused. */
  boolean isRefused() {
    return !refused.isEmpty();
  }

  /** Whether the table has that column. */
  boolean given(String column) {
    return places.containsKey(column);
  }

  /** Whether a cell of that column is filled. */
  boolean has(String column) {
    return cells.containsKey(column);
  }

  /** What stands in a column as text in NFC with single spaces; null where it is empty. */
  @Nullable String text(String column) {
    Cell cell = cells.get(column);
    if (cell == null || !readable(column, cell)) {
      return null;
    }
    if (cell.kind() == Kind.DATE || cell.kind() == Kind.BOOLEAN) {
      refuse(column, ExchangeError.CELL_NOT_TEXT, cell.text());
      return null;
    }
    String kept = VietnameseText.kept(cell.text());
    return kept.isEmpty() ? null : kept;
  }

  /** A number; null where the column is empty or holds none. */
  @Nullable Double number(String column) {
    Cell cell = cells.get(column);
    if (cell == null || !readable(column, cell)) {
      return null;
    }
    if (cell.kind() == Kind.NUMBER) {
      return Double.valueOf(cell.text());
    }
    return cell.kind() == Kind.TEXT ? number(column, cell.text()) : refusedNumber(column, cell);
  }

  private @Nullable Double refusedNumber(String column, Cell cell) {
    refuse(column, ExchangeError.NUMBER_MALFORMED, cell.text());
    return null;
  }

  /** A number written as a part of a column's text. */
  @Nullable Double number(String column, String typed) {
    String text = VietnameseText.kept(typed);
    if (text.isEmpty()) {
      return null;
    }
    if (Numbers.ambiguous(text)) {
      refuse(
          column,
          ExchangeError.NUMBER_AMBIGUOUS,
          text,
          text.replace('.', ','),
          text.replace(".", ""));
      return null;
    }
    Optional<Double> value = Numbers.read(text);
    if (value.isEmpty()) {
      refuse(column, ExchangeError.NUMBER_MALFORMED, text);
    }
    return value.orElse(null);
  }

  /** A day: a date cell, 22/11/2026 or 2026-11-22; null where the column is empty. */
  @Nullable LocalDate day(String column) {
    Cell cell = cells.get(column);
    if (cell == null || !readable(column, cell)) {
      return null;
    }
    String text = cell.text().strip();
    if (text.isEmpty()) {
      return null;
    }
    if (cell.kind() == Kind.TEXT || cell.kind() == Kind.DATE) {
      for (DateTimeFormatter form : DAYS) {
        try {
          LocalDate day = LocalDate.parse(text, form);
          if (day.getYear() >= 1900 && day.getYear() <= 9999) {
            return day;
          }
        } catch (DateTimeException otherForm) {
          continue;
        }
      }
    }
    refuse(column, ExchangeError.DATE_MALFORMED, text);
    return null;
  }

  /** One of an enumeration's constants, by its name or its word in either language. */
  <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
    String typed = text(column);
    if (typed == null) {
      return null;
    }
    Optional<E> meant =
        headings
            .meant(Stream.of(type.getEnumConstants()).map(Enum::name), typed)
            .map(name -> Enum.valueOf(type, name));
    if (meant.isEmpty()) {
      List<String> words =
          Stream.of(type.getEnumConstants())
              .map(one -> headings.choice(one.name(), ReaderLanguage.VIETNAMESE))
              .toList();
      refuse(column, ExchangeError.CHOICE_UNKNOWN, typed, words);
    }
    return meant.orElse(null);
  }

  /** The parts of a text between semicolons and line breaks. */
  List<String> parts(String column) {
    Cell cell = cells.get(column);
    if (cell == null || text(column) == null) {
      return List.of();
    }
    return Arrays.stream(cell.text().split("[;\\n\\r]"))
        .map(VietnameseText::kept)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The id that a text is; null where it is none. */
  static @Nullable UUID id(String text) {
    return ID.matcher(text).matches() ? UUID.fromString(text) : null;
  }

  void refuse(String column, ErrorCode code, Object... arguments) {
    if (refused.add(column)) {
      problems.add(line, placeOf(column), heading(column), code, arguments);
    }
  }

  /** Fails with a row that this one needs, which says why, and says nothing on these columns. */
  void passOver(String... columns) {
    refused.add("");
    refused.addAll(List.of(columns));
  }

  /**
   * Takes over what the product's own rules found, but not about columns already refused.
   *
   * @param columns column ids by the name of the field where the two differ
   */
  void refuse(List<Problem> found, Map<String, String> columns) {
    Set<String> before = Set.copyOf(refused);
    for (Problem problem : found) {
      String field = problem.field() == null ? "code" : problem.field();
      String name = columns.getOrDefault(field, field.replaceAll("[.\\[].*$", ""));
      String column = columns.getOrDefault(name, name);
      if (before.contains(column)) {
        continue;
      }
      refused.add(column);
      problems.add(line, placeOf(column), heading(column), problem.code(), named(problem, column));
    }
    refused.add("");
  }

  /** Texts that name the field name the heading instead. */
  private Object[] named(Problem problem, String column) {
    Object[] arguments = problem.arguments().toArray();
    if (problem.code() instanceof KernelError
        && arguments.length > 0
        && String.valueOf(arguments[0]).equals(problem.field())) {
      arguments[0] = heading(column);
    }
    return arguments;
  }

  private boolean readable(String column, Cell cell) {
    if (refused.contains(column)) {
      return false;
    }
    if (cell.kind() == Kind.FORMULA) {
      refuse(column, ExchangeError.CELL_FORMULA, cell.text());
    } else if (cell.kind() == Kind.ERROR) {
      refuse(column, ExchangeError.CELL_ERROR, cell.text());
    } else if (cell.text().length() > LONGEST) {
      refuse(column, ExchangeError.CELL_TOO_LONG, LONGEST);
    } else if (cell.text().codePoints().anyMatch(Row::isUnprintable)) {
      refuse(column, ExchangeError.CELL_UNPRINTABLE);
    } else {
      return true;
    }
    return false;
  }

  private static boolean isUnprintable(int point) {
    return Character.getType(point) == Character.SURROGATE
        || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t');
  }

  private int placeOf(String column) {
    Cell heading = places.get(column);
    return heading == null ? 1 : heading.column();
  }

  /** As the file writes it, else as the product does. */
  String heading(String column) {
    Cell heading = places.get(column);
    if (heading != null) {
      return heading.text();
    }
    return column.isEmpty() ? "" : headings.of(column, ReaderLanguage.VIETNAMESE);
  }
}
