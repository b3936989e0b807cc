package vn.thongmach.access.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.FeedKeys.FeedKey;
import vn.thongmach.access.Scope;
import vn.thongmach.access.model.FeedKeyRows;

/** Table feed_key. */
@Repository
class JdbcFeedKeys implements FeedKeyRows {

  private final JdbcClient database;

  JdbcFeedKeys(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void replace(Scope scope, UUID user, byte[] keyHash, Instant madeAt) {
    database
        .sql(
            """
            insert into feed_key (app_user, key_hash, made_at) values (:user, :hash, :at)
            on conflict (app_user) do update set key_hash = excluded.key_hash,
              made_at = excluded.made_at, used_at = null
            """)
        .param("user", user)
        .param("hash", keyHash)
        .param("at", madeAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public boolean delete(Scope scope, UUID user) {
    return database.sql("delete from feed_key where app_user = ?").param(user).update() == 1;
  }

  @Override
  public Optional<FeedKey> find(Scope scope, UUID user) {
    return database
        .sql("select made_at, used_at from feed_key where app_user = ?")
        .param(user)
        .query(
            (row, _) -> {
              OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
              return new FeedKey(
                  row.getObject("made_at", OffsetDateTime.class).toInstant(),
                  used == null ? null : used.toInstant());
            })
        .optional();
  }

  @Override
  public Optional<UUID> user(Scope scope, byte[] keyHash) {
    return database
        .sql("select app_user from feed_key where key_hash = ?")
        .param(keyHash)
        .query(UUID.class)
        .optional();
  }

  @Override
  public void used(Scope scope, UUID user, Instant now, Instant since) {
    database
        .sql(
            """
            update feed_key set used_at = :now
            where app_user = :user and (used_at is null or used_at < :since)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("user", user)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .update();
  }
}
