package vn.thongmach.supervision.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.SupervisionKind;
import vn.thongmach.supervision.SupervisionPlan;
import vn.thongmach.supervision.SupervisionPlan.Item;
import vn.thongmach.supervision.SupervisionPlan.State;
import vn.thongmach.supervision.SupervisionPlan.Version;
import vn.thongmach.supervision.model.PlanRows;
import vn.thongmach.supervision.model.SupervisionRoles;

@Repository
class JdbcPlanRows implements PlanRows {

  private static final String REACHED =
      """
       from supervision_plan p
      where (:all or p.body = any(:units)) and (:inspects or (:leads and p.state = 'ISSUED'))
      """;

  private final JdbcClient database;

  JdbcPlanRows(JdbcClient database) {
    this.database = database;
  }

  private static StatementSpec bound(Scope scope, StatementSpec statement) {
    return statement
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("inspects", SupervisionRoles.inspects(scope))
        .param("leads", SupervisionRoles.leads(scope));
  }

  @Override
  public boolean insert(Scope scope, SupervisionPlan plan, Instant at) {
    int added =
        database
            .sql(
                """
                insert into supervision_plan (id, year, body, state, version)
                values (:id, :year, :body, :state, :version) on conflict (body, year) do nothing
                """)
            .param("id", plan.id())
            .param("year", plan.year())
            .param("body", plan.body())
            .param("state", plan.state().name())
            .param("version", plan.version())
            .update();
    if (added == 1) {
      version(scope, plan, at, null);
    }
    return added == 1;
  }

  @Override
  public void append(Scope scope, SupervisionPlan plan, Instant at, @Nullable String reason) {
    database
        .sql(
            """
            update supervision_plan set state = :state, symbol = :symbol, issued_on = :issuedOn,
              version = :version where id = :id
            """)
        .param("id", plan.id())
        .param("state", plan.state().name())
        .param("symbol", plan.symbol())
        .param("issuedOn", plan.issuedOn())
        .param("version", plan.version())
        .update();
    version(scope, plan, at, reason);
  }

  private void version(Scope scope, SupervisionPlan plan, Instant at, @Nullable String reason) {
    database
        .sql(
            """
            insert into supervision_plan_version (plan, version, at, account, reason)
            values (:plan, :version, :at, :account, :reason)
            """)
        .param("plan", plan.id())
        .param("version", plan.version())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", scope.name())
        .param("reason", reason)
        .update();
    List<Item> items = plan.items();
    database
        .sql(
            """
            insert into supervision_plan_item
              (plan, version, id, place, kind, subject, directive, first_day, last_day, note)
            select :plan, :version, id, place, kind, subject, directive, first_day, last_day, note
            from unnest(cast(:ids as uuid[]), cast(:kinds as text[]), cast(:subjects as uuid[]),
              cast(:directives as uuid[]), cast(:firsts as date[]), cast(:lasts as date[]),
              cast(:notes as text[])) with ordinality
              as each(id, kind, subject, directive, first_day, last_day, note, place)
            """)
        .param("plan", plan.id())
        .param("version", plan.version())
        .param("ids", items.stream().map(Item::id).toArray(UUID[]::new))
        .param("kinds", items.stream().map(each -> each.kind().name()).toArray(String[]::new))
        .param("subjects", items.stream().map(Item::subject).toArray(UUID[]::new))
        .param("directives", items.stream().map(Item::directive).toArray(UUID[]::new))
        .param("firsts", items.stream().map(each -> each.first().toString()).toArray(String[]::new))
        .param("lasts", items.stream().map(each -> each.last().toString()).toArray(String[]::new))
        .param("notes", items.stream().map(Item::note).toArray(String[]::new))
        .update();
  }

  @Override
  public Optional<SupervisionPlan> locked(Scope scope, UUID plan) {
    return one(scope, plan, " for update of p");
  }

  @Override
  public Optional<SupervisionPlan> find(Scope scope, UUID plan) {
    return one(scope, plan, "");
  }

  private Optional<SupervisionPlan> one(Scope scope, UUID plan, String ending) {
    return withItems(
            bound(scope, database.sql("select p.*" + REACHED + "and p.id = :id" + ending))
                .param("id", plan)
                .query(JdbcPlanRows::plan)
                .list())
        .stream()
        .findFirst();
  }

