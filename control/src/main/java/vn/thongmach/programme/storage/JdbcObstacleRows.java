package vn.thongmach.programme.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleFilter;
import vn.thongmach.programme.model.ObstacleRows;

@Repository
class JdbcObstacleRows implements ObstacleRows {

  static final String REACHED =
      """
       from obstacle o where (:all or o.unit = any(:units) or o.must_decide = any(:mine)
         or o.raised_by_person = cast(:me as uuid) or exists (select from obstacle_stage mine
           where mine.obstacle = o.id and mine.person = any(:mine)))
      """;

  private static final String WANTED =
      REACHED
          + """
          and (cast(:at as timestamptz) is null or o.raised_at <= :at)
          and (cast(:open as boolean) is null
            or (o.removed_at is null or coalesce(o.removed_at > cast(:at as timestamptz), false))
              = :open)
          and (cast(:unit as uuid) is null or o.unit = :unit)
          and (cast(:mustDecide as uuid[]) is null
            or o.removed_at is not null and o.must_decide = any(:mustDecide)
            or exists (select from obstacle_stage desk where desk.obstacle = o.id
              and desk.ended_at is null and desk.person = any(:mustDecide)))
          and (cast(:onType as text) is null and cast(:onCode as text) is null
            or coalesce(o.on_type = :onType, true) and coalesce(o.on_code = :onCode, true)
            or exists (select from obstacle_tie t where t.obstacle = o.id
              and coalesce(t.on_type = :onType, true) and coalesce(t.on_code = :onCode, true)))
          and (cast(:deskUnit as uuid) is null or exists (select from obstacle_stage d
            where d.obstacle = o.id and d.ended_at is null and d.unit = :deskUnit))
          and (cast(:like as text) is null or o.search_key like :like)
          """;

  /** An obstacle with what else it stands in the way of. */
  private static final String READ =
      """
      select o.*, array(select t.on_type || ' ' || t.on_code from obstacle_tie t
        where t.obstacle = o.id order by 1) as ties
      """;

  private final JdbcClient database;

  JdbcObstacleRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, Obstacle obstacle) {
    written(
            scope,
            """
            insert into obstacle (id, title, unit, raised_by, raised_by_person, raised_at, on_type,
              on_code, must_decide, due, version, search_key)
            values (:id, :title, :unit, :raisedBy, :raisedByPerson, :raisedAt, :onType, :onCode,
              :mustDecide, :due, :version, :key)
            """,
            obstacle)
        .param("unit", obstacle.unit())
        .param("raisedBy", obstacle.raisedBy())
        .param("raisedByPerson", obstacle.raisedByPerson())
        .param("raisedAt", utc(obstacle.raisedAt()))
        .param("onType", obstacle.onType().name())
        .param("onCode", obstacle.onCode())
        .update();
    tie(scope, obstacle);
  }

  private void tie(Scope scope, Obstacle obstacle) {
    for (Obstacle.Tie tie : obstacle.ties()) {
      database
          .sql("insert into obstacle_tie (obstacle, on_type, on_code) values (:id, :type, :code)")
          .param("id", obstacle.id())
          .param("type", tie.onType().name())
          .param("code", tie.onCode())
          .update();
    }
  }

  @Override
  public void update(Scope scope, Obstacle obstacle) {
    Instant removedAt = obstacle.removedAt();
    written(
            scope,
            """
            update obstacle set title = :title, must_decide = :mustDecide, due = :due,
              removed_at = :removedAt, removed_by = :removedBy, removed_for = :removedFor,
              decision = :decision, option = :option, withdrawn = :withdrawn, version = :version, search_key = :key
            where id = :id
            """,
            obstacle)
        .param("removedAt", removedAt == null ? null : utc(removedAt))
        .param("removedBy", obstacle.removedBy())
        .param("removedFor", obstacle.removedFor())
        .param("decision", obstacle.decision())
        .param("option", obstacle.option())
        .param("withdrawn", obstacle.withdrawn())
        .update();
    database
        .sql("delete from obstacle_tie where obstacle = :id")
        .param("id", obstacle.id())
        .update();
    tie(scope, obstacle);
  }

  private StatementSpec written(Scope scope, String sql, Obstacle obstacle) {
    return database
        .sql(sql)
        .param("id", obstacle.id())
        .param("title", obstacle.title())
        .param("mustDecide", obstacle.mustDecide())
        .param("due", obstacle.due())
        .param("version", obstacle.version())
        .param("key", VietnameseText.folded(obstacle.title()));
  }

  @Override
  public Optional<Obstacle> locked(Scope scope, UUID obstacle) {
    return reached(scope, READ + REACHED + " and o.id = :id for update of o")
        .param("id", obstacle)
        .query(JdbcObstacleRows::obstacle)
        .optional();
  }

  @Override
  public Optional<Obstacle> find(Scope scope, UUID obstacle) {
    return reached(scope, READ + REACHED + " and o.id = :id")
        .param("id", obstacle)
        .query(JdbcObstacleRows::obstacle)
        .optional();
  }

  @Override
  public PageOf<Obstacle> page(Scope scope, ObstacleFilter filter, PageRequest page) {
    long total = filtered(scope, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                READ
                    + WANTED
                    + " order by o.removed_at is not null, o.due, o.id limit :size offset :offset",
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcObstacleRows::obstacle)
            .list(),
        total,
        page);
  }

  @Override
  public List<Obstacle> concerning(Scope scope, UUID person) {
    return reached(
            scope,
            READ
                + REACHED
                + """
                 and o.removed_at is null and o.id in (
                   select id from obstacle where removed_at is null and raised_by_person = :person
                   union select obstacle from obstacle_stage
                     where ended_at is null and person = any(:desks)
                   union select id from obstacle s
                     where s.removed_at is null and s.must_decide = any(:desks) and not exists (
                       select from obstacle_stage d where d.obstacle = s.id and d.ended_at is null))
                 order by o.due, o.id
                """)
        .param("person", person)
        .param("desks", desks(scope, person))
        .query(JdbcObstacleRows::obstacle)
        .list();
  }

  @Override
  public List<Obstacle> ofProgramme(Scope scope, String code, Collection<UUID> milestones) {
    return reached(
            scope,
            READ
                + REACHED
                + """
                 and (o.on_type = 'PROGRAMME' and o.on_code = :code
                   or o.on_type = 'MILESTONE' and o.on_code = any(:milestones)
                   or exists (select from obstacle_tie t where t.obstacle = o.id
                     and (t.on_type = 'PROGRAMME' and t.on_code = :code
                       or t.on_type = 'MILESTONE' and t.on_code = any(:milestones))))
                 order by o.removed_at is not null, o.due, o.id
                """)
        .param("code", code)
        .param("milestones", milestones.stream().map(UUID::toString).toArray(String[]::new))
        .query(JdbcObstacleRows::obstacle)
        .list();
  }

  @Override
  public List<Obstacle> similar(Scope scope, String text, Obstacle.@Nullable Tie tie, int most) {
    return reached(
            scope,
            READ
                + ", greatest(public.similarity(o.search_key, :text),"
                + " public.word_similarity(:text, o.search_key)) as likeness"
                + REACHED
                + """
                 and o.removed_at is null and (
                   public.similarity(o.search_key, :text) >= 0.3
                   or public.word_similarity(:text, o.search_key) >= 0.55
                   or public.similarity(o.search_key, :text) >= 0.15 and (
                     o.on_type = :onType and o.on_code = :onCode
                     or exists (select from obstacle_tie t where t.obstacle = o.id
                       and t.on_type = :onType and t.on_code = :onCode)))
                 order by likeness desc, o.due, o.id limit :most
                """)
        .param("text", VietnameseText.folded(text))
        .param("onType", tie == null ? "" : tie.onType().name())
        .param("onCode", tie == null ? "" : tie.onCode())
        .param("most", most)
        .query(JdbcObstacleRows::obstacle)
        .list();
  }

  @Override
  public List<Obstacle> missed(Scope scope, LocalDate today, Instant enteredBefore, int most) {
    return database
        .sql(
            READ
                + """
             from obstacle o
            where removed_at is null and not told and due < :today and entered_at < :entered
            order by due limit :most for update skip locked
            """)
        .param("today", today)
        .param("entered", utc(enteredBefore))
        .param("most", most)
        .query(JdbcObstacleRows::obstacle)
        .list();
  }

  @Override
  public boolean told(Scope scope, UUID obstacle) {
    return database
            .sql("update obstacle set told = true where id = :id and not told")
            .param("id", obstacle)
            .update()
        == 1;
  }

  private StatementSpec filtered(Scope scope, String sql, ObstacleFilter filter) {
    Obstacle.Subject type = filter.onType();
    Instant at = filter.at();
    return reached(scope, sql)
        .param("at", at == null ? null : utc(at))
        .param("open", filter.open())
        .param("unit", filter.unit())
        .param("mustDecide", filter.mustDecide() == null ? null : desks(scope, filter.mustDecide()))
        .param("deskUnit", filter.deskUnit())
        .param("onType", type == null ? null : type.name())
        .param("onCode", filter.onCode())
        .param("like", Programmes.like(filter.q()));
  }

  /** Of whoever asks also those for whom they decide. */
  private static UUID[] desks(Scope scope, UUID person) {
    return person.equals(scope.person())
        ? Programmes.array(scope.people(Desk.OBSTACLES))
        : new UUID[] {person};
  }

  private StatementSpec reached(Scope scope, String sql) {
    return Programmes.held(scope, database.sql(sql));
  }

  private static Obstacle obstacle(ResultSet row, int number) throws SQLException {
    return new Obstacle(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getObject("unit", UUID.class),
        row.getString("raised_by"),
        row.getObject("raised_by_person", UUID.class),
        row.getObject("raised_at", OffsetDateTime.class).toInstant(),
        Obstacle.Subject.valueOf(row.getString("on_type")),
        row.getString("on_code"),
        ties(row),
        row.getObject("must_decide", UUID.class),
        row.getObject("due", LocalDate.class),
        instant(row.getObject("removed_at", OffsetDateTime.class)),
        row.getString("removed_by"),
        row.getObject("removed_for", UUID.class),
        row.getString("decision"),
        row.getObject("option", UUID.class),
        row.getBoolean("withdrawn"),
        row.getInt("version"));
  }

  private static List<Obstacle.Tie> ties(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("ties").getArray())
        .map(
            tie -> {
              int cut = tie.indexOf(' ');
              return new Obstacle.Tie(
                  Obstacle.Subject.valueOf(tie.substring(0, cut)), tie.substring(cut + 1));
            })
        .toList();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
