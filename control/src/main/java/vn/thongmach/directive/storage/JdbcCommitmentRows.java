package vn.thongmach.directive.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Commitment;
import vn.thongmach.directive.CommitmentFilter;
import vn.thongmach.directive.model.CommitmentRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;

@Repository
class JdbcCommitmentRows implements CommitmentRows {

  private static final String REACHED =
      " (:all or c.unit = any(:units) or c.person = cast(:me as uuid)) ";

  private static final String WANTED =
      " from commitment c where "
          + REACHED
          + """
          and (cast(:resolution as uuid) is null or c.clause in (
            select id from clause where resolution = :resolution))
          and (cast(:clause as uuid) is null or c.clause = :clause)
          and (cast(:unit as uuid) is null or c.unit = :unit)
          and (cast(:person as uuid) is null or c.person = :person)
          and (cast(:dueBefore as date) is null or c.due < :dueBefore)
          and (cast(:like as text) is null or c.search_key like :like)
          """;

  private static final RowMapper<Commitment> COMMITMENT =
      new SimplePropertyRowMapper<>(Commitment.class);

  private final JdbcClient database;

  JdbcCommitmentRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, Commitment commitment) {
    return written(
                scope,
                """
                insert into commitment (id, code, text, clause, unit, person, due, version, search_key)
                values (:id, :code, :text, :clause, :unit, :person, :due, :version, :key)
                on conflict (code) do nothing
                """,
                commitment)
            .param("code", commitment.code())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, Commitment commitment) {
    written(
            scope,
            """
            update commitment set text = :text, clause = :clause, unit = :unit, person = :person,
              due = :due, version = :version, search_key = :key
            where id = :id
            """,
            commitment)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, Commitment commitment) {
    return database
        .sql(sql)
        .param("id", commitment.id())
        .param("text", commitment.text())
        .param("clause", commitment.clause())
        .param("unit", commitment.unit())
        .param("person", commitment.person())
        .param("due", commitment.due())
        .param("version", commitment.version())
        .param("key", VietnameseText.folded(commitment.code() + " " + commitment.text()));
  }

  @Override
  public Optional<Commitment> locked(Scope scope, UUID commitment) {
    return Documents.held(
            scope,
            database.sql(
                """
                select * from commitment where id = :id and (:all or unit = any(:units))
                for update
                """))
        .param("id", commitment)
        .query(COMMITMENT)
        .optional();
  }

  @Override
  public Optional<Commitment> find(Scope scope, UUID commitment) {
    return reached(scope, "select c.* from commitment c where c.id = :id and" + REACHED)
        .param("id", commitment)
        .query(COMMITMENT)
        .optional();
  }

  @Override
  public PageOf<Commitment> page(Scope scope, CommitmentFilter filter, PageRequest page) {
    long total = filtered(scope, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                "select c.*" + WANTED + " order by c.due, c.code limit :size offset :offset",
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(COMMITMENT)
            .list(),
        total,
        page);
  }

  @Override
  public List<Commitment> ofPerson(Scope scope, UUID person) {
    return reached(
            scope,
            "select c.* from commitment c where c.person = :person and"
                + REACHED
                + "order by c.due, c.code")
        .param("person", person)
        .query(COMMITMENT)
        .list();
  }

  private StatementSpec filtered(Scope scope, String sql, CommitmentFilter filter) {
    String q = filter.q();
    return reached(scope, sql)
        .param("resolution", filter.resolution())
        .param("clause", filter.clause())
        .param("unit", filter.unit())
        .param("person", filter.person())
        .param("dueBefore", filter.dueBefore())
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  @Override
  public Map<UUID, Integer> held(Scope scope, Collection<UUID> people) {
    Map<UUID, Integer> held = new HashMap<>();
    reached(
            scope,
            "select c.person, count(*) commitments from commitment c where c.person = any(:people)"
                + " and"
                + REACHED
                + "group by c.person")
        .param("people", people.toArray(UUID[]::new))
        .query(
            row -> {
              held.put(row.getObject("person", UUID.class), row.getInt("commitments"));
            });
    return held;
  }

  private StatementSpec reached(Scope scope, String sql) {
    return Documents.held(scope, database.sql(sql)).param("me", scope.person());
  }
}