  @Override
  public PageOf<SupervisionPlan> page(Scope scope, @Nullable Integer year, PageRequest page) {
    String wanted = REACHED + "and (cast(:year as int) is null or p.year = :year)";
    long total =
        bound(scope, database.sql("select count(*)" + wanted))
            .param("year", year)
            .query(Long.class)
            .single();
    return PageOf.of(
        withItems(
            bound(
                    scope,
                    database.sql(
                        "select p.*"
                            + wanted
                            + " order by p.year desc, p.state desc, p.id"
                            + " limit :size offset :offset"))
                .param("year", year)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(JdbcPlanRows::plan)
                .list()),
        total,
        page);
  }

  private List<SupervisionPlan> withItems(List<SupervisionPlan> plans) {
    if (plans.isEmpty()) {
      return plans;
    }
    Map<UUID, List<Item>> items = new HashMap<>();
    database
        .sql(
            """
            select i.* from supervision_plan_item i
            join supervision_plan p on p.id = i.plan and p.version = i.version
            where i.plan = any(:plans) order by i.plan, i.place
            """)
        .param("plans", ids(plans.stream().map(SupervisionPlan::id).toList()))
        .query(
            row -> {
              items
                  .computeIfAbsent(row.getObject("plan", UUID.class), _ -> new ArrayList<>())
                  .add(item(row));
            });
    return plans.stream()
        .map(
            plan ->
                new SupervisionPlan(
                    plan.id(),
                    plan.year(),
                    plan.body(),
                    plan.state(),
                    plan.symbol(),
                    plan.issuedOn(),
                    items.getOrDefault(plan.id(), List.of()),
                    plan.version()))
        .toList();
  }

  @Override
  public List<Version> versions(Scope scope, UUID plan) {
    Map<Integer, List<Item>> items = new HashMap<>();
    bound(
            scope,
            database.sql(
                "select i.* from supervision_plan_item i where i.plan in (select p.id"
                    + REACHED
                    + "and p.id = :plan) order by i.version, i.place"))
        .param("plan", plan)
        .query(
            row -> {
              items.computeIfAbsent(row.getInt("version"), _ -> new ArrayList<>()).add(item(row));
            });
    return bound(
            scope,
            database.sql(
                "select v.* from supervision_plan_version v where v.plan in (select p.id"
                    + REACHED
                    + """
                    and p.id = :plan) and (:inspects or v.version >= (
                      select max(issue.version) from supervision_plan_version issue
                      where issue.plan = v.plan and issue.reason is null))
                    order by v.version desc
                    """))
        .param("plan", plan)
        .query(
            (row, number) ->
                new Version(
                    row.getInt("version"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("account"),
                    row.getString("reason"),
                    items.getOrDefault(row.getInt("version"), List.of())))
        .list();
  }

  @Override
  public Set<UUID> inUse(Scope scope, Set<UUID> items) {
    return Set.copyOf(
        database
            .sql("select distinct plan_item from supervision_case where plan_item = any(:items)")
            .param("items", ids(items))
            .query(UUID.class)
            .list());
  }

  @Override
  public Optional<SupervisionPlan> issuedOf(Scope scope, UUID item) {
    return withItems(
            bound(
                    scope,
                    database.sql(
                        "select p.*"
                            + REACHED
                            + """
                            and p.state = 'ISSUED' and exists (
                              select from supervision_plan_item i
                              where i.plan = p.id and i.id = :item)
                            for share of p
                            """))
                .param("item", item)
                .query(JdbcPlanRows::plan)
                .list())
        .stream()
        .findFirst();
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static SupervisionPlan plan(ResultSet row, int number) throws SQLException {
    return new SupervisionPlan(
        row.getObject("id", UUID.class),
        row.getInt("year"),
        row.getObject("body", UUID.class),
        State.valueOf(row.getString("state")),
        row.getString("symbol"),
        row.getObject("issued_on", LocalDate.class),
        List.of(),
        row.getInt("version"));
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        SupervisionKind.valueOf(row.getString("kind")),
        row.getObject("subject", UUID.class),
        row.getObject("directive", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("note"));
  }
}
