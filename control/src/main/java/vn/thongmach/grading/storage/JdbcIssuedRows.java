package vn.thongmach.grading.storage;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.grading.model.IssuedGradeRow;
import vn.thongmach.grading.model.IssuedRows;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;

@Repository
class JdbcIssuedRows implements IssuedRows {

  private static final int ROWS_A_FETCH = 200;
  private static final byte[] NO_HASH = {};

  private static final String SELECT =
      """
      select i.*, (select array_agg(f.scorecard order by f.scorecard) from issued_grade_flag f
        where f.issued_grade = i.id) as restated
      from issued_grade i
      """;

  private final JdbcClient database;
  private final JdbcTemplate cursor;

  JdbcIssuedRows(JdbcClient database, DataSource source) {
    this.database = database;
    this.cursor = new JdbcTemplate(source);
    cursor.setFetchSize(ROWS_A_FETCH);
  }

  @Override
  public boolean insert(Scope scope, IssuedGradeRow row) {
    IssuedGrade grade = row.grade();
    return database
            .sql(
                """
                insert into issued_grade (id, subject, grade, points, capped, issued_at, issued_by,
                  decided_by, scorecards, supersedes, cause, content, row_hash)
                values (:id, :subject, :grade, :points, :capped, :at, :by, :decidedBy, :cards,
                  :supersedes, :cause, :content, :hash)
                on conflict do nothing
                """)
            .param("id", grade.id())
            .param("subject", grade.subject())
            .param("grade", grade.grade().name())
            .param("points", grade.points().toPlainString())
            .param("capped", grade.capped())
            .param("at", GradingReach.utc(grade.issuedAt()))
            .param("by", grade.issuedBy())
            .param("decidedBy", grade.decidedBy())
            .param("cards", GradingReach.array(grade.scorecards()))
            .param("supersedes", grade.supersedes())
            .param("cause", grade.cause())
            .param("content", row.content())
            .param("hash", HexFormat.of().parseHex(grade.rowHash()))
            .update()
        == 1;
  }

  @Override
  public List<IssuedGrade> of(Scope scope, Collection<UUID> subjects) {
    return database
        .sql(SELECT + " where i.subject = any(:subjects) order by i.place desc")
        .param("subjects", GradingReach.array(subjects))
        .query(JdbcIssuedRows::grade)
        .list();
  }

  @Override
  public List<IssuedGrade> standing(Scope scope) {
    return database
        .sql(
            SELECT
                + """
                 where not exists (select from issued_grade next where next.supersedes = i.id)
                order by i.id
                """)
        .query(JdbcIssuedRows::grade)
        .list();
  }

  @Override
  public Optional<IssuedGradeRow> find(Scope scope, UUID issuedGrade) {
    return database
        .sql(SELECT + " where i.id = :id")
        .param("id", issuedGrade)
        .query((row, number) -> new IssuedGradeRow(grade(row, number), row.getBytes("content")))
        .optional();
  }

  @Override
  public boolean flag(Scope scope, UUID issuedGrade, UUID scorecard) {
    return database
            .sql(
                """
                insert into issued_grade_flag (issued_grade, scorecard, at)
                values (:grade, :card, now()) on conflict do nothing
                """)
            .param("grade", issuedGrade)
            .param("card", scorecard)
            .update()
        == 1;
  }

  @Override
  public List<byte[]> seal(Scope scope, long batch) {
    int sealed =
        database
            .sql("update issued_grade set batch = :batch where batch is null")
            .param("batch", batch)
            .update();
    return sealed == 0
        ? List.of()
        : database
            .sql("select row_hash from issued_grade where batch = :batch order by id")
            .param("batch", batch)
            .query((row, number) -> row.getBytes("row_hash"))
            .list();
  }

  @Override
  public void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each) {
    cursor.query(
        """
        select i.*, cast(null as uuid[]) as restated from issued_grade i
        where batch between ? and ? order by batch, id
        """,
        row -> {
          each.accept(
              new LedgerRow(
                  row.getLong("batch"),
                  row.getString("id"),
                  row.getBytes("row_hash"),
                  contentHash(row)));
        },
        firstBatch,
        lastBatch);
  }

  /** Words that none was ever issued with give no hash, so that the row is named as altered. */
  private static byte[] contentHash(ResultSet row) throws SQLException {
    try {
      return new IssuedGradeRow(grade(row, 0), row.getBytes("content")).computedHash();
    } catch (IllegalArgumentException altered) {
      return NO_HASH;
    }
  }

  @Override
  public long rowsWithoutBatch(Scope scope) {
    return database
        .sql("select count(*) from issued_grade where batch is null")
        .query(Long.class)
        .single();
  }

  private static IssuedGrade grade(ResultSet row, int number) throws SQLException {
    long batch = row.getLong("batch");
    Long sealed = row.wasNull() ? null : batch;
    return new IssuedGrade(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        Grade.valueOf(row.getString("grade")),
        new BigDecimal(row.getString("points")),
        row.getBoolean("capped"),
        Objects.requireNonNull(GradingReach.instant(row, "issued_at")),
        row.getString("issued_by"),
        row.getObject("decided_by", UUID.class),
        ids(row, "scorecards"),
        row.getObject("supersedes", UUID.class),
        row.getString("cause"),
        ids(row, "restated"),
        HexFormat.of().formatHex(row.getBytes("row_hash")),
        sealed);
  }

  private static List<UUID> ids(ResultSet row, String column) throws SQLException {
    @Nullable Array ids = row.getArray(column);
    return ids == null ? List.of() : List.of((UUID[]) ids.getArray());
  }
}
