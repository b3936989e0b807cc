package vn.thongmach.access.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  public PageOf<UserAccount> page(Scope scope, boolean withDisabled, PageRequest page) {
    scope.requireAllUnits();
    long total =
        database
            .sql("select count(*) from app_user where :all or disabled_at is null")
            .param("all", withDisabled)
            .query(Long.class)
            .single();
    List<UserAccount> items =
        database
            .sql(
                """
                select * from app_user
                where :all or disabled_at is null order by name limit :size offset :skip
                """)
            .param("all", withDisabled)
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcUsers::account)
            .list();
    return PageOf.of(items, total, page);
  }

  @Override
  public Optional<UserAccount> locked(Scope scope, UUID user) {
    scope.requireAllUnits();
    return database
        .sql("select * from app_user where id = ? for update")
        .param(user)
        .query(JdbcUsers::account)
        .optional();
  }

  @Override
  public void update(Scope scope, UserAccount user) {
    scope.requireAllUnits();
    Instant disabled = user.disabledAt();
    database
        .sql(
            """
            update app_user set role = :role, unit = :unit, person = :person,
              disabled_at = :disabled where id = :id
            """)
        .param("role", user.role().name())
        .param("unit", user.unit())
        .param("person", user.person())
        .param("disabled", disabled == null ? null : disabled.atOffset(ZoneOffset.UTC))
        .param("id", user.id())
        .update();
  }

  @Override
  public void updatePassword(Scope scope, UUID user, String passwordHash) {
    scope.requireAllUnits();
    database
        .sql("update app_user set password_hash = ? where id = ?")
        .param(passwordHash)
        .param(user)
        .update();
  }

  @Override
  public List<UUID> lockedAdministrators(Scope scope) {
    return database
        .sql(
            """
            select id from app_user
            where role = ? and unit is null and disabled_at is null order by id for update
            """)
        .param(Role.ADMINISTRATOR.name())
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  @Override
  public List<UserAccount> enabledOf(Scope scope, Collection<UUID> people) {
    return database
        .sql(
            """
            select * from app_user where person = any(:people) and disabled_at is null order by name
            """)
        .param("people", people.toArray(UUID[]::new))
        .query(JdbcUsers::account)
        .list();
  }

  @Override
  public List<UserAccount> enabledWith(Scope scope, Role role) {
    return database
        .sql(
            """
            select * from app_user
            where role = :role and person is not null and disabled_at is null order by name
            """)
        .param("role", role.name())
        .query(JdbcUsers::account)
        .list();
  }

  @Override
  public Map<String, UUID> peopleNamed(Scope scope, Collection<String> names) {
    Map<String, UUID> found = new HashMap<>();
    database
        .sql("select name, person from app_user where name = any(:names) and person is not null")
        .param("names", names.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString("name"), row.getObject("person", UUID.class));
            });
    return found;
  }

  @Override
  public Optional<UserAccount> enabled(Scope scope, UUID user) {
    return database
        .sql("select * from app_user where id = ? and disabled_at is null")
        .param(user)
        .query(JdbcUsers::account)
        .optional();
  }

  private static UserAccount account(ResultSet row, int number) throws SQLException {
    OffsetDateTime disabled = row.getObject("disabled_at", OffsetDateTime.class);
    return new UserAccount(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        disabled == null ? null : disabled.toInstant());
  }

  @Override
  public boolean any(Scope scope) {
    return database.sql("select exists (select from app_user)").query(Boolean.class).single();
  }
}
