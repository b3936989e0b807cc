package vn.thongmach.organisation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.Person;
import vn.thongmach.organisation.model.PersonRows;

@Repository
class JdbcPersonRows implements PersonRows {

  private static final String MATCHES =
      " where (cast(:like as text) is null or search_key like :like)";

  private static final String MANDATES =
      """
       from mandate where (:all or unit = any(:units))
       and (cast(:unit as uuid) is null or unit = :unit)
       and (cast(:person as uuid) is null or person = :person)
      """;

  private final JdbcClient database;

  JdbcPersonRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, Person person) {
    return database
            .sql(
                """
                insert into person (id, code, given_name, middle_name, family_name, search_key)
                values (:id, :code, :given, :middle, :family, :key)
                on conflict (code) do nothing
                """)
            .param("id", person.id())
            .param("code", person.code())
            .param("given", person.givenName())
            .param("middle", person.middleName())
            .param("family", person.familyName())
            .param("key", key(person))
            .update()
        == 1;
  }

  @Override
  public boolean update(Scope scope, Person person) {
    return database
            .sql(
                """
                update person set code = :code, given_name = :given, middle_name = :middle,
                  family_name = :family, search_key = :key
                where id = :id and not exists (
                  select from person other where other.code = :code and other.id <> :id)
                """)
            .param("id", person.id())
            .param("code", person.code())
            .param("given", person.givenName())
            .param("middle", person.middleName())
            .param("family", person.familyName())
            .param("key", key(person))
            .update()
        == 1;
  }

  private static String key(Person person) {
    String code = person.code() == null ? "" : person.code() + " ";
    return VietnameseText.folded(code + person.fullName());
  }

  @Override
  public List<Person> findAll(Scope scope, Collection<UUID> people) {
    return database
        .sql("select * from person where id = any(:people)")
        .param("people", people.toArray(new UUID[0]))
        .query(JdbcPersonRows::person)
        .list();
  }

  @Override
  public PageOf<Person> page(Scope scope, @Nullable String like, PageRequest page) {
    long total =
        database
            .sql("select count(*) from person" + MATCHES)
            .param("like", like)
            .query(Long.class)
            .single();
    List<Person> items =
        database
            .sql(
                "select * from person"
                    + MATCHES
                    + " order by given_name, coalesce(middle_name, ''), family_name, id"
                    + " limit :size offset :offset")
            .param("like", like)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcPersonRows::person)
            .list();
    return PageOf.of(items, total, page);
  }

  @Override
  public void insert(Scope scope, Mandate mandate) {
    database
        .sql(
            """
            insert into mandate (id, person, unit, post, from_date, to_date)
            values (:id, :person, :unit, :post, :from, :to)
            """)
        .param("id", mandate.id())
        .param("person", mandate.person())
        .param("unit", mandate.unit())
        .param("post", mandate.post())
        .param("from", mandate.from())
        .param("to", mandate.to())
        .update();
  }

  @Override
  public Optional<Mandate> locked(Scope scope, UUID mandate) {
    return database
        .sql("select * from mandate where id = :id and (:all or unit = any(:units)) for update")
        .param("id", mandate)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(new UUID[0]))
        .query(JdbcPersonRows::mandate)
        .optional();
  }

  @Override
  public void update(Scope scope, Mandate mandate) {
    database
        .sql("update mandate set to_date = :to where id = :id")
        .param("to", mandate.to())
        .param("id", mandate.id())
        .update();
  }

  @Override
  public List<Mandate> held(Scope scope, Collection<UUID> units, LocalDate day) {
    return database
        .sql(
            """
            select * from mandate where unit = any(:wanted) and (:all or unit = any(:units))
              and from_date <= :day and (to_date is null or to_date > :day)
            order by unit, from_date, id
            """)
        .param("wanted", units.toArray(UUID[]::new))
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("day", day)
        .query(JdbcPersonRows::mandate)
        .list();
  }

  @Override
  public List<Mandate> heldBetween(
      Scope scope,
      Collection<UUID> units,
      @Nullable Collection<UUID> people,
      LocalDate from,
      LocalDate to) {
    return database
        .sql(
            """
            select * from mandate where unit = any(:wanted) and (:all or unit = any(:units))
              and (:everybody or person = any(:people))
              and from_date <= :to and (to_date is null or to_date > :from)
            order by person, from_date, id
            """)
        .param("wanted", units.toArray(UUID[]::new))
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("everybody", people == null)
        .param("people", people == null ? new UUID[0] : people.toArray(UUID[]::new))
        .param("from", from)
        .param("to", to)
        .query(JdbcPersonRows::mandate)
        .list();
  }

  @Override
  public PageOf<Mandate> mandates(
      Scope scope, @Nullable UUID unit, @Nullable UUID person, PageRequest page) {
    long total =
        filtered("select count(*)" + MANDATES, scope, unit, person).query(Long.class).single();
    List<Mandate> items =
        filtered(
                "select *" + MANDATES + " order by from_date, id limit :size offset :offset",
                scope,
                unit,
                person)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcPersonRows::mandate)
            .list();
    return PageOf.of(items, total, page);
  }

  private JdbcClient.StatementSpec filtered(
      String sql, Scope scope, @Nullable UUID unit, @Nullable UUID person) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(new UUID[0]))
        .param("unit", unit)
        .param("person", person);
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("family_name"),
        row.getString("middle_name"),
        row.getString("given_name"));
  }

  private static Mandate mandate(ResultSet row, int number) throws SQLException {
    return new Mandate(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("unit", UUID.class),
        row.getString("post"),
        row.getObject("from_date", LocalDate.class),
        row.getObject("to_date", LocalDate.class));
  }
}
