package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.Exchange;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.exchange.ListKind;
import vn.thongmach.exchange.TableFormat;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;

/** Imports whole or not at all, in one transaction; exports what the scope reaches. */
@Service
class Lists implements Exchange {

  private final Map<ListKind, ListRows> lists = new EnumMap<>(ListKind.class);
  private final Tables tables;
  private final Texts texts;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  Lists(
      List<ListRows> lists,
      Tables tables,
      Texts texts,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    lists.forEach(list -> this.lists.put(list.kind(), list));
    this.tables = tables;
    this.texts = texts;
    this.audit = audit;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public ImportedList importList(Scope scope, ListKind kind, boolean dryRun, byte[] file) {
    ListRows list = list(kind);
    TableProblems problems = new TableProblems();
    Table table = tables.read(file, problems);
    if (table.header().isEmpty()) {
      problems.throwIfAny();
      throw new CodedException(ExchangeError.FILE_EMPTY);
    }
    Headings headings = headings(list);
    Map<String, Cell> places = headings.find(table, list.required(), problems);
    if (!places.keySet().containsAll(list.required())) {
      problems.throwIfAny();
    }
    List<Row> rows =
        table.rows().stream().map(cells -> Row.of(cells, places, headings, problems)).toList();
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              ImportedList done = list.apply(scope, rows);
              problems.throwIfAny();
              if (dryRun) {
                status.setRollbackOnly();
              } else if (done.created() + done.changed() > 0) {
                audit.record(scope, "ListImported", "list", kind.wireName(), done);
              }
              return done;
            }));
  }

  @Override
  public byte[] export(Scope scope, ListKind kind, Locale language) {
    ListRows list = list(kind);
    Headings headings = headings(list);
    return tables.write(
        TableFormat.XLSX,
        name(kind, language),
        headings.all(language),
        list.rows(scope, headings, language));
  }

  @Override
  public byte[] template(ListKind kind, TableFormat format, Locale language) {
    ListRows list = list(kind);
    Headings headings = headings(list);
    List<List<Object>> rows = new ArrayList<>();
    rows.add(list.example(headings, language));
    return tables.write(format, name(kind, language), headings.all(language), rows);
  }

  private String name(ListKind kind, Locale language) {
    return texts.of(language, "exchange.list." + kind.wireName());
  }

  private ListRows list(ListKind kind) {
    return Objects.requireNonNull(lists.get(kind));
  }

  private Headings headings(ListRows list) {
    return new Headings(texts, list.kind(), list.columns());
  }
}
