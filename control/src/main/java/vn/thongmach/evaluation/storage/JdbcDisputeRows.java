package vn.thongmach.evaluation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.evaluation.model.DisputeRow;
import vn.thongmach.evaluation.model.DisputeRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;

/** Table dispute. */
@Repository
class JdbcDisputeRows implements DisputeRows {

  private static final String WANTED =
      """
       from dispute where target = any(:targets)
        and (cast(:open as boolean) is null or (settled_at is null) = :open)
      """;

  private final JdbcClient database;

  JdbcDisputeRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, DisputeRow row) {
    return database
            .sql(
                """
                insert into dispute (id, target, period, reported, wrong, opened_by, opened_by_person,
                  opened_at, respondent, due, version)
                values (:id, :target, :period, :reported, :wrong, :by, :person, :at, :respondent,
                  :due, :version)
                on conflict do nothing
                """)
            .param("id", row.id())
            .param("target", row.target())
            .param("period", row.period().toString())
            .param("reported", row.reported())
            .param("wrong", row.wrong())
            .param("by", row.openedBy())
            .param("person", row.openedByPerson())
            .param("at", utc(row.openedAt()))
            .param("respondent", row.respondent())
            .param("due", row.due())
            .param("version", row.version())
            .update()
        == 1;
  }

  @Override
  public boolean replace(Scope scope, DisputeRow row) {
    DisputeRow.Said said = row.explained();
    DisputeRow.Settled settled = row.settled();
    return database
            .sql(
                """
                update dispute set explanation = :explanation, explained_by = :explainedBy,
                  explained_at = :explainedAt, outcome = :outcome, reason = :reason,
                  settled_by = :settledBy, settled_at = :settledAt, version = :version
                where id = :id and version = :version - 1
                """)
            .param("explanation", said == null ? null : said.text())
            .param("explainedBy", said == null ? null : said.by())
            .param("explainedAt", said == null ? null : utc(said.at()))
            .param("outcome", settled == null ? null : settled.outcome().name())
            .param("reason", settled == null ? null : settled.reason())
            .param("settledBy", settled == null ? null : settled.by())
            .param("settledAt", settled == null ? null : utc(settled.at()))
            .param("id", row.id())
            .param("version", row.version())
            .update()
        == 1;
  }

  @Override
  public Optional<DisputeRow> find(Scope scope, UUID dispute) {
    return database
        .sql("select * from dispute where id = :id")
        .param("id", dispute)
        .query(JdbcDisputeRows::row)
        .optional();
  }

  @Override
  public List<DisputeRow> changed(Scope scope, Instant since, int most) {
    return database
        .sql(
            """
            select * from dispute where opened_at > :since or settled_at > :since
            order by greatest(opened_at, settled_at) desc, id limit :most
            """)
        .param("since", utc(since))
        .param("most", most)
        .query(JdbcDisputeRows::row)
        .list();
  }

  @Override
  public List<DisputeRow> unexplained(Scope scope, UUID respondent, @Nullable String openedBy) {
    return database
        .sql(
            """
            select * from dispute where settled_at is null and explanation is null
              and (respondent = :respondent or opened_by = cast(:opener as text))
            order by due, id
            """)
        .param("respondent", respondent)
        .param("opener", openedBy)
        .query(JdbcDisputeRows::row)
        .list();
  }

  @Override
  public PageOf<DisputeRow> page(
      Scope scope, Collection<UUID> targets, @Nullable Boolean open, PageRequest page) {
    UUID[] wanted = targets.toArray(new UUID[0]);
    long total =
        database
            .sql("select count(*)" + WANTED)
            .param("targets", wanted)
            .param("open", open)
            .query(Long.class)
            .single();
    List<DisputeRow> rows =
        database
            .sql(
                "select *"
                    + WANTED
                    + " order by settled_at desc nulls first, opened_at, id"
                    + " limit :size offset :skip")
            .param("targets", wanted)
            .param("open", open)
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcDisputeRows::row)
            .list();
    return PageOf.of(rows, total, page);
  }

  private static DisputeRow row(ResultSet row, int number) throws SQLException {
    String explanation = row.getString("explanation");
    String outcome = row.getString("outcome");
    return new DisputeRow(
        row.getObject("id", UUID.class),
        row.getObject("target", UUID.class),
        Period.parse(row.getString("period")),
        row.getObject("reported", UUID.class),
        row.getString("wrong"),
        row.getString("opened_by"),
        row.getObject("opened_by_person", UUID.class),
        instant(row, "opened_at"),
        row.getObject("respondent", UUID.class),
        row.getObject("due", LocalDate.class),
        explanation == null
            ? null
            : new DisputeRow.Said(
                explanation, row.getString("explained_by"), instant(row, "explained_at")),
        outcome == null
            ? null
            : new DisputeRow.Settled(
                Dispute.Outcome.valueOf(outcome),
                row.getString("reason"),
                row.getString("settled_by"),
                instant(row, "settled_at")),
        row.getInt("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
