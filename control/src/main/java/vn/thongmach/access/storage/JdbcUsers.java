package vn.thongmach.access.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UserAccount;
import vn.thongmach.access.model.UserRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Table app_user. */
@Repository
class JdbcUsers implements UserRows {

  private final JdbcClient database;

  JdbcUsers(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, StoredUser user, Instant createdAt) {
    database
        .sql(
            """
            insert into app_user (id, name, password_hash, role, unit, person, created_at)
            values (:id, :name, :hash, :role, :unit, :person, :created)
            """)
        .param("id", user.id())
        .param("name", user.name())
        .param("hash", user.passwordHash())
        .param("role", user.role().name())
        .param("unit", user.unit())
        .param("person", user.person())
        .param("created", createdAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<StoredUser> byName(Scope scope, String name) {
    return database
        .sql(
            """
            select id, name, password_hash, role, unit, person from app_user
            where name = ? and disabled_at is null
            """)
        .param(name)
        .query(
            (row, number) ->
                new StoredUser(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("password_hash"),
                    Role.valueOf(row.getString("role")),
                    row.getObject("unit", UUID.class),
                    row.getObject("person", UUID.class)))
        .optional();
  }

  @Override
  public PageOf<UserAccount> page(Scope scope, PageRequest page) {
    scope.requireAllUnits();
    long total =
        database
            .sql("select count(*) from app_user where disabled_at is null")
            .query(Long.class)
            .single();
    List<UserAccount> items =
        database
            .sql(
                """
                select id, name, role, unit, person, created_at from app_user
                where disabled_at is null order by name limit :size offset :skip
                """)
            .param("size", page.size())
            .param("skip", page.offset())
            .query(
                (row, _) ->
                    new UserAccount(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getObject("unit", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
            .list();
    return PageOf.of(items, total, page);
  }

  @Override
  public boolean any(Scope scope) {
    return database.sql("select exists (select from app_user)").query(Boolean.class).single();
  }
}
