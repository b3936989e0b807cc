package vn.thongmach.access.storage;

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
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.TokenAccount;
import vn.thongmach.access.model.TokenRows;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Table access_token. */
@Repository
class JdbcTokens implements TokenRows {

  private final JdbcClient database;

  JdbcTokens(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, Actor token, byte[] keyHash, Instant createdAt) {
    database
        .sql(
            """
            insert into access_token (id, key_hash, name, role, unit, origin, created_at, expires_at)
            values (:id, :hash, :name, :role, :unit, :origin, :created, :expires)
            """)
        .param("id", token.id())
        .param("hash", keyHash)
        .param("name", token.name())
        .param("role", token.role().name())
        .param("unit", token.unit())
        .param("origin", token.origin().name())
        .param("created", utc(createdAt))
        .param("expires", utc(token.expires()))
        .update();
  }

  @Override
  public Optional<Actor> inForce(Scope scope, byte[] keyHash, Instant now) {
    return database
        .sql(
            """
            select id, name, role, unit, origin, expires_at from access_token
            where key_hash = ? and revoked_at is null and expires_at > ?
            """)
        .param(keyHash)
        .param(utc(now))
        .query(
            (row, number) ->
                new Actor(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getObject("unit", UUID.class),
                    Origin.valueOf(row.getString("origin")),
                    row.getObject("id", UUID.class),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  public boolean isInForce(Scope scope, UUID id, Instant now) {
    return database
        .sql(
            """
            select exists (select from access_token
              where id = ? and revoked_at is null and expires_at > ?)
            """)
        .param(id)
        .param(utc(now))
        .query(Boolean.class)
        .single();
  }

  @Override
  public void seen(Scope scope, UUID id, Instant before, Instant now) {
    database
        .sql(
            """
            update access_token set used_at = :now
            where id = :id and (used_at is null or used_at <= :before)
            """)
        .param("id", id)
        .param("before", utc(before))
        .param("now", utc(now))
        .update();
  }

  @Override
  public List<UUID> revoke(Scope scope, String name, Instant now) {
    return database
        .sql(
            """
            update access_token set revoked_at = :now
            where name = :name and revoked_at is null and expires_at > :now returning id
            """)
        .param("now", utc(now))
        .param("name", name)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  @Override
  public Optional<String> revoke(Scope scope, UUID id, Instant now) {
    scope.requireAllUnits();
    return database
        .sql(
            """
            update access_token set revoked_at = :now
            where id = :id and revoked_at is null and expires_at > :now returning name
            """)
        .param("now", utc(now))
        .param("id", id)
        .query(String.class)
        .optional();
  }

  @Override
  public PageOf<TokenAccount> page(Scope scope, Instant now, PageRequest page) {
    scope.requireAllUnits();
    long total = database.sql("select count(*) from access_token").query(Long.class).single();
    List<TokenAccount> items =
        database
            .sql(
                """
                select * from access_token
                order by (revoked_at is null and expires_at > :now) desc, created_at desc, id
                limit :size offset :skip
                """)
            .param("now", utc(now))
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcTokens::account)
            .list();
    return PageOf.of(items, total, page);
  }

  private static TokenAccount account(ResultSet row, int number) throws SQLException {
    return new TokenAccount(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getObject("unit", UUID.class),
        Origin.valueOf(row.getString("origin")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        instant(row, "used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
