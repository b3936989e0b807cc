package vn.thongmach.access.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.model.SessionRows;
import vn.thongmach.contracts.Origin;

/** Table user_session. */
@Repository
class JdbcSessions implements SessionRows {

  private final JdbcClient database;

  JdbcSessions(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(
      Scope scope, UUID id, byte[] keyHash, UUID user, Instant now, Instant expires) {
    database
        .sql(
            """
            insert into user_session (id, key_hash, app_user, created_at, last_seen_at, expires_at)
            values (:id, :hash, :user, :now, :now, :expires)
            """)
        .param("id", id)
        .param("hash", keyHash)
        .param("user", user)
        .param("now", utc(now))
        .param("expires", utc(expires))
        .update();
  }

  @Override
  public Optional<StoredSession> inForce(
      Scope scope, byte[] keyHash, Instant idleSince, Instant now) {
    return database
        .sql(
            """
            select s.id as session, s.last_seen_at, s.expires_at, u.id, u.name, u.role, u.unit, u.person
            from user_session s join app_user u on u.id = s.app_user
            where s.key_hash = ? and s.last_seen_at > ? and s.expires_at > ?
              and u.disabled_at is null
            """)
        .param(keyHash)
        .param(utc(idleSince))
        .param(utc(now))
        .query(
            (row, number) ->
                new StoredSession(
                    new Actor(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("unit", UUID.class),
                        Origin.REPORTED,
                        row.getObject("session", UUID.class),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("person", UUID.class)),
                    row.getObject("last_seen_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public boolean isInForce(Scope scope, UUID id, Instant idleSince, Instant now) {
    return database
        .sql(
            """
            select exists (
              select from user_session s join app_user u on u.id = s.app_user
              where s.id = ? and s.last_seen_at > ? and s.expires_at > ? and u.disabled_at is null)
            """)
        .param(id)
        .param(utc(idleSince))
        .param(utc(now))
        .query(Boolean.class)
        .single();
  }

  @Override
  public void seen(Scope scope, UUID id, Instant now) {
    database
        .sql("update user_session set last_seen_at = ? where id = ? and last_seen_at < ?")
        .param(utc(now))
        .param(id)
        .param(utc(now))
        .update();
  }

  @Override
  public void delete(Scope scope, UUID id) {
    database.sql("delete from user_session where id = ?").param(id).update();
  }

  @Override
  public List<UUID> deleteOf(Scope scope, UUID user) {
    return database
        .sql("delete from user_session where app_user = ? returning id")
        .param(user)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  @Override
  public void deleteEnded(Scope scope, Instant idleSince, Instant now) {
    database
        .sql("delete from user_session where expires_at <= ? or last_seen_at <= ?")
        .param(utc(now))
        .param(utc(idleSince))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
