package vn.thongmach.access.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditEntry;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.access.model.AuditRows;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.RowHash;

/** Table audit_entry. */
@Repository
class JdbcAuditTrail implements AuditTrail, AuditRows {

  private static final String COLUMNS =
      "id, at, actor, actor_name, action, subject_type, subject_id, detail";

  private static final int ROWS_A_FETCH = 1000;

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  JdbcAuditTrail(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void record(
      Scope scope, String action, String subjectType, String subjectId, Object detail) {
    long id =
        database
            .sql("select nextval(pg_get_serial_sequence('audit_entry', 'id'))")
            .query(Long.class)
            .single();
    AuditEntry entry =
        new AuditEntry(
            id,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            scope.principal(),
            scope.name(),
            action,
            subjectType,
            subjectId,
            json.writeValueAsString(detail));
    database
        .sql(
            """
            insert into audit_entry (id, at, actor, actor_name, action, subject_type, subject_id,
              detail, row_hash) overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(utc(entry.at()))
        .param(entry.actor())
        .param(entry.actorName())
        .param(action)
        .param(subjectType)
        .param(subjectId)
        .param(entry.detail())
        .param(hash(entry))
        .update();
  }

  @Override
  public PageOf<AuditEntry> page(Scope scope, PageRequest page) {
    scope.requireAllUnits();
    long total = database.sql("select count(*) from audit_entry").query(Long.class).single();
    List<AuditEntry> items =
        database
            .sql(
                "select " + COLUMNS + " from audit_entry order by id desc limit :size offset :skip")
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcAuditTrail::entry)
            .list();
    return PageOf.of(items, total, page);
  }

  @Override
  public PageOf<AuditEntry> about(Scope scope, String type, String id, PageRequest page) {
    long total =
        database
            .sql("select count(*) from audit_entry where subject_type = :type and subject_id = :id")
            .param("type", type)
            .param("id", id)
            .query(Long.class)
            .single();
    List<AuditEntry> items =
        database
            .sql(
                "select "
                    + COLUMNS
                    + " from audit_entry where subject_type = :type and subject_id = :id"
                    + " order by id desc limit :size offset :skip")
            .param("type", type)
            .param("id", id)
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcAuditTrail::entry)
            .list();
    return PageOf.of(items, total, page);
  }

  @Override
  public Optional<AuditEntry> before(Scope scope, AuditEntry entry) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from audit_entry where subject_type = :type and subject_id = :subject"
                + " and id < :id order by id desc limit 1")
        .param("type", entry.subjectType())
        .param("subject", entry.subjectId())
        .param("id", entry.id())
        .query(JdbcAuditTrail::entry)
        .optional();
  }

  @Override
  public List<byte[]> seal(Scope scope, long batch) {
    int assigned =
        database.sql("update audit_entry set batch = ? where batch is null").param(batch).update();
    if (assigned == 0) {
      return List.of();
    }
    return database
        .sql("select row_hash from audit_entry where batch = ? order by id")
        .param(batch)
        .query((row, number) -> row.getBytes("row_hash"))
        .list();
  }

  @Override
  public void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each) {
    database
        .sql(
            "select "
                + COLUMNS
                + ", row_hash, batch from audit_entry where batch between ? and ? order by batch, id")
        .withFetchSize(ROWS_A_FETCH)
        .param(firstBatch)
        .param(lastBatch)
        .query(
            row -> {
              AuditEntry entry = entry(row, 0);
              each.accept(
                  new LedgerRow(
                      row.getLong("batch"),
                      Long.toString(entry.id()),
                      row.getBytes("row_hash"),
                      hash(entry)));
            });
  }

  @Override
  public long rowsWithoutBatch(Scope scope) {
    return database
        .sql("select count(*) from audit_entry where batch is null")
        .query(Long.class)
        .single();
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor", UUID.class),
        row.getString("actor_name"),
        row.getString("action"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getString("detail"));
  }

  private static byte[] hash(AuditEntry entry) {
    return RowHash.of("audit_entry")
        .number(entry.id())
        .instant(entry.at())
        .uuid(entry.actor())
        .text(entry.actorName())
        .text(entry.action())
        .text(entry.subjectType())
        .text(entry.subjectId())
        .text(entry.detail())
        .finish();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
