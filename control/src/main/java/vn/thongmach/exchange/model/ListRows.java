package vn.thongmach.exchange.model;

import java.util.List;
import java.util.Locale;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.ImportedList;

/** One list: its columns and its rows both ways. */
interface ListRows extends ListForm {

  /** The rows within the scope; texts, numbers, days and empty texts. */
  List<List<Object>> rows(Scope scope, Headings headings, Locale language);

  /** Brings the list to what the rows tell, inside the caller's transaction. */
  ImportedList apply(Scope scope, List<Row> rows);
}
