package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.silence.Rhythm;
import vn.thongmach.alarm.silence.Silence;
import vn.thongmach.alarm.silence.SilenceStorage;
import vn.thongmach.contracts.Origin;

/** Rhythms and silences in tables source_rhythm, source_silence and silence_position. */
@Repository
class JdbcSilences implements SilenceStorage {

  private final JdbcClient database;

  JdbcSilences(JdbcClient database) {
    this.database = database;
  }

  @Override
  public OptionalLong position(Scope scope) {
    return database
        .sql("select position from silence_position")
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  @Override
  public void moveTo(Scope scope, long position) {
    database
        .sql(
            """
            insert into silence_position (position) values (?)
            on conflict (one) do update set position = excluded.position
            """)
        .param(position)
        .update();
  }

  @Override
  public long recorded(Scope scope) {
    return database.sql("select position from recorder_position").query(Long.class).single();
  }

  @Override
  public List<Sign> signs(
      Scope scope, long after, long upTo, Collection<String> senders, Collection<String> sources) {
    return database
        .sql(
            """
            select id, received_time, sender_name, source_name, origin,
              case when domain = 'heartbeat' then raw end as heartbeat
            from event
            where id > ? and id <= ?
              and (domain = 'heartbeat' or sender_name = any(?) or source_name = any(?))
            order by id
            """)
        .param(after)
        .param(upTo)
        .param(words(senders))
        .param(words(sources))
        .query(
            (row, _) ->
                new Sign(
                    row.getLong("id"),
                    instant(row, "received_time"),
                    row.getString("sender_name"),
                    row.getString("source_name"),
                    Origin.valueOf(row.getString("origin")),
                    row.getBytes("heartbeat")))
        .list();
  }

  private static SqlArrayValue words(Collection<String> words) {
    return new SqlArrayValue("text", words.toArray());
  }

  @Override
  public List<Rhythm> rhythms(Scope scope) {
    return database
        .sql("select * from source_rhythm order by kind desc, name")
        .query(
            (row, _) ->
                new Rhythm(
                    Silence.Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getObject("every", Integer.class),
                    instant(row, "last_heard"),
                    row.getObject("last_event", Long.class),
                    Origin.valueOf(row.getString("origin"))))
        .list();
  }

  @Override
  public void keep(Scope scope, Collection<Rhythm> rhythms) {
    for (Rhythm rhythm : rhythms) {
      database
          .sql(
              """
              insert into source_rhythm (kind, name, every, last_heard, last_event, origin)
              values (?, ?, ?, ?, ?, ?)
              on conflict (kind, name) do update set every = excluded.every,
                last_heard = excluded.last_heard, last_event = excluded.last_event,
                origin = excluded.origin
              """)
          .param(rhythm.kind().name())
          .param(rhythm.name())
          .param(rhythm.every())
          .param(utc(rhythm.lastHeard()))
          .param(rhythm.lastEvent())
          .param(rhythm.origin().name())
          .update();
    }
  }

  @Override
  public void forget(Scope scope, Rhythm rhythm) {
    database
        .sql("delete from source_rhythm where kind = ? and name = ?")
        .param(rhythm.kind().name())
        .param(rhythm.name())
        .update();
  }

  @Override
  public List<Silence> open(Scope scope) {
    return database
        .sql("select * from source_silence where to_at is null order by from_at, number")
        .query((row, _) -> silence(row))
        .list();
  }

  @Override
  public Silence insert(Scope scope, Silence silence) {
    return database
        .sql(
            """
            insert into source_silence (kind, name, tells_of, object_id, from_at, to_at,
              after_seconds, found_at, last_event, heard_event, origin)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *
            """)
        .param(silence.kind().name())
        .param(silence.name())
        .param(silence.tellsOf())
        .param(silence.object())
        .param(utc(silence.from()))
        .param(utc(silence.to()))
        .param(silence.afterSeconds())
        .param(utc(silence.foundAt()))
        .param(silence.lastEvent())
        .param(silence.heardEvent())
        .param(silence.origin().name())
        .query((row, _) -> silence(row))
        .single();
  }

  @Override
  public void end(Scope scope, Silence silence) {
    database
        .sql("update source_silence set to_at = ?, heard_event = ? where number = ?")
        .param(utc(silence.to()))
        .param(silence.heardEvent())
        .param(silence.number())
        .update();
  }

  @Override
  public List<Silence> touching(Scope scope, Instant from, Instant to) {
    return database
        .sql(
            """
            select * from source_silence where from_at < ? and (to_at is null or to_at > ?)
            order by from_at, number
            """)
        .param(utc(to))
        .param(utc(from))
        .query((row, _) -> silence(row))
        .list();
  }

  @Override
  public List<Silence> latest(Scope scope, int most) {
    return database
        .sql("select * from source_silence order by from_at desc, number desc limit ?")
        .param(most)
        .query((row, _) -> silence(row))
        .list();
  }

  @Override
  public List<HeardSender> senders(Scope scope, Instant since) {
    return database
        .sql(
            """
            select sender_name, max(received_time) as last_heard,
              (array_agg(origin order by id desc))[1] as origin
            from event where received_time >= ? group by sender_name order by sender_name
            """)
        .param(utc(since))
        .query(
            (row, _) ->
                new HeardSender(
                    row.getString("sender_name"),
                    instant(row, "last_heard"),
                    Origin.valueOf(row.getString("origin"))))
        .list();
  }

  private static Silence silence(ResultSet row) throws SQLException {
    OffsetDateTime to = row.getObject("to_at", OffsetDateTime.class);
    return new Silence(
        row.getLong("number"),
        Silence.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("tells_of"),
        row.getObject("object_id", UUID.class),
        instant(row, "from_at"),
        to == null ? null : to.toInstant(),
        row.getInt("after_seconds"),
        instant(row, "found_at"),
        row.getObject("last_event", Long.class),
        row.getObject("heard_event", Long.class),
        Origin.valueOf(row.getString("origin")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
