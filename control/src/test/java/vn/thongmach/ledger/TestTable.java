package vn.thongmach.ledger;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import vn.thongmach.kernel.AppendOnlyTable;
import vn.thongmach.kernel.RowHash;

/** An append-only table of numbered texts; its rows get their batch at insert or when sealed. */
final class TestTable implements AppendOnlyTable {

  /** A text that this table refuses to read, as others refuse words they do not know. */
  static final String UNREADABLE = "unreadable";

  private final String name;
  private final JdbcTemplate jdbc;
  private final JdbcTemplate streaming;

  TestTable(String name, DataSource dataSource) {
    this.name = name;
    this.jdbc = new JdbcTemplate(dataSource);
    this.streaming = new JdbcTemplate(dataSource);
    this.streaming.setFetchSize(1000);
    jdbc.execute(
        "create table "
            + name
            + " (id bigint primary key, content text, row_hash bytea not null, batch bigint)");
    jdbc.execute("create index on " + name + " (batch)");
  }

  void insert(long id, String content, Long batch) {
    jdbc.update(
        "insert into " + name + " values (?, ?, ?, ?)", id, content, hash(id, content), batch);
  }

  /** What a superuser does who knows how rows are hashed. */
  void alterWithHash(long id, String content) {
    jdbc.update(
        "update " + name + " set content = ?, row_hash = ? where id = ?",
        content,
        hash(id, content),
        id);
  }

  /** Fills the table quickly with rows of batches 1 to {@code batches}. */
  void fill(int batches, int rowsABatch) {
    jdbc.update(
        "insert into "
            + name
            + """
             select id, 'row ' || id, sha256(int4send(?) || convert_to(?, 'UTF8') || int4send(8)
               || int8send(id) || int4send(length('row ' || id))
               || convert_to('row ' || id, 'UTF8')), (id - 1) / ? + 1
             from generate_series(1, ?) id
            """,
        name.length(),
        name,
        rowsABatch,
        (long) batches * rowsABatch);
  }

  byte[] hash(long id, String content) {
    if (UNREADABLE.equals(content)) {
      throw new IllegalArgumentException(content);
    }
    return RowHash.of(name).number(id).text(content).finish();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<byte[]> seal(long batch) {
    jdbc.update("update " + name + " set batch = ? where batch is null", batch);
    return jdbc.query(
        "select row_hash from " + name + " where batch = ? order by id",
        (row, index) -> row.getBytes(1),
        batch);
  }

  @Override
  public void rows(long firstBatch, long lastBatch, Consumer<LedgerRow> each) {
    RowCallbackHandler handler =
        row ->
            each.accept(
                new LedgerRow(
                    row.getLong("batch"),
                    row.getString("id"),
                    row.getBytes("row_hash"),
                    hash(row.getLong("id"), row.getString("content"))));
    streaming.query(
        "select * from " + name + " where batch between ? and ? order by batch, id",
        handler,
        firstBatch,
        lastBatch);
  }

  @Override
  public long rowsWithoutBatch() {
    return jdbc.queryForObject("select count(*) from " + name + " where batch is null", Long.class);
  }
}
