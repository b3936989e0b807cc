package vn.thongmach.meeting.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.meeting.model.MonthRows;

@Repository
class JdbcMonthRows implements MonthRows {

  private static final String MONTHS =
      """
      select c.*, m.id as meeting, m.day, m.held_at
      from meeting_month c left join lateral (
        select * from meeting m where m.body = c.body and m.kind = 'REGULAR'
          and m.state <> 'CANCELLED' and m.day >= c.month
          and m.day < (c.month + interval '1 month')
        order by m.held_at is null, m.held_at, m.day, m.id limit 1) m on true
      where ((:reads and (:all or c.body = any(:units))) or c.body = any(:further))
      """;

  private final JdbcClient database;

  JdbcMonthRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean begun(Scope scope) {
    return database
        .sql("select exists (select from meeting) or exists (select from meeting_series)")
        .query(Boolean.class)
        .single();
  }

  @Override
  public void must(Scope scope, LocalDate month, Collection<UUID> cells) {
    UUID[] bodies = cells.toArray(UUID[]::new);
    database
        .sql(
            """
            delete from meeting_month where month = :month and event is null
              and body <> all(:bodies)
            """)
        .param("month", month)
        .param("bodies", bodies)
        .update();
    database
        .sql(
            """
            insert into meeting_month (body, month)
            select body, cast(:month as date) from unnest(cast(:bodies as uuid[])) as each(body)
            on conflict do nothing
            """)
        .param("month", month)
        .param("bodies", bodies)
        .update();
  }

  @Override
  public List<MonthRow> of(Scope scope, LocalDate month, Collection<UUID> further) {
    return reached(scope, MONTHS + "and c.month = :month order by c.body", further)
        .param("month", month)
        .query(JdbcMonthRows::row)
        .list();
  }

  @Override
  public List<MonthRow> unsettled(Scope scope, LocalDate since) {
    return reached(
            scope,
            MONTHS
                + """
                and c.month >= :since and c.part is distinct from 1 order by c.month, c.body
                """,
            List.of())
        .param("since", since)
        .query(JdbcMonthRows::row)
        .list();
  }

  private StatementSpec reached(Scope scope, String sql, Collection<UUID> further) {
    return MeetingReach.bound(scope, database.sql(sql))
        .param("further", further.toArray(UUID[]::new));
  }

  @Override
  public void reminded(Scope scope, UUID body, LocalDate month) {
    step("reminded = true", body, month).update();
  }

  @Override
  public void missedTold(Scope scope, UUID body, LocalDate month) {
    step("missed_told = true", body, month).update();
  }

  @Override
  public void counted(Scope scope, UUID body, LocalDate month, int part, long event) {
    step("part = :part, event = :event", body, month)
        .param("part", part)
        .param("event", event)
        .update();
  }

  private StatementSpec step(String what, UUID body, LocalDate month) {
    return database
        .sql("update meeting_month set " + what + " where body = :body and month = :month")
        .param("body", body)
        .param("month", month);
  }

  private static MonthRow row(ResultSet row, int number) throws SQLException {
    OffsetDateTime held = row.getObject("held_at", OffsetDateTime.class);
    return new MonthRow(
        row.getObject("body", UUID.class),
        row.getObject("month", LocalDate.class),
        row.getBoolean("reminded"),
        row.getBoolean("missed_told"),
        row.getObject("part", Integer.class),
        row.getObject("event", Long.class),
        row.getObject("meeting", UUID.class),
        row.getObject("day", LocalDate.class),
        held == null ? null : held.toInstant());
  }
}
