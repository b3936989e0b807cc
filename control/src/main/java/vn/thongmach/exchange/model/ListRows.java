package vn.thongmach.exchange.model;

import java.util.List;
import java.util.Locale;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.exchange.ListKind;

/** One list: its columns and its rows both ways. */
interface ListRows {

  ListKind kind();

  /** Ids of the columns, in their order. */
  List<String> columns();

  /** Columns without which a table is not this list. */
  List<String> required();

  /** One row that shows how a table is filled in; texts, numbers and days. */
  List<Object> example(Headings headings, Locale language);

  /** The rows within the scope; texts, numbers, days and empty texts. */
  List<List<Object>> rows(Scope scope, Headings headings, Locale language);

  /** Brings the list to what the rows tell, inside the caller's transaction. */
  ImportedList apply(Scope scope, List<Row> rows);
}
