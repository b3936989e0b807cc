package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.UnclearStorage;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Tables unclear_event and unclear_beyond. Read by readers of all units only. */
@Repository
class JdbcUnclear implements UnclearStorage {

  private static final String WHERE =
      """
       where (cast(:state as text) is null or state = :state)
        and (cast(:domain as text) is null or domain = :domain)
        and (cast(:source as text) is null or strpos(lower(source_name), :source) > 0)
        and (cast(:reason as text) is null or reason = :reason)
      """;

  private final JdbcTemplate template;
  private final JdbcClient database;

  JdbcUnclear(JdbcTemplate template) {
    this.template = template;
    this.database = JdbcClient.create(template);
  }

  @Override
  public void add(Scope scope, List<SourceEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    int room = (int) Math.min(events.size(), room());
    List<SourceEvent> listed = events.subList(0, room);
    template.batchUpdate(
        """
        insert into unclear_event (event, received_time, source_time, domain, source_name,
          sender_name, reason, mapping, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING') on conflict (event) do nothing
        """,
        listed,
        Math.max(1, listed.size()),
        (statement, event) -> {
          statement.setLong(1, event.id());
          statement.setObject(2, utc(event.receivedTime()));
          statement.setObject(3, utc(event.sourceTime()));
          statement.setString(4, event.domain());
          statement.setString(5, event.sourceName());
          statement.setString(6, event.senderName());
          statement.setString(7, event.unclear());
          statement.setObject(8, event.mapping(), Types.INTEGER);
        });
    List<SourceEvent> beyond = events.subList(room, events.size());
    if (!beyond.isEmpty()) {
      database
          .sql(
              """
              update unclear_beyond set count = count + :count,
                first_event = coalesce(first_event, :first), last_event = :last
              """)
          .param("count", beyond.size())
          .param("first", beyond.getFirst().id())
          .param("last", beyond.getLast().id())
          .update();
    }
  }

  private long room() {
    long waiting =
        database
            .sql(
                """
                select count(*) from
                  (select from unclear_event where state = 'WAITING' limit :most) as waiting
                """)
            .param("most", MOST_WAITING)
            .query(Long.class)
            .single();
    return MOST_WAITING - waiting;
  }

  @Override
  public boolean isWaiting(Scope scope, long event) {
    return database
        .sql("select true from unclear_event where event = ? and state = 'WAITING' for update")
        .param(event)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  @Override
  public void settled(Scope scope, long event, State state, @Nullable Long recordedAs, Instant at) {
    database
        .sql(
            """
            update unclear_event set state = :state, recorded_as = :as, tries = tries + 1,
              tried_at = :at
            where event = :event
            """)
        .param("state", state.name())
        .param("as", recordedAs)
        .param("at", utc(at))
        .param("event", event)
        .update();
  }

  @Override
  public void stillUnclear(Scope scope, long event, SourceEvent read, Instant at) {
    database
        .sql(
            """
            update unclear_event set reason = coalesce(:reason, reason), mapping = :mapping,
              tries = tries + 1, tried_at = :at
            where event = :event
            """)
        .param("reason", read.unclear())
        .param("mapping", read.mapping())
        .param("at", utc(at))
        .param("event", event)
        .update();
  }

  @Override
  public void listBeyond(Scope scope) {
    List<Long> first =
        database
            .sql("select first_event from unclear_beyond where count > 0 for update")
            .query((row, _) -> row.getLong(1))
            .list();
    long room = room();
    if (first.isEmpty() || room <= 0) {
      return;
    }
    int listed =
        database
            .sql(
                """
                insert into unclear_event (event, received_time, source_time, domain, source_name,
                  sender_name, reason, mapping, state)
                select id, received_time, source_time, domain, source_name, sender_name, 'no-rule',
                  mapping, 'WAITING'
                from event
                where id >= :first and domain in ('syslogMessage', 'alertmanagerAlert', 'snmpTrap')
                  and severity is null
                  and not exists (select from unclear_event u where u.event = event.id)
                order by id limit :room
                """)
            .param("first", first.getFirst())
            .param("room", room)
            .update();
    database
        .sql(
            """
            update unclear_beyond set count = case when :all then 0 else greatest(0, count - :listed) end,
              first_event = case when :all then null else (select max(event) + 1 from unclear_event) end
            """)
        .param("all", listed < room)
        .param("listed", listed)
        .update();
  }

  @Override
  public PageOf<UnclearEvent> search(Scope scope, Filter filter, PageRequest page) {
    scope.requireAllUnits();
    long total =
        filtered("select count(*) from unclear_event" + WHERE, filter).query(Long.class).single();
    List<UnclearEvent> found =
        filtered(
                "select * from unclear_event"
                    + WHERE
                    + " order by event desc limit :size offset :skip",
                filter)
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcUnclear::unclear)
            .list();
    return PageOf.of(found, total, page);
  }

  @Override
  public List<Long> waiting(Scope scope, Filter filter, int most) {
    scope.requireAllUnits();
    Filter waiting = new Filter(State.WAITING, filter.domain(), filter.source(), filter.reason());
    return filtered(
            "select event from unclear_event" + WHERE + " order by event limit :most", waiting)
        .param("most", most)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  @Override
  public Counts counts(Scope scope) {
    scope.requireAllUnits();
    return database
        .sql(
            """
            select count(*) filter (where state = 'WAITING') waiting,
              count(*) filter (where state = 'RECORDED') recorded,
              count(*) filter (where state = 'IGNORED') ignored,
              (select count from unclear_beyond) beyond
            from unclear_event
            """)
        .query(
            (row, _) ->
                new Counts(
                    row.getLong("waiting"),
                    row.getLong("recorded"),
                    row.getLong("ignored"),
                    row.getLong("beyond"),
                    MOST_WAITING))
        .single();
  }

  private StatementSpec filtered(String sql, Filter filter) {
    String source = filter.source();
    return database
        .sql(sql)
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("domain", filter.domain())
        .param("source", source == null ? null : source.toLowerCase(Locale.ROOT))
        .param("reason", filter.reason());
  }

  private static UnclearEvent unclear(ResultSet row, int number) throws SQLException {
    OffsetDateTime tried = row.getObject("tried_at", OffsetDateTime.class);
    return new UnclearEvent(
        row.getLong("event"),
        row.getObject("received_time", OffsetDateTime.class).toInstant(),
        row.getObject("source_time", OffsetDateTime.class).toInstant(),
        row.getString("domain"),
        row.getString("source_name"),
        row.getString("sender_name"),
        row.getString("reason"),
        row.getObject("mapping", Integer.class),
        State.valueOf(row.getString("state")),
        row.getInt("tries"),
        tried == null ? null : tried.toInstant(),
        row.getObject("recorded_as", Long.class));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
