package vn.thongmach.exchange.model;

import java.util.List;
import java.util.Locale;
import vn.thongmach.exchange.ListKind;

/** How tables of one kind are filled in. */
interface ListForm {

  ListKind kind();

  /** Ids of the columns, in their order. */
  List<String> columns();

  /** Columns without which a table is not this list. */
  List<String> required();

  /** One row that shows how a table is filled in; texts, numbers and days. */
  List<Object> example(Headings headings, Locale language);
}
