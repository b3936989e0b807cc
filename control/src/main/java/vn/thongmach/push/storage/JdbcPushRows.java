package vn.thongmach.push.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.push.PushDevice;
import vn.thongmach.push.model.PushRows;

/** Tables push_device and push_due. */
@Repository
class JdbcPushRows implements PushRows {

  private static final String DEVICE =
      "d.id, d.endpoint, d.public_key, d.auth, d.language, d.label, d.added_at, d.told_at";

  private final JdbcClient database;

  JdbcPushRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public PushDevice put(Scope scope, UUID person, UUID session, PushDevice device, int most) {
    PushDevice kept =
        database
            .sql(
                """
                insert into push_device as d
                  (id, account, person, session, endpoint, public_key, auth, language, label, added_at)
                values (:id, :account, :person, :session, :endpoint, :key, :auth, :language, :label, :at)
                on conflict (endpoint) do update set
                  account = excluded.account, person = excluded.person, session = excluded.session,
                  public_key = excluded.public_key, auth = excluded.auth,
                  language = excluded.language, label = excluded.label
                returning\s"""
                    + DEVICE)
            .param("id", device.id())
            .param("account", scope.principal())
            .param("person", person)
            .param("session", session)
            .param("endpoint", device.endpoint())
            .param("key", device.publicKey())
            .param("auth", device.auth())
            .param("language", device.language())
            .param("label", device.label())
            .param("at", utc(device.addedAt()))
            .query((row, _) -> device(row))
            .single();
    database
        .sql(
            """
            delete from push_device where account = ? and id <> ? and id in (
              select id from push_device where account = ? order by added_at desc, id offset ?)
            """)
        .param(scope.principal())
        .param(kept.id())
        .param(scope.principal())
        .param(most)
        .update();
    return kept;
  }

  @Override
  public List<PushDevice> own(Scope scope) {
    return database
        .sql(
            "select "
                + DEVICE
                + " from push_device d where d.account = ? order by d.added_at desc, d.id")
        .param(scope.principal())
        .query((row, _) -> device(row))
        .list();
  }

  @Override
  public boolean remove(Scope scope, UUID device) {
    return database
            .sql("delete from push_device where id = ? and account = ?")
            .param(device)
            .param(scope.principal())
            .update()
        == 1;
  }

  @Override
  public void removeOfSession(Scope scope, UUID session) {
    database.sql("delete from push_device where session = ?").param(session).update();
  }

  @Override
  public void removeOfAccount(Scope scope, UUID account) {
    database.sql("delete from push_device where account = ?").param(account).update();
  }

  @Override
  public void tell(Scope scope, UUID person, long notice, Instant due) {
    database
        .sql(
            """
            insert into push_due (device, person, notice, since, due_at)
            select id, person, :notice, :at, :at from push_device where person = :person
            """)
        .param("person", person)
        .param("notice", notice)
        .param("at", utc(due))
        .update();
  }

  @Override
  public List<Due> take(Scope scope, Instant now, Instant leaseEnd, int most) {
    return database
        .sql(
            """
            with taken as (
              update push_due set due_at = :lease, attempts = attempts + 1 where id in (
                select id from push_due where due_at <= :now
                order by due_at, id limit :most for update skip locked)
              returning id as due, device, person, notice, attempts, since)
            select t.*,\s"""
                + DEVICE
                + " from taken t join push_device d on d.id = t.device order by t.due")
        .param("now", utc(now))
        .param("lease", utc(leaseEnd))
        .param("most", most)
        .query(
            (row, _) ->
                new Due(
                    row.getLong("due"),
                    device(row),
                    row.getObject("person", UUID.class),
                    row.getLong("notice"),
                    row.getInt("attempts"),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public void told(Scope scope, Due due, Instant at) {
    database
        .sql("update push_device set told_at = ? where id = ?")
        .param(utc(at))
        .param(due.device().id())
        .update();
    drop(scope, due);
  }

  @Override
  public void putOff(Scope scope, Due due, Instant until) {
    database
        .sql("update push_due set due_at = ? where id = ?")
        .param(utc(until))
        .param(due.id())
        .update();
  }

  @Override
  public void rest(Scope scope, Due due, Instant until) {
    database
        .sql("update push_due set due_at = :until, since = :until, attempts = 0 where id = :id")
        .param("until", utc(until))
        .param("id", due.id())
        .update();
  }

  @Override
  public void drop(Scope scope, Due due) {
    database.sql("delete from push_due where id = ?").param(due.id()).update();
  }

  @Override
  public void forget(Scope scope, UUID device) {
    database.sql("delete from push_device where id = ?").param(device).update();
  }

  private static PushDevice device(ResultSet row) throws SQLException {
    OffsetDateTime told = row.getObject("told_at", OffsetDateTime.class);
    return new PushDevice(
        row.getObject("id", UUID.class),
        row.getString("endpoint"),
        row.getString("public_key"),
        row.getString("auth"),
        row.getString("language"),
        row.getString("label"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        told == null ? null : told.toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
