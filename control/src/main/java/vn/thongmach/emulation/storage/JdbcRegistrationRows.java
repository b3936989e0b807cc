package vn.thongmach.emulation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.emulation.MovementRegistration;
import vn.thongmach.emulation.MovementStanding.Judgement;
import vn.thongmach.emulation.MovementStanding.Result;
import vn.thongmach.emulation.model.RegistrationRows;

@Repository
class JdbcRegistrationRows implements RegistrationRows {

  private final JdbcClient database;

  JdbcRegistrationRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, MovementRegistration registration) {
    return database
            .sql(
                """
                insert into emulation_registration
                  (id, movement, unit, person, pledge, registered_at, registered_by)
                values (:id, :movement, :unit, :person, :pledge, :at, :by)
                on conflict do nothing
                """)
            .param("id", registration.id())
            .param("movement", registration.movement())
            .param("unit", registration.unit())
            .param("person", registration.person())
            .param("pledge", registration.pledge())
            .param("at", registration.at().atOffset(ZoneOffset.UTC))
            .param("by", registration.by())
            .update()
        == 1;
  }

  @Override
  public void withdraw(Scope scope, UUID registration, Instant at) {
    database
        .sql("update emulation_registration set withdrawn_at = :at where id = :id")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", registration)
        .update();
  }

  @Override
  public List<MovementRegistration> of(Scope scope, UUID movement) {
    return database
        .sql(
            """
            select * from emulation_registration
            where movement = :movement and withdrawn_at is null order by registered_at, id
            """)
        .param("movement", movement)
        .query(JdbcRegistrationRows::registration)
        .list();
  }

  @Override
  public Optional<MovementRegistration> find(Scope scope, UUID registration) {
    return database
        .sql("select * from emulation_registration where id = :id and withdrawn_at is null")
        .param("id", registration)
        .query(JdbcRegistrationRows::registration)
        .optional();
  }

  private static MovementRegistration registration(ResultSet row, int number) throws SQLException {
    return new MovementRegistration(
        row.getObject("id", UUID.class),
        row.getObject("movement", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("pledge"),
        instant(row, "registered_at"),
        row.getObject("registered_by", UUID.class));
  }

  @Override
  public void judge(Scope scope, UUID registration, UUID criterion, Judgement judgement) {
    database
        .sql(
            """
            insert into emulation_points (registration, criterion, points, reason, account, at)
            values (:registration, :criterion, :points, :reason, :account, :at)
            """)
        .param("registration", registration)
        .param("criterion", criterion)
        .param("points", judgement.points())
        .param("reason", judgement.reason())
        .param("account", judgement.by())
        .param("at", judgement.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Map<UUID, Map<UUID, Judgement>> judgements(Scope scope, UUID movement) {
    Map<UUID, Map<UUID, Judgement>> found = new HashMap<>();
    database
        .sql(
            """
            select distinct on (p.registration, p.criterion) p.* from emulation_points p
            join emulation_registration r on r.id = p.registration
            where r.movement = :movement order by p.registration, p.criterion, p.id desc
            """)
        .param("movement", movement)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("registration", UUID.class), _ -> new HashMap<>())
                  .put(
                      row.getObject("criterion", UUID.class),
                      new Judgement(
                          row.getDouble("points"),
                          row.getString("reason"),
                          row.getString("account"),
                          instant(row, "at")));
            });
    return found;
  }

  @Override
  public void keep(Scope scope, Map<UUID, List<Result>> results) {
    results.forEach(
        (registration, ofOne) -> {
          for (Result result : ofOne) {
            Origin origin = result.origin();
            database
                .sql(
                    """
                    insert into emulation_result
                      (registration, criterion, value, score, origin, completeness, as_of)
                    values (:registration, :criterion, :value, :score, :origin, :completeness, :asOf)
                    """)
                .param("registration", registration)
                .param("criterion", result.criterion())
                .param("value", result.value())
                .param("score", result.score())
                .param("origin", origin == null ? null : origin.name())
                .param("completeness", result.completeness())
                .param("asOf", result.asOf().atOffset(ZoneOffset.UTC))
                .update();
          }
        });
  }

  @Override
  public Map<UUID, Map<UUID, Result>> kept(Scope scope, UUID movement) {
    Map<UUID, Map<UUID, Result>> found = new HashMap<>();
    database
        .sql(
            """
            select e.* from emulation_result e
            join emulation_registration r on r.id = e.registration where r.movement = :movement
            """)
        .param("movement", movement)
        .query(
            row -> {
              Result result = result(row);
              found
                  .computeIfAbsent(row.getObject("registration", UUID.class), _ -> new HashMap<>())
                  .put(result.criterion(), result);
            });
    return found;
  }

  private static Result result(ResultSet row) throws SQLException {
    String origin = row.getString("origin");
    return new Result(
        row.getObject("criterion", UUID.class),
        row.getObject("value", Double.class),
        row.getObject("score", Double.class),
        origin == null ? null : Origin.valueOf(origin),
        row.getObject("completeness", Double.class),
        instant(row, "as_of"),
        null);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
