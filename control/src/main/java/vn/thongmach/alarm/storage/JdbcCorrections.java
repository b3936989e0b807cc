package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.CorrectionStorage;
import vn.thongmach.alarm.availability.OutageCorrection;

/** Corrections in table outage_correction. */
@Repository
class JdbcCorrections implements CorrectionStorage {

  private final JdbcClient database;

  JdbcCorrections(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, OutageCorrection correction) {
    database
        .sql(
            """
            insert into outage_correction (id, object_id, from_at, to_at, state, reason,
              proposed_at, proposed_by, proposer, proposer_person)
            values (:id, :object, :from, :to, :state, :reason, :at, :by, :proposer, :person)
            """)
        .param("id", correction.id())
        .param("object", correction.object())
        .param("from", utc(correction.from()))
        .param("to", utc(correction.to()))
        .param("state", correction.state().name())
        .param("reason", correction.reason())
        .param("at", utc(correction.proposedAt()))
        .param("by", correction.proposedBy())
        .param("proposer", correction.proposer())
        .param("person", correction.proposerPerson())
        .update();
  }

  @Override
  public boolean decide(Scope scope, OutageCorrection decided) {
    return database
            .sql(
                """
                update outage_correction
                set decision = :decision, decided_at = :at, decided_by = :by,
                  decision_reason = :reason
                where id = :id and decision is null
                """)
            .param("decision", Objects.requireNonNull(decided.decision()).name())
            .param("at", utc(Objects.requireNonNull(decided.decidedAt())))
            .param("by", decided.decidedBy())
            .param("reason", decided.decisionReason())
            .param("id", decided.id())
            .update()
        == 1;
  }

  @Override
  public Optional<OutageCorrection> find(Scope scope, UUID id) {
    return database
        .sql("select * from outage_correction where id = ?")
        .param(id)
        .query((row, _) -> correction(row))
        .optional();
  }

  @Override
  public List<OutageCorrection> on(Scope scope, UUID object, int most) {
    return database
        .sql(
            """
            select * from outage_correction where object_id = ?
            order by proposed_at desc, number desc limit ?
            """)
        .params(object, most)
        .query((row, _) -> correction(row))
        .list();
  }

  @Override
  public List<OutageCorrection> approved(Scope scope, Collection<UUID> objects) {
    return database
        .sql(
            """
            select * from outage_correction
            where object_id = any(?) and decision = 'APPROVED'
            order by decided_at, number
            """)
        .param(new SqlArrayValue("uuid", objects.toArray()))
        .query((row, _) -> correction(row))
        .list();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static OutageCorrection correction(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    return new OutageCorrection(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("object_id", UUID.class),
        row.getObject("from_at", OffsetDateTime.class).toInstant(),
        row.getObject("to_at", OffsetDateTime.class).toInstant(),
        OutageCorrection.Stood.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        row.getString("proposed_by"),
        row.getObject("proposer", UUID.class),
        row.getObject("proposer_person", UUID.class),
        decision == null ? null : OutageCorrection.Decision.valueOf(decision),
        instant(row, "decided_at"),
        row.getString("decided_by"),
        row.getString("decision_reason"));
  }
}
