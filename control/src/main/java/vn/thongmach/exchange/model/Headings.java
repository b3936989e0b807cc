package vn.thongmach.exchange.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ListKind;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.kernel.VietnameseText;

/** The words of a list's columns and of the choices in them, in both languages. */
public final class Headings {

  private final Texts texts;
  private final ListKind kind;
  private final List<String> columns;

  /**
   * @param columns ids of the list's columns, in their order
   */
  public Headings(Texts texts, ListKind kind, List<String> columns) {
    this.texts = texts;
    this.kind = kind;
    this.columns = List.copyOf(columns);
  }

  /** A column as a reader sees it. */
  public String of(String column, Locale language) {
    return texts.of(language, "exchange." + kind.wireName() + "." + column);
  }

  public List<String> all(Locale language) {
    return columns.stream().map(column -> of(column, language)).toList();
  }

  /** A word of a choice as a reader sees it. */
  public String choice(String name, Locale language) {
    return texts.of(language, "exchange.choice." + name);
  }

  /** Which of these choices is meant, by its name or its word in either language. */
  public Optional<String> meant(Stream<String> names, String typed) {
    String folded = VietnameseText.folded(typed);
    return names
        .filter(
            name ->
                VietnameseText.folded(name).equals(folded)
                    || ReaderLanguage.SUPPORTED.stream()
                        .anyMatch(
                            language ->
                                VietnameseText.folded(choice(name, language)).equals(folded)))
        .findFirst();
  }

  /**
   * Finds the columns of a table by their headings, whatever their order and language.
   *
   * @param required columns that have to be there
   * @return the heading's cell by the column's id
   */
  Map<String, Cell> find(Table table, List<String> required, TableProblems problems) {
    Map<String, String> known = new HashMap<>();
    for (String column : columns) {
      known.put(VietnameseText.folded(column), column);
      for (Locale language : ReaderLanguage.SUPPORTED) {
        known.put(VietnameseText.folded(of(column, language)), column);
      }
    }
    Map<String, Cell> found = new HashMap<>();
    for (Cell cell : table.header()) {
      String typed = cell.text().replaceAll("[\\s*]+$", "");
      String column = known.get(VietnameseText.folded(typed));
      if (column == null) {
        problems.add(
            cell.line(),
            cell.column(),
            cell.text(),
            ExchangeError.HEADER_UNKNOWN,
            cell.text(),
            all(ReaderLanguage.VIETNAMESE));
      } else if (found.containsKey(column)) {
        problems.add(
            cell.line(), cell.column(), cell.text(), ExchangeError.HEADER_REPEATED, cell.text());
      } else {
        found.put(column, cell);
      }
    }
    int line = table.header().getFirst().line();
    for (String column : required) {
      if (!found.containsKey(column)) {
        String words = of(column, ReaderLanguage.VIETNAMESE);
        problems.add(line, 1, words, ExchangeError.HEADER_MISSING, words);
      }
    }
    return found;
  }
}
