package vn.thongmach.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thongmach.exchange.TableFormat;
import vn.thongmach.exchange.model.Cell;
import vn.thongmach.exchange.model.Cell.Kind;
import vn.thongmach.exchange.model.Table;
import vn.thongmach.exchange.model.TableProblems;

/** What is written as a table is read back as it was, in both forms. */
class TablesPropertyTests {

  private static final List<String> HEADINGS = List.of("Mã", "Tên", "Ghi chú");

  private final TableFiles files = new TableFiles();

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> begins = Arbitraries.of("", "=", "+", "-", "@", "'", "\"", ";", "0", "5,5");
    Arbitrary<String> middle =
        Arbitraries.strings().withChars("aĐđữ ;,\"'\t=&<>").withCharRange('0', '9').ofMaxLength(12);
    Arbitrary<String> text =
        net.jqwik.api.Combinators.combine(begins, middle).as((begin, rest) -> begin + rest);
    return text.list().ofSize(HEADINGS.size()).list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 150)
  void readsBackWhatItWrote(@ForAll("rows") List<List<String>> rows) {
    List<List<Object>> values = new ArrayList<>();
    rows.forEach(row -> values.add(List.copyOf(row)));
    for (TableFormat format : TableFormat.values()) {
      TableProblems problems = new TableProblems();
      Table table = files.read(files.write(format, "Bảng", HEADINGS, values), problems);
      assertThat(problems.none()).isTrue();
      assertThat(table.header()).extracting(Cell::text).isEqualTo(HEADINGS);
      assertThat(table.rows()).as("%s", format).allMatch(TablesPropertyTests::isTextOnly);
      assertThat(table.rows().stream().map(TablesPropertyTests::read).toList())
          .as("%s", format)
          .isEqualTo(
              rows.stream().map(TablesPropertyTests::kept).filter(row -> !row.isEmpty()).toList());
    }
  }

  private static boolean isTextOnly(List<Cell> row) {
    return row.stream().allMatch(cell -> cell.kind() == Kind.TEXT);
  }

  private static Map<Integer, String> read(List<Cell> cells) {
    Map<Integer, String> row = new TreeMap<>();
    cells.forEach(cell -> row.put(cell.column(), cell.text()));
    return row;
  }

  private static Map<Integer, String> kept(List<String> texts) {
    Map<Integer, String> row = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        row.put(i + 1, Normalizer.normalize(texts.get(i), Normalizer.Form.NFC));
      }
    }
    return row;
  }
}
