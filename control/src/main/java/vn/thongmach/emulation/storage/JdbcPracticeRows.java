package vn.thongmach.emulation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import vn.thongmach.emulation.GoodPractice;
import vn.thongmach.emulation.GoodPractice.Rating;
import vn.thongmach.emulation.GoodPractice.Trial;
import vn.thongmach.emulation.model.Circle;
import vn.thongmach.emulation.model.PracticeRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;

@Repository
class JdbcPracticeRows implements PracticeRows {

  private static final int MOST_RATINGS = 200;

  private static final String COLUMNS =
      """
      select p.*, (select count(*) from emulation_rating r where r.practice = p.id) as ratings,
        (select cast(avg(r.stars) as double precision) from emulation_rating r
          where r.practice = p.id) as stars
      """;

  private static final String REACHED =
      """
       from emulation_practice p where (:all or p.unit = any(:units) or p.unit = any(:organisation))
      """;

  private static final String WANTED =
      REACHED + " and (cast(:like as text) is null or p.search_key like :like)";

  private final JdbcClient database;

  JdbcPracticeRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, GoodPractice practice) {
    database
        .sql(
            """
            insert into emulation_practice
              (id, unit, title, what, how, worked, links, person, account, at, search_key)
            values (:id, :unit, :title, :what, :how, :worked, :links, :person, :account, :at, :key)
            """)
        .param("id", practice.id())
        .param("unit", practice.unit())
        .param("title", practice.title())
        .param("what", practice.what())
        .param("how", practice.how())
        .param("worked", practice.worked())
        .param("links", practice.links().toArray(String[]::new))
        .param("person", scope.person())
        .param("account", practice.by())
        .param("at", practice.at().atOffset(ZoneOffset.UTC))
        .param("key", VietnameseText.folded(practice.title() + " " + practice.what()))
        .update();
  }

  @Override
  public void tried(Scope scope, UUID practice, Trial trial, Instant at) {
    database
        .sql(
            """
            insert into emulation_trial (practice, unit, from_day, outcome, account, at)
            values (:practice, :unit, :from, :outcome, :account, :at)
            on conflict (practice, unit) do update set from_day = excluded.from_day,
              outcome = excluded.outcome, account = excluded.account, at = excluded.at
            """)
        .param("practice", practice)
        .param("unit", trial.unit())
        .param("from", trial.from())
        .param("outcome", trial.outcome())
        .param("account", scope.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public boolean rate(Scope scope, UUID practice, Rating rating) {
    return database
            .sql(
                """
                insert into emulation_rating (practice, person, stars, note, at)
                values (:practice, :person, :stars, :note, :at) on conflict do nothing
                """)
            .param("practice", practice)
            .param("person", rating.person())
            .param("stars", rating.stars())
            .param("note", rating.note())
            .param("at", rating.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public Optional<GoodPractice> find(Scope scope, Circle circle, UUID practice) {
    return whole(
            EmulationReach.bound(scope, circle, database.sql(COLUMNS + REACHED + " and p.id = :id"))
                .param("id", practice)
                .query(JdbcPracticeRows::practice)
                .list())
        .stream()
        .findFirst();
  }

  @Override
  public PageOf<GoodPractice> page(
      Scope scope, Circle circle, @Nullable String q, PageRequest page) {
    long total = filtered(scope, circle, "select count(*)" + WANTED, q).query(Long.class).single();
    return PageOf.of(
        whole(
            filtered(
                    scope,
                    circle,
                    COLUMNS + WANTED + " order by p.at desc, p.id limit :size offset :offset",
                    q)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(JdbcPracticeRows::practice)
                .list()),
        total,
        page);
  }

  private StatementSpec filtered(Scope scope, Circle circle, String sql, @Nullable String q) {
    return EmulationReach.bound(scope, circle, database.sql(sql))
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  private List<GoodPractice> whole(List<GoodPractice> found) {
    if (found.isEmpty()) {
      return found;
    }
    Map<UUID, List<Trial>> trials = new HashMap<>();
    database
        .sql(
            """
            select * from emulation_trial where practice = any(:ids)
            order by practice, from_day, unit
            """)
        .param("ids", found.stream().map(GoodPractice::id).toArray(UUID[]::new))
        .query(
            row -> {
              trials
                  .computeIfAbsent(row.getObject("practice", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Trial(
                          row.getObject("unit", UUID.class),
                          row.getObject("from_day", LocalDate.class),
                          row.getString("outcome")));
            });
    return found.stream()
        .map(
            each ->
                new GoodPractice(
                    each.id(),
                    each.unit(),
                    each.title(),
                    each.what(),
                    each.how(),
                    each.worked(),
                    each.links(),
                    each.by(),
                    each.at(),
                    trials.getOrDefault(each.id(), List.of()),
                    each.ratings(),
                    each.stars()))
        .toList();
  }

  @Override
  public List<Rating> ratings(Scope scope, UUID practice) {
    return database
        .sql(
            """
            select * from emulation_rating where practice = :practice
            order by at desc, person limit :most
            """)
        .param("practice", practice)
        .param("most", MOST_RATINGS)
        .query(
            (row, number) ->
                new Rating(
                    row.getObject("person", UUID.class),
                    row.getInt("stars"),
                    row.getString("note"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public boolean rated(Scope scope, UUID practice, UUID person) {
    return database
        .sql(
            """
            select exists (select from emulation_rating
              where practice = :practice and person = :person)
            """)
        .param("practice", practice)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  private static GoodPractice practice(ResultSet row, int number) throws SQLException {
    return new GoodPractice(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getString("title"),
        row.getString("what"),
        row.getString("how"),
        row.getString("worked"),
        List.of((String[]) row.getArray("links").getArray()),
        row.getString("account"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        List.of(),
        row.getInt("ratings"),
        row.getObject("stars", Double.class));
  }
}
