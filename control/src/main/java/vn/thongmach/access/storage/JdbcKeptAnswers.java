package vn.thongmach.access.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.access.model.KeptAnswers;

/** Table kept_answer. */
@Repository
class JdbcKeptAnswers implements KeptAnswers {

  private static final int MOST_DELETED = 200;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final JdbcClient database;

  JdbcKeptAnswers(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean take(Scope scope, String key, String requestHash, Instant now) {
    database.sql("select set_config('lock_timeout', '5s', true)").query(String.class).single();
    boolean taken = insert(scope, key, requestHash, now);
    database.sql("set local lock_timeout to default").update();
    return taken;
  }

  private boolean insert(Scope scope, String key, String requestHash, Instant now) {
    try {
      return database
              .sql(
                  """
                  insert into kept_answer (actor, key, request_hash, kept_at)
                  values (?, ?, ?, ?) on conflict do nothing
                  """)
              .param(scope.principal())
              .param(key)
              .param(requestHash)
              .param(now.atOffset(ZoneOffset.UTC))
              .update()
          == 1;
    } catch (UncategorizedSQLException refused) {
      SQLException cause = refused.getSQLException();
      if (cause != null && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
        throw new CannotAcquireLockException("Another request of the key is under way", refused);
      }
      throw refused;
    }
  }

  @Override
  public Optional<KeptAnswer> find(Scope scope, String key) {
    return database
        .sql(
            """
            select request_hash, status, content_type, body from kept_answer
            where actor = ? and key = ?
            """)
        .param(scope.principal())
        .param(key)
        .query(
            (row, _) ->
                new KeptAnswer(
                    row.getString("request_hash"),
                    row.getInt("status"),
                    row.getString("content_type"),
                    row.getString("body")))
        .optional();
  }

  @Override
  public void answered(Scope scope, String key, KeptAnswer answer) {
    database
        .sql(
            """
            update kept_answer set status = ?, content_type = ?, body = ?
            where actor = ? and key = ?
            """)
        .param(answer.status())
        .param(answer.contentType())
        .param(answer.body())
        .param(scope.principal())
        .param(key)
        .update();
  }

  @Override
  public void deleteBefore(Scope scope, Instant instant) {
    database
        .sql(
            """
            delete from kept_answer where (actor, key) in (
              select actor, key from kept_answer where kept_at < ?
              order by kept_at limit ? for update skip locked)
            """)
        .param(instant.atOffset(ZoneOffset.UTC))
        .param(MOST_DELETED)
        .update();
  }
}
