package vn.thongmach.overview.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.overview.model.VisitRows;

/** Table visit. */
@Repository
class JdbcVisitRows implements VisitRows {

  private static final TypeReference<Map<String, ScoreState>> STATES = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcVisitRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Optional<Visit> locked(Scope scope) {
    return database
        .sql("select * from visit where principal = :me for update")
        .param("me", scope.principal())
        .query(this::visit)
        .optional();
  }

  @Override
  public void write(Scope scope, Visit visit) {
    Instant before = visit.beforeAt();
    database
        .sql(
            """
            insert into visit (principal, began_at, seen_at, states, before_at, before_states)
            values (:me, :began, :seen, cast(:states as jsonb), :before, cast(:then as jsonb))
            on conflict (principal) do update set began_at = excluded.began_at,
              seen_at = excluded.seen_at, states = excluded.states,
              before_at = excluded.before_at, before_states = excluded.before_states
            """)
        .param("me", scope.principal())
        .param("began", utc(visit.beganAt()))
        .param("seen", utc(visit.seenAt()))
        .param("states", json.writeValueAsString(visit.states()))
        .param("before", before == null ? null : utc(before))
        .param("then", before == null ? null : json.writeValueAsString(visit.beforeStates()))
        .update();
  }

  private Visit visit(ResultSet row, int number) throws SQLException {
    String before = row.getString("before_states");
    OffsetDateTime beforeAt = row.getObject("before_at", OffsetDateTime.class);
    return new Visit(
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
        states(row.getString("states")),
        beforeAt == null ? null : beforeAt.toInstant(),
        states(before));
  }

  private Map<String, ScoreState> states(@Nullable String text) {
    return text == null ? Map.of() : json.readValue(text, STATES);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
