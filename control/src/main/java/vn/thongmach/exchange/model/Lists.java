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
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.exchange.ListKind;
import vn.thongmach.exchange.TableFormat;
import vn.thongmach.kernel.Texts;

/** Imports whole or not at all, in one transaction; exports what the scope reaches. */
@Service
class Lists implements Exchange {

  private final Map<ListKind, ListRows> lists = new EnumMap<>(ListKind.class);
  private final Map<ListKind, ListForm> forms = new EnumMap<>(ListKind.class);
  private final TableReading reading;
  private final Tables tables;
  private final Texts texts;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;

  Lists(
      List<ListRows> lists,
      List<ListForm> forms,
      TableReading reading,
      Tables tables,
      Texts texts,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    lists.forEach(list -> this.lists.put(list.kind(), list));
    forms.forEach(form -> this.forms.put(form.kind(), form));
    this.reading = reading;
    this.tables = tables;
    this.texts = texts;
    this.audit = audit;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public ImportedList importList(Scope scope, ListKind kind, boolean dryRun, byte[] file) {
    ListRows list = list(kind);
    TableProblems problems = new TableProblems();
    List<Row> rows = reading.rows(list, file, problems);
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
    Headings headings = reading.headings(list);
    return tables.write(
        TableFormat.XLSX,
        name(kind, language),
        headings.all(language),
        list.rows(scope, headings, language));
  }

  @Override
  public byte[] template(ListKind kind, TableFormat format, Locale language) {
    ListForm list = Objects.requireNonNull(forms.get(kind));
    Headings headings = reading.headings(list);
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
}
