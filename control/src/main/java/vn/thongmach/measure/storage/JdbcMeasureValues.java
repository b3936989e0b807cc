package vn.thongmach.measure.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureCause;
import vn.thongmach.measure.MeasureValue;
import vn.thongmach.measure.Subject;
import vn.thongmach.measure.model.MeasureValues;

/** Values in table measure_value. */
@Repository
class JdbcMeasureValues implements MeasureValues {

  private static final String OF_SUBJECT =
      "select * from measure_value where measure = ? and subject_id = ? and period = ? ";

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcMeasureValues(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Optional<MeasureValue> newest(
      Scope scope, String measure, Subject subject, Period period) {
    return ofSubject("order by revision desc limit 1 for update", measure, subject, period)
        .query(this::value)
        .optional();
  }

  @Override
  public boolean add(Scope scope, MeasureValue value) {
    MeasureCause cause = value.cause();
    return database
            .sql(
                """
                insert into measure_value (subject_id, subject, period_end, unit, id, measure, period,
                  revision, numerator, denominator, value, completeness, origin, evidence, as_of,
                  recorded_at, cause_event, cause)
                values (:subjectId, :subject::jsonb, :periodEnd, :unit, :id, :measure, :period,
                  :revision, :numerator, :denominator, :value, :completeness, :origin, :evidence,
                  :asOf, :recordedAt, :causeEvent, :cause)
                on conflict (measure, subject_id, period, revision) do nothing
                """)
            .param("subjectId", id(value.subject()))
            .param("subject", json.writeValueAsString(value.subject()))
            .param("periodEnd", utc(value.period().end()))
            .param("unit", value.unit())
            .param("id", value.id())
            .param("measure", value.measure())
            .param("period", value.period().toString())
            .param("revision", value.revision())
            .param("numerator", value.numerator())
            .param("denominator", value.denominator())
            .param("value", value.value())
            .param("completeness", value.completeness())
            .param("origin", value.origin().name())
            .param("evidence", value.evidence())
            .param("asOf", utc(value.asOf()))
            .param("recordedAt", utc(value.recordedAt()))
            .param("causeEvent", cause == null ? null : cause.event())
            .param("cause", cause == null ? null : cause.words())
            .update()
        == 1;
  }

  @Override
  public void replace(Scope scope, MeasureValue value) {
    database
        .sql(
            """
            update measure_value set numerator = ?, denominator = ?, value = ?, completeness = ?,
              origin = ?, evidence = ?, as_of = ?, recorded_at = ?
            where id = ?
            """)
        .param(value.numerator())
        .param(value.denominator())
        .param(value.value())
        .param(value.completeness())
        .param(value.origin().name())
        .param(value.evidence())
        .param(utc(value.asOf()))
        .param(utc(value.recordedAt()))
        .param(value.id())
        .update();
  }

  @Override
  public List<MeasureValue> revisions(Scope scope, String measure, Subject subject, Period period) {
    return ofSubject("order by revision", measure, subject, period).query(this::value).list();
  }

  private StatementSpec ofSubject(String rest, String measure, Subject subject, Period period) {
    return database
        .sql(OF_SUBJECT + rest)
        .param(measure)
        .param(id(subject))
        .param(period.toString());
  }

  private MeasureValue value(ResultSet row, int number) throws SQLException {
    String cause = row.getString("cause");
    return new MeasureValue(
        row.getObject("id", UUID.class),
        row.getString("measure"),
        json.readValue(row.getString("subject"), Subject.class),
        Period.parse(row.getString("period")),
        row.getInt("revision"),
        row.getLong("numerator"),
        row.getLong("denominator"),
        row.getObject("value", Double.class),
        row.getString("unit"),
        row.getDouble("completeness"),
        Origin.valueOf(row.getString("origin")),
        row.getObject("evidence", Long.class),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        cause == null ? null : cause(row, cause));
  }

  private static MeasureCause cause(ResultSet row, String words) throws SQLException {
    @Nullable Long event = row.getObject("cause_event", Long.class);
    return new MeasureCause(event, words);
  }

  private static UUID id(Subject subject) {
    try {
      ByteBuffer hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256")
                  .digest(subject.key().getBytes(StandardCharsets.UTF_8)));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
