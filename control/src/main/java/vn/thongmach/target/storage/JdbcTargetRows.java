package vn.thongmach.target.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.UnitShare;
import vn.thongmach.target.UpperBody;
import vn.thongmach.target.model.TargetRows;

@Repository
class JdbcTargetRows implements TargetRows {

  static final String CURRENT =
      " from target t join target_version v on v.target = t.id and v.version = t.current"
          + " where (:all or v.owner_unit = any(:units) or v.shared_units && :units)";

  private static final String OPEN = " and not v.closed";

  static final String IN_FORCE = CURRENT + OPEN;

  private static final String OWNED =
      " from target t join target_version v on v.target = t.id and v.version = t.current"
          + " where (:all or v.owner_unit = any(:units))";

  private static final String EVERY =
      " from target t join target_version now on now.target = t.id and now.version = t.current"
          + " join target_version v on v.target = t.id"
          + " where (:all or now.owner_unit = any(:units) or now.shared_units && :units)";

  static final String COLUMNS =
      "select t.id, t.code, v.*, (select p.code from target p where p.id = v.parent) parent_code";

  private final JdbcClient database;
  private final JsonMapper json;
  private final TargetMapper mapper;

  JdbcTargetRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
    this.mapper = new TargetMapper(json);
  }

  @Override
  public boolean insert(Scope scope, Target target) {
    int added =
        database
            .sql(
                """
                insert into target (id, code, current) values (:id, :code, :version)
                on conflict (code) do nothing
                """)
            .param("id", target.id())
            .param("code", target.code())
            .param("version", target.version())
            .update();
    if (added == 1) {
      insertVersion(scope, target);
    }
    return added == 1;
  }

  @Override
  public Optional<Target> locked(Scope scope, String code) {
    return scoped(COLUMNS + OWNED + " and t.code = :code for update of t", scope)
        .param("code", code)
        .query(mapper)
        .optional();
  }

  @Override
  public void append(Scope scope, Target target) {
    database
        .sql("update target_version set valid_to = :from where target = :id and valid_to is null")
        .param("from", utc(target.validFrom()))
        .param("id", target.id())
        .update();
    insertVersion(scope, target);
    database
        .sql("update target set current = :version where id = :id")
        .param("version", target.version())
        .param("id", target.id())
        .update();
  }

  private void insertVersion(Scope scope, Target target) {
    UpperBody received = target.receivedFrom();
    database
        .sql(
            """
            insert into target_version (target, version, name, search_key, owner_unit, head,
              measure, subject, direction, baseline, tolerance, plan, weight, clause, valid_from,
              reason, made_by, parent, aggregation, unit_of_measure, shared, shared_units,
              received_body, received_document, programme, terms, also_serves, closed)
            values (:id, :version, :name, :key, :owner, :head, :measure, cast(:subject as jsonb),
              :direction, :baseline, :tolerance, cast(:plan as jsonb), :weight, :clause, :from,
              :reason, :madeBy, (select id from target where code = :parent), :aggregation, :unit,
              cast(:shared as jsonb), :sharedUnits, :receivedBody, :receivedDocument, :programme,
              cast(:terms as jsonb), :alsoServes, :closed)
            """)
        .param("id", target.id())
        .param("version", target.version())
        .param("name", target.name())
        .param("key", VietnameseText.folded(target.code() + " " + target.name()))
        .param("owner", target.ownerUnit())
        .param("head", target.head())
        .param("measure", target.measure())
        .param(
            "subject", target.subject() == null ? null : json.writeValueAsString(target.subject()))
        .param("direction", target.direction().name())
        .param("baseline", target.baseline())
        .param("tolerance", target.tolerance())
        .param("plan", json.writeValueAsString(target.plan()))
        .param("weight", target.weight())
        .param("clause", target.clause())
        .param("from", utc(target.validFrom()))
        .param("reason", target.reason())
        .param("madeBy", scope.name())
        .param("parent", target.parent())
        .param("aggregation", target.aggregation() == null ? null : target.aggregation().name())
        .param("unit", target.unitOfMeasure())
        .param("shared", json.writeValueAsString(target.sharedWith()))
        .param(
            "sharedUnits", target.sharedWith().stream().map(UnitShare::unit).toArray(UUID[]::new))
        .param("receivedBody", received == null ? null : received.body())
        .param("receivedDocument", received == null ? null : received.document())
        .param("programme", target.programme())
        .param("terms", json.writeValueAsString(target.terms()))
        .param("alsoServes", target.terms().alsoServes().toArray(new UUID[0]))
        .param("closed", target.terms().closed())
        .update();
  }

  @Override
  public PageOf<Target> page(Scope scope, TargetFilter filter, PageRequest page) {
    String where =
        CURRENT
            + " and (cast(:unit as uuid) is null or v.owner_unit = :unit or :unit = any(v.shared_units))"
            + " and (cast(:head as uuid) is null or v.head = :head)"
            + " and (cast(:parent as text) is null"
            + " or v.parent = (select id from target where code = :parent))"
            + " and (cast(:clause as uuid) is null or v.clause = :clause"
            + " or :clause = any(v.also_serves))"
            + " and v.closed = :closed"
            + " and (cast(:like as text) is null or v.search_key like :like)";
    long total = filtered("select count(*)" + where, scope, filter).query(Long.class).single();
    List<Target> items =
        filtered(COLUMNS + where + " order by t.code limit :size offset :offset", scope, filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(mapper)
            .list();
    return PageOf.of(items, total, page);
  }

  private JdbcClient.StatementSpec filtered(String sql, Scope scope, TargetFilter filter) {
    String q = filter.q();
    return scoped(sql, scope)
        .param("unit", filter.unit())
        .param("clause", filter.clause())
        .param("head", filter.head())
        .param("closed", filter.closed())
        .param("parent", filter.parent())
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  @Override
  public Optional<Target> current(Scope scope, String code) {
    return scoped(COLUMNS + CURRENT + " and t.code = :code", scope)
        .param("code", code)
        .query(mapper)
        .optional();
  }

  @Override
  public List<Target> current(Scope scope, Collection<UUID> targets) {
    return scoped(COLUMNS + CURRENT + " and t.id = any(:ids) order by t.code", scope)
        .param("ids", targets.toArray(new UUID[0]))
        .query(mapper)
        .list();
  }

  @Override
  public List<Target> all(Scope scope) {
    return scoped(COLUMNS + IN_FORCE + " order by t.code", scope).query(mapper).list();
  }

  @Override
  public List<Target> children(Scope scope, String parent) {
    return scoped(
            COLUMNS
                + IN_FORCE
                + " and v.parent = (select id from target where code = :parent) order by t.code",
            scope)
        .param("parent", parent)
        .query(mapper)
        .list();
  }

  @Override
  public List<Target> childrenAt(Scope scope, String parent, Instant at) {
    return scoped(
            COLUMNS
                + EVERY
                + " and v.parent = (select id from target where code = :parent)"
                + OPEN
                + " and v.valid_from <= :at and (v.valid_to is null or v.valid_to > :at)"
                + " order by t.code",
            scope)
        .param("parent", parent)
        .param("at", utc(at))
        .query(mapper)
        .list();
  }

  @Override
  public List<Target> allAt(Scope scope, Instant at) {
    return scoped(
            COLUMNS
                + EVERY
                + OPEN
                + " and v.version = coalesce((select max(o.version) from target_version o"
                + " where o.target = t.id and o.valid_from <= :at), 1) order by t.code",
            scope)
        .param("at", utc(at))
        .query(mapper)
        .list();
  }

  @Override
  public void lockCascade(Scope scope) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('target cascade', 0))")
        .query(row -> {});
  }

  @Override
  public List<Target> versions(Scope scope, String code) {
    return scoped(COLUMNS + EVERY + " and t.code = :code order by v.version", scope)
        .param("code", code)
        .query(mapper)
        .list();
  }

  @Override
  public Optional<Target> version(Scope scope, UUID target, int version) {
    return scoped(COLUMNS + EVERY + " and t.id = :id and v.version = :version", scope)
        .param("id", target)
        .param("version", version)
        .query(mapper)
        .optional();
  }

  private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(new UUID[0]));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
