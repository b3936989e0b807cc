package vn.thongmach.emulation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.Exemplar;
import vn.thongmach.emulation.Exemplar.State;
import vn.thongmach.emulation.model.Circle;
import vn.thongmach.emulation.model.ExemplarRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcExemplarRows implements ExemplarRows {

  private static final String COLUMNS =
      """
      select e.*, (select max(c.at) from emulation_consent c where c.exemplar = e.id) as answered_at
      """;

  /** Published ones are open to the organisation, others to the person and those who name. */
  private static final String REACHED =
      """
       from emulation_exemplar e where (
        (:holds and (:all or e.stands_in = any(:units))) or e.person = :me
        or (e.state = 'PUBLISHED' and (:all or e.stands_in = any(:organisation))))
      """;

  private final JdbcClient database;

  JdbcExemplarRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, Exemplar exemplar) {
    database
        .sql(
            """
            insert into emulation_exemplar (id, unit, person, stands_in, story, state, account, at)
            values (:id, :unit, :person, :standsIn, :story, :state, :account, :at)
            """)
        .param("id", exemplar.id())
        .param("unit", exemplar.unit())
        .param("person", exemplar.person())
        .param("standsIn", exemplar.standsIn())
        .param("story", exemplar.story())
        .param("state", exemplar.state().name())
        .param("account", scope.name())
        .param("at", exemplar.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void answer(Scope scope, UUID exemplar, boolean agreed, Instant at) {
    database
        .sql(
            """
            insert into emulation_consent (exemplar, agreed, account, at)
            values (:exemplar, :agreed, :account, :at)
            """)
        .param("exemplar", exemplar)
        .param("agreed", agreed)
        .param("account", scope.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql("update emulation_exemplar set state = :state where id = :exemplar")
        .param("state", (agreed ? State.PUBLISHED : State.REFUSED).name())
        .param("exemplar", exemplar)
        .update();
  }

  @Override
  public Optional<Exemplar> find(Scope scope, Circle circle, UUID exemplar) {
    return EmulationReach.bound(scope, circle, database.sql(COLUMNS + REACHED + " and e.id = :id"))
        .param("id", exemplar)
        .query(JdbcExemplarRows::exemplar)
        .optional();
  }

  @Override
  public PageOf<Exemplar> page(Scope scope, Circle circle, PageRequest page) {
    long total =
        EmulationReach.bound(scope, circle, database.sql("select count(*)" + REACHED))
            .query(Long.class)
            .single();
    return PageOf.of(
        EmulationReach.bound(
                scope,
                circle,
                database.sql(
                    COLUMNS + REACHED + " order by e.at desc, e.id limit :size offset :offset"))
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcExemplarRows::exemplar)
            .list(),
        total,
        page);
  }

  private static Exemplar exemplar(ResultSet row, int number) throws SQLException {
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return new Exemplar(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("stands_in", UUID.class),
        row.getString("story"),
        State.valueOf(row.getString("state")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        answered == null ? null : answered.toInstant());
  }
}
