package vn.thongmach.evaluation.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.model.LiveScoreRows;
import vn.thongmach.kernel.Period;

@Repository
class JdbcLiveScoreRows implements LiveScoreRows {

  private static final int AT_ONCE = 500;

  private static final String REPLACE =
      """
      insert into live_score (target, period, version, plan, value, score, origin, completeness,
        as_of, numerator, denominator, computed_at, children, children_scored, due)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (target, period) do update set version = excluded.version,
        plan = excluded.plan, value = excluded.value, score = excluded.score,
        origin = excluded.origin, completeness = excluded.completeness, as_of = excluded.as_of,
        numerator = excluded.numerator, denominator = excluded.denominator,
        computed_at = excluded.computed_at, children = excluded.children,
        children_scored = excluded.children_scored, due = excluded.due
      where excluded.as_of >= live_score.as_of
      """;

  private final JdbcTemplate template;
  private final JdbcClient database;

  JdbcLiveScoreRows(JdbcTemplate template, JdbcClient database) {
    this.template = template;
    this.database = database;
  }

  @Override
  @Transactional
  public void replace(Scope scope, List<LiveScore> scores) {
    template.batchUpdate(REPLACE, scores, AT_ONCE, JdbcLiveScoreRows::fill);
  }

  private static void fill(PreparedStatement row, LiveScore score) throws SQLException {
    Origin origin = score.origin();
    row.setObject(1, score.target());
    row.setString(2, score.period().toString());
    row.setInt(3, score.version());
    row.setObject(4, score.plan(), Types.DOUBLE);
    row.setObject(5, score.value(), Types.DOUBLE);
    row.setObject(6, score.score(), Types.DOUBLE);
    row.setString(7, origin == null ? null : origin.name());
    row.setDouble(8, score.completeness());
    row.setObject(9, utc(score.asOf()));
    row.setLong(10, score.numerator());
    row.setLong(11, score.denominator());
    row.setObject(12, utc(score.computedAt()));
    row.setInt(13, score.children());
    row.setInt(14, score.childrenScored());
    row.setObject(15, score.due(), Types.DOUBLE);
  }

  @Override
  public List<LiveScore> find(Scope scope, Collection<UUID> targets, @Nullable Period period) {
    return database
        .sql(
            """
            select * from live_score
            where target = any(:targets) and (cast(:period as text) is null or period = :period)
            """)
        .param("targets", targets.toArray(new UUID[0]))
        .param("period", period == null ? null : period.toString())
        .query(JdbcLiveScoreRows::score)
        .list();
  }

  @Override
  public List<LiveScore> all(Scope scope) {
    return database.sql("select * from live_score").query(JdbcLiveScoreRows::score).list();
  }

  private static LiveScore score(ResultSet row, int number) throws SQLException {
    String origin = row.getString("origin");
    return new LiveScore(
        row.getObject("target", UUID.class),
        row.getInt("version"),
        Period.parse(row.getString("period")),
        row.getObject("plan", Double.class),
        row.getObject("due", Double.class),
        row.getObject("value", Double.class),
        row.getObject("score", Double.class),
        origin == null ? null : Origin.valueOf(origin),
        row.getDouble("completeness"),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        row.getLong("numerator"),
        row.getLong("denominator"),
        row.getInt("children"),
        row.getInt("children_scored"),
        row.getObject("computed_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
