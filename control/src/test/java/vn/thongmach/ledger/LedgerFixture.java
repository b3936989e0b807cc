package vn.thongmach.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Texts;
import vn.thongmach.ledger.model.Batch;
import vn.thongmach.ledger.model.Batches;
import vn.thongmach.ledger.model.Frontier;
import vn.thongmach.ledger.model.MerkleHash;
import vn.thongmach.testing.TestDatabase;

/** The ledger alone over a database, a data folder, a clock and two tables of its own. */
final class LedgerFixture implements AutoCloseable {

  static final Scope SCOPE = Scope.system("test");
  private static final List<String> TABLES =
      List.of("test_event", "test_note", "ledger_batch", "ledger_node");

  final TestDatabase database = TestDatabase.fresh();
  final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
  final TransactionTemplate transactions = database.transactions();
  final Path data;
  private final Path kept;
  final SetClock clock = new SetClock();
  final TestTable events = new TestTable("test_event", database.dataSource());
  final TestTable notes = new TestTable("test_note", database.dataSource());
  private AnnotationConfigApplicationContext context;
  Ledger ledger;
  LedgerCommand command;
  private long lastId;
  private long keptLastId;

  LedgerFixture() {
    try {
      data = Files.createTempDirectory("thongmach-ledger-");
      kept = data.resolveSibling(data.getFileName() + "-kept");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start();
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("vn.thongmach.ledger")
  static class LedgerAlone {}

  /** Starts the ledger again on the same data. */
  void restart() {
    context.close();
    start();
  }

  private void start() {
    context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("thongmach.data", data.toString())));
    DataSource shared = database.dataSource();
    context.registerBean(DataSource.class, () -> shared, bean -> bean.setDestroyMethodName(""));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(shared));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Texts.class, Texts::new);
    context.registerBean("notes", TestTable.class, () -> notes);
    context.registerBean("events", TestTable.class, () -> events);
    context.register(LedgerAlone.class);
    context.refresh();
    ledger = context.getBean(Ledger.class);
    command = context.getBean(LedgerCommand.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Records events in one transaction, as the recorder does. */
  long record(int events) {
    return transactions.execute(
        status -> {
          long batch = ledger.openBatch(SCOPE);
          for (int i = 0; i < events; i++) {
            long id = ++lastId;
            this.events.insert(id, "event " + id, batch);
          }
          return batch;
        });
  }

  /** Lets a second pass and seals. */
  void seal() {
    clock.advance(Duration.ofSeconds(1));
    ledger.sealIfDue(SCOPE);
  }

  /** Batches of three events and one note each. */
  void sealed(int batches) {
    for (int i = 0; i < batches; i++) {
      record(3);
      notes.insert(lastId, "note " + lastId, null);
      seal();
    }
  }

  /**
   * Makes a batch fit its rows again, its times kept, as somebody does who owns the database and
   * knows this code.
   */
  void forge(long number) {
    Batches batches = bean(Batches.class);
    Batch stored = batches.find(SCOPE, number).orElseThrow();
    SortedMap<String, Long> counts = new TreeMap<>();
    List<byte[]> hashes = new ArrayList<>();
    for (TestTable table : List.of(events, notes)) {
      List<byte[]> ofTable = table.seal(number);
      counts.put(table.name(), (long) ofTable.size());
      ofTable.forEach(hash -> hashes.add(MerkleHash.leaf(hash)));
    }
    Batch forged = stored.close(stored.closedAt(), counts, Frontier.rootOf(hashes));
    jdbc.update(
        "update ledger_batch set counts = ?, rows = ?, root = ?, leaf = ? where number = ?",
        forged.counts(),
        forged.rows(),
        forged.root(),
        forged.leaf(),
        number);
  }

  /** Remembers tables and files as they are now. */
  void remember() {
    TABLES.forEach(table -> jdbc.execute("create table kept_" + table + " as table " + table));
    copy(data, kept);
    keptLastId = lastId;
  }

  /** Brings tables and files back to where they were, and starts the ledger again. */
  void restore() {
    transactions.executeWithoutResult(
        status ->
            TABLES.forEach(
                table -> {
                  jdbc.execute("delete from " + table);
                  jdbc.execute("insert into " + table + " table kept_" + table);
                }));
    lastId = keptLastId;
    FileSystemUtils.deleteRecursively(data.toFile());
    copy(kept, data);
    restart();
  }

  private static void copy(Path from, Path to) {
    try {
      FileSystemUtils.copyRecursively(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Verification verify() {
    return ledger.verify(SCOPE, Optional.empty());
  }

  Verification verify(String checkpoint) {
    return ledger.verify(SCOPE, Optional.of(checkpoint));
  }

  Path file(String name) {
    return data.resolve("ledger").resolve(name);
  }

  /** Leaves only the database and the key, as if all other files had fallen to the attacker. */
  void deleteFilesOutside() {
    try {
      Files.deleteIfExists(file("leaves"));
      Files.deleteIfExists(file("checkpoints"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    database.close();
    FileSystemUtils.deleteRecursively(data.toFile());
    FileSystemUtils.deleteRecursively(kept.toFile());
  }

  /** A clock the test sets. */
  static final class SetClock extends Clock {
    private volatile Instant now = Instant.now();

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
