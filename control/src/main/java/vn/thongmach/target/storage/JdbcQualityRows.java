package vn.thongmach.target.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.target.QualityComposition;
import vn.thongmach.target.model.QualityRows;

/** Compositions in tables quality_composition and quality_target. */
@Repository
class JdbcQualityRows implements QualityRows {

  private static final long LOCK = 2_026_113_024L;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcQualityRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void hold(Scope scope) {
    database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, _) -> true).single();
  }

  @Override
  public List<QualityComposition> all(Scope scope) {
    return database
        .sql("select * from quality_composition order by effective_from")
        .query(
            (row, _) ->
                new QualityComposition(
                    row.getInt("number"),
                    row.getObject("effective_from", LocalDate.class),
                    row.getString("source"),
                    row.getBoolean("verified"),
                    row.getBoolean("example"),
                    List.of(
                        json.readValue(row.getString("parts"), QualityComposition.Part[].class)),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("recorded_by")))
        .list();
  }

  @Override
  public void insert(Scope scope, QualityComposition composition) {
    database
        .sql(
            """
            insert into quality_composition (number, effective_from, source, verified, example,
              parts, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
            """)
        .param(composition.number())
        .param(composition.effectiveFrom())
        .param(composition.source())
        .param(composition.verified())
        .param(composition.example())
        .param(json.writeValueAsString(composition.parts()))
        .param(composition.recordedAt().atOffset(ZoneOffset.UTC))
        .param(composition.recordedBy())
        .update();
  }

  @Override
  public void link(Scope scope, UUID target, int number, Instant at) {
    database
        .sql(
            """
            insert into quality_target (target, number, recorded_at) values (?, ?, ?)
            on conflict do nothing
            """)
        .param(target)
        .param(number)
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Map<UUID, Integer> linked(Scope scope) {
    Map<UUID, Integer> linked = new HashMap<>();
    database
        .sql("select target, max(number) as number from quality_target group by target")
        .query(
            row -> {
              linked.put(row.getObject("target", UUID.class), row.getInt("number"));
            });
    return linked;
  }
}
