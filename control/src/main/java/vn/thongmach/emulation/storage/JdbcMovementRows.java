package vn.thongmach.emulation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovement.Area;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationMovement.Criterion;
import vn.thongmach.emulation.EmulationMovement.Figure;
import vn.thongmach.emulation.EmulationMovement.State;
import vn.thongmach.emulation.model.Circle;
import vn.thongmach.emulation.model.MovementRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.VietnameseText;

@Repository
class JdbcMovementRows implements MovementRows {

  private static final String WANTED =
      EmulationReach.MOVEMENT
          + """
           and (cast(:state as text) is null or m.state = :state)
           and (cast(:like as text) is null or m.search_key like :like)
          """;

  private final JdbcClient database;

  JdbcMovementRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, EmulationMovement movement) {
    written(
            scope,
            """
            insert into emulation_movement (id, title, aim, holder, first_day, last_day,
              register_until, contestants, state, closed_on, summary, version, search_key)
            values (:id, :title, :aim, :holder, :first, :last, :until, :contestants, :state,
              :closedOn, :summary, :version, :key)
            """,
            movement)
        .update();
    parts(movement);
  }

  @Override
  public void update(Scope scope, EmulationMovement movement) {
    written(
            scope,
            """
            update emulation_movement set title = :title, aim = :aim, holder = :holder,
              first_day = :first, last_day = :last, register_until = :until,
              contestants = :contestants, state = :state, closed_on = :closedOn,
              summary = :summary, version = :version, search_key = :key
            where id = :id
            """,
            movement)
        .update();
    if (movement.state() == State.DRAFT) {
      for (String part : List.of("emulation_area", "emulation_criterion")) {
        database
            .sql("delete from " + part + " where movement = :id")
            .param("id", movement.id())
            .update();
      }
      parts(movement);
    }
  }

  private StatementSpec written(Scope scope, String sql, EmulationMovement movement) {
    return database
        .sql(sql)
        .param("id", movement.id())
        .param("title", movement.title())
        .param("aim", movement.aim())
        .param("holder", movement.holder())
        .param("first", movement.first())
        .param("last", movement.last())
        .param("until", movement.registerUntil())
        .param("contestants", movement.contestants().name())
        .param("state", movement.state().name())
        .param("closedOn", movement.closedOn())
        .param("summary", movement.summary())
        .param("version", movement.version())
        .param("key", VietnameseText.folded(movement.title()));
  }

  private void parts(EmulationMovement movement) {
    int place = 0;
    for (Area area : movement.areas()) {
      database
          .sql(
              """
              insert into emulation_area (movement, unit, below, place)
              values (:movement, :unit, :below, :place)
              """)
          .param("movement", movement.id())
          .param("unit", area.unit())
          .param("below", area.below())
          .param("place", ++place)
          .update();
    }
    place = 0;
    for (Criterion criterion : movement.criteria()) {
      Figure figure = criterion.figure();
      database
          .sql(
              """
              insert into emulation_criterion
                (id, movement, place, name, weight, measure, period, baseline, goal)
              values (:id, :movement, :place, :name, :weight, :measure, :period, :baseline, :goal)
              """)
          .param("id", criterion.id())
          .param("movement", movement.id())
          .param("place", ++place)
          .param("name", criterion.name())
          .param("weight", criterion.weight())
          .param("measure", figure == null ? null : figure.measure())
          .param("period", figure == null ? null : figure.period().toString())
          .param("baseline", figure == null ? null : figure.baseline())
          .param("goal", figure == null ? null : figure.goal())
          .update();
    }
  }

  @Override
  public Optional<EmulationMovement> locked(Scope scope, Circle circle, UUID movement) {
    return one(scope, circle, movement, " for update of m");
  }

  @Override
  public Optional<EmulationMovement> find(Scope scope, Circle circle, UUID movement) {
    return one(scope, circle, movement, "");
  }

  private Optional<EmulationMovement> one(
      Scope scope, Circle circle, UUID movement, String ending) {
    return whole(
            EmulationReach.bound(
                    scope,
                    circle,
                    database.sql(
                        "select m.*" + EmulationReach.MOVEMENT + " and m.id = :id" + ending))
                .param("id", movement)
                .query(JdbcMovementRows::movement)
                .list())
        .stream()
        .findFirst();
  }

  @Override
  public PageOf<EmulationMovement> page(
      Scope scope, Circle circle, @Nullable State state, @Nullable String q, PageRequest page) {
    long total =
        filtered(scope, circle, "select count(*)" + WANTED, state, q).query(Long.class).single();
    return PageOf.of(
        whole(
            filtered(
                    scope,
                    circle,
                    "select m.*"
                        + WANTED
                        + """
                         order by array_position(array['LAUNCHED', 'DRAFT', 'CLOSED'], m.state),
                          m.last_day desc, m.id
                        limit :size offset :offset
                        """,
                    state,
                    q)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(JdbcMovementRows::movement)
                .list()),
        total,
        page);
  }

  private StatementSpec filtered(
      Scope scope, Circle circle, String sql, @Nullable State state, @Nullable String q) {
    return EmulationReach.bound(scope, circle, database.sql(sql))
        .param("state", state == null ? null : state.name())
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  private List<EmulationMovement> whole(List<EmulationMovement> movements) {
    if (movements.isEmpty()) {
      return movements;
    }
    UUID[] ids = movements.stream().map(EmulationMovement::id).toArray(UUID[]::new);
    Map<UUID, List<Area>> areas = new HashMap<>();
    database
        .sql("select * from emulation_area where movement = any(:ids) order by movement, place")
        .param("ids", ids)
        .query(
            row -> {
              areas
                  .computeIfAbsent(row.getObject("movement", UUID.class), _ -> new ArrayList<>())
                  .add(new Area(row.getObject("unit", UUID.class), row.getBoolean("below")));
            });
    Map<UUID, List<Criterion>> criteria = new HashMap<>();
    database
        .sql(
            "select * from emulation_criterion where movement = any(:ids) order by movement, place")
        .param("ids", ids)
        .query(
            row -> {
              criteria
                  .computeIfAbsent(row.getObject("movement", UUID.class), _ -> new ArrayList<>())
                  .add(criterion(row));
            });
    return movements.stream()
        .map(
            each ->
                new EmulationMovement(
                    each.id(),
                    each.title(),
                    each.aim(),
                    each.holder(),
                    each.first(),
                    each.last(),
                    each.registerUntil(),
                    each.contestants(),
                    areas.getOrDefault(each.id(), List.of()),
                    criteria.getOrDefault(each.id(), List.of()),
                    each.state(),
                    each.closedOn(),
                    each.summary(),
                    each.version()))
        .toList();
  }

  private static EmulationMovement movement(ResultSet row, int number) throws SQLException {
    return new EmulationMovement(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("aim"),
        row.getObject("holder", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("register_until", LocalDate.class),
        Contestants.valueOf(row.getString("contestants")),
        List.of(),
        List.of(),
        State.valueOf(row.getString("state")),
        row.getObject("closed_on", LocalDate.class),
        row.getString("summary"),
        row.getInt("version"));
  }

  private static Criterion criterion(ResultSet row) throws SQLException {
    String measure = row.getString("measure");
    return new Criterion(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getDouble("weight"),
        measure == null
            ? null
            : new Figure(
                measure,
                Period.parse(row.getString("period")),
                row.getDouble("baseline"),
                row.getDouble("goal")));
  }
}
