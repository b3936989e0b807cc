package vn.thongmach.exchange.model;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;

/** Reads files as rows of a list. */
@Component
class TableReading {

  private final Tables tables;
  private final Texts texts;

  TableReading(Tables tables, Texts texts) {
    this.tables = tables;
    this.texts = texts;
  }

  /**
   * @param problems takes what is wrong with cells and headings
   * @throws CodedException where no row can be read at all
   */
  List<Row> rows(ListForm form, byte[] file, TableProblems problems) {
    Table table = tables.read(file, problems);
    if (table.header().isEmpty()) {
      problems.throwIfAny();
      throw new CodedException(ExchangeError.FILE_EMPTY);
    }
    Headings headings = headings(form);
    Map<String, Cell> places = headings.find(table, form.required(), problems);
    if (!places.keySet().containsAll(form.required())) {
      problems.throwIfAny();
    }
    return table.rows().stream().map(cells -> Row.of(cells, places, headings, problems)).toList();
  }

  Headings headings(ListForm form) {
    return new Headings(texts, form.kind(), form.columns());
  }
}
