package vn.thongmach.emulation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.Initiative;
import vn.thongmach.emulation.Initiative.Author;
import vn.thongmach.emulation.Initiative.Effect;
import vn.thongmach.emulation.Initiative.Recognition;
import vn.thongmach.emulation.Initiative.State;
import vn.thongmach.emulation.model.Circle;
import vn.thongmach.emulation.model.InitiativeRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.VietnameseText;

@Repository
class JdbcInitiativeRows implements InitiativeRows {

  /** Recognised ones are open to the organisation, others to their authors and those who decide. */
  private static final String REACHED =
      """
       from emulation_initiative i where (
        (:holds and (:all or i.unit = any(:units)))
        or (i.state = 'RECOGNISED' and (:all or i.unit = any(:organisation)))
        or exists (select from emulation_author a where a.initiative = i.id and a.person = :me))
      """;

  private final JdbcClient database;

  JdbcInitiativeRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, Initiative initiative) {
    Effect effect = initiative.effect();
    database
        .sql(
            """
            insert into emulation_initiative (id, unit, title, problem, solution, measure,
              before_period, after_period, reported_effect, state, account, at, version, search_key)
            values (:id, :unit, :title, :problem, :solution, :measure, :before, :after, :reported,
              :state, :account, :at, :version, :key)
            """)
        .param("id", initiative.id())
        .param("unit", initiative.unit())
        .param("title", initiative.title())
        .param("problem", initiative.problem())
        .param("solution", initiative.solution())
        .param("measure", effect == null ? null : effect.measure())
        .param("before", effect == null ? null : effect.before().toString())
        .param("after", effect == null ? null : effect.after().toString())
        .param("reported", initiative.reported())
        .param("state", initiative.state().name())
        .param("account", initiative.by())
        .param("at", initiative.at().atOffset(ZoneOffset.UTC))
        .param("version", initiative.version())
        .param("key", VietnameseText.folded(initiative.title()))
        .update();
    int place = 0;
    for (Author author : initiative.authors()) {
      database
          .sql(
              """
              insert into emulation_author (initiative, person, share, place)
              values (:initiative, :person, :share, :place)
              """)
          .param("initiative", initiative.id())
          .param("person", author.person())
          .param("share", author.share())
          .param("place", ++place)
          .update();
    }
  }

  @Override
  public void update(Scope scope, Initiative initiative) {
    Recognition decision = initiative.decision();
    database
        .sql(
            """
            update emulation_initiative set state = :state, symbol = :symbol, decided_on = :day,
              decided_by = :by, declined = :declined, version = :version where id = :id
            """)
        .param("id", initiative.id())
        .param("state", initiative.state().name())
        .param("symbol", decision == null ? null : decision.symbol())
        .param("day", decision == null ? null : decision.day())
        .param("by", decision == null ? null : decision.by())
        .param("declined", initiative.declined())
        .param("version", initiative.version())
        .update();
  }

  @Override
  public Optional<Initiative> locked(Scope scope, Circle circle, UUID initiative) {
    return one(scope, circle, initiative, " for update of i");
  }

  @Override
  public Optional<Initiative> find(Scope scope, Circle circle, UUID initiative) {
    return one(scope, circle, initiative, "");
  }

  private Optional<Initiative> one(Scope scope, Circle circle, UUID initiative, String ending) {
    return whole(
            EmulationReach.bound(
                    scope,
                    circle,
                    database.sql("select i.*" + REACHED + " and i.id = :id" + ending))
                .param("id", initiative)
                .query(JdbcInitiativeRows::initiative)
                .list())
        .stream()
        .findFirst();
  }

  @Override
  public PageOf<Initiative> page(Scope scope, Circle circle, PageRequest page) {
    long total =
        EmulationReach.bound(scope, circle, database.sql("select count(*)" + REACHED))
            .query(Long.class)
            .single();
    return PageOf.of(
        whole(
            EmulationReach.bound(
                    scope,
                    circle,
                    database.sql(
                        "select i.*"
                            + REACHED
                            + """
                             order by i.state <> 'SUBMITTED', i.at desc, i.id
                             limit :size offset :offset
                            """))
                .param("size", page.size())
                .param("offset", page.offset())
                .query(JdbcInitiativeRows::initiative)
                .list()),
        total,
        page);
  }

  private List<Initiative> whole(List<Initiative> found) {
    if (found.isEmpty()) {
      return found;
    }
    Map<UUID, List<Author>> authors = new HashMap<>();
    database
        .sql(
            "select * from emulation_author where initiative = any(:ids) order by initiative,"
                + " place")
        .param("ids", found.stream().map(Initiative::id).toArray(UUID[]::new))
        .query(
            row -> {
              authors
                  .computeIfAbsent(row.getObject("initiative", UUID.class), _ -> new ArrayList<>())
                  .add(new Author(row.getObject("person", UUID.class), row.getInt("share")));
            });
    return found.stream()
        .map(
            each ->
                new Initiative(
                    each.id(),
                    each.unit(),
                    each.title(),
                    each.problem(),
                    each.solution(),
                    authors.getOrDefault(each.id(), List.of()),
                    each.effect(),
                    each.reported(),
                    each.state(),
                    each.by(),
                    each.at(),
                    each.decision(),
                    each.declined(),
                    each.version()))
        .toList();
  }

  private static Initiative initiative(ResultSet row, int number) throws SQLException {
    String measure = row.getString("measure");
    String symbol = row.getString("symbol");
    return new Initiative(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getString("title"),
        row.getString("problem"),
        row.getString("solution"),
        List.of(),
        measure == null
            ? null
            : new Effect(
                measure,
                Period.parse(row.getString("before_period")),
                Period.parse(row.getString("after_period"))),
        row.getString("reported_effect"),
        State.valueOf(row.getString("state")),
        row.getString("account"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        symbol == null
            ? null
            : new Recognition(
                symbol,
                row.getObject("decided_on", LocalDate.class),
                row.getObject("decided_by", UUID.class)),
        row.getString("declined"),
        row.getInt("version"));
  }
}
