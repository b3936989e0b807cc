package vn.thongmach.ledger.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.ledger.model.Batch;
import vn.thongmach.ledger.model.Batches;
import vn.thongmach.ledger.model.Node;

/** Batches and nodes in the tables {@code ledger_batch} and {@code ledger_node}. */
@Repository
class JdbcBatches implements Batches {

  private static final int FETCH_SIZE = 4096;
  private static final int ATTEMPTS = 10;
  private static final String COLUMNS =
      "select number, opened_at, closed_at, counts, rows, root, leaf from ledger_batch ";
  private static final RowMapper<Batch> BATCH = (row, index) -> batch(row);

  private final JdbcTemplate jdbc;
  private final JdbcTemplate streaming;

  JdbcBatches(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.streaming = new JdbcTemplate(dataSource);
    this.streaming.setFetchSize(FETCH_SIZE);
  }

  @Override
  public long holdOpen(Scope scope) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      // Waits for a seal at work; the row it has closed then no longer matches: look again.
      List<Long> open =
          jdbc.query(
              "select number from ledger_batch where closed_at is null for share",
              (row, index) -> row.getLong(1));
      if (!open.isEmpty()) {
        return open.getFirst();
      }
      openNext(scope);
    }
    throw new IllegalStateException("No batch of the ledger stays open");
  }

  @Override
  public Optional<Batch> open(Scope scope) {
    return jdbc.query(COLUMNS + "where closed_at is null", BATCH).stream().findFirst();
  }

  @Override
  public Optional<Batch> takeOpen(Scope scope) {
    return jdbc.query(COLUMNS + "where closed_at is null for update", BATCH).stream().findFirst();
  }

  @Override
  public void close(Scope scope, Batch closed) {
    jdbc.update(
        """
        update ledger_batch set closed_at = ?, counts = ?, rows = ?, root = ?, leaf = ?
        where number = ?
        """,
        time(closed.closedAt()),
        closed.counts(),
        closed.rows(),
        closed.root(),
        closed.leaf(),
        closed.number());
    jdbc.update(
        "insert into ledger_batch (number, opened_at) values (?, ?)",
        closed.number() + 1,
        time(closed.closedAt()));
  }

  @Override
  public long lastSealed(Scope scope) {
    return number(
        jdbc.queryForObject(
            "select max(number) from ledger_batch where closed_at is not null", Long.class));
  }

  @Override
  public Optional<Batch> find(Scope scope, long number) {
    return jdbc.query(COLUMNS + "where number = ?", BATCH, number).stream().findFirst();
  }

  @Override
  public List<Batch> from(Scope scope, long number, int limit) {
    return jdbc.query(COLUMNS + "where number >= ? order by number limit ?", BATCH, number, limit);
  }

  @Override
  public void leaves(Scope scope, long first, long last, Consumer<byte[]> each) {
    RowCallbackHandler leaf = row -> each.accept(row.getBytes(1));
    streaming.query(
        """
        select leaf from ledger_batch
        where number between ? and ? and closed_at is not null order by number
        """,
        leaf,
        first,
        last);
  }

  @Override
  public List<byte[]> nodes(Scope scope, int level, long first, long last) {
    if (level == 0) {
      List<byte[]> leaves = new ArrayList<>();
      leaves(scope, first + 1, last + 1, leaves::add);
      return leaves;
    }
    return jdbc.query(
        "select hash from ledger_node where level = ? and position between ? and ? order by position",
        (row, index) -> row.getBytes(1),
        level,
        first,
        last);
  }

  @Override
  public void add(Scope scope, Node node) {
    jdbc.update(
        """
        insert into ledger_node (level, position, hash) values (?, ?, ?)
        on conflict (level, position) do update set hash = excluded.hash
        """,
        node.level(),
        node.position(),
        node.hash());
  }

  private void openNext(Scope scope) {
    jdbc.update(
        """
        insert into ledger_batch (number, opened_at)
        select coalesce(max(number), 0) + 1, now() from ledger_batch
        having count(*) filter (where closed_at is null) = 0
        on conflict do nothing
        """);
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        row.getLong("number"),
        row.getTimestamp("opened_at").toInstant(),
        instant(row.getTimestamp("closed_at")),
        row.getString("counts"),
        row.getLong("rows"),
        row.getBytes("root"),
        row.getBytes("leaf"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static long number(@Nullable Long number) {
    return number == null ? 0 : number;
  }
}
