package vn.thongmach.inventory.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.ImportCounts;
import vn.thongmach.inventory.ImportFormat;
import vn.thongmach.inventory.ImportRecord;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ObjectAlias;
import vn.thongmach.inventory.ObjectDetail;
import vn.thongmach.inventory.ObjectFilter;
import vn.thongmach.inventory.ObjectNeeds;
import vn.thongmach.inventory.SourceSummary;
import vn.thongmach.inventory.Topology;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;

@Repository
@Transactional(readOnly = true)
class JdbcInventory implements Inventory {

  private static final int FETCHED_ROWS = 10_000;

  private static final String MATCHES =
      """
       and (cast(:type as text) is null or lower(o.type) = lower(:type))
      and (cast(:source as text) is null or o.source = :source)
      and (cast(:like as text) is null or o.search_key like :like or o.id in (
        select object_id from object_alias where valid_to is null and search_key like :like))
      """;

  /** Stations and what joins them before the many small things that stand in them. */
  private static final String BY_KIND =
      " order by coalesce(array_position(array['Site','Node','Link'], o.type), 4), o.name, o.id";

  private final JdbcClient database;
  private final ObjectQueries objects;
  private final NeighbourQueries neighbours;
  private final TopologyQueries topologies;
  private final NeedQueries needs;
  private final JsonMapper json;

  JdbcInventory(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.objects = new ObjectQueries(database);
    this.neighbours = new NeighbourQueries(database);
    this.topologies = new TopologyQueries(database);
    this.needs = new NeedQueries(database);
    this.json = json;
  }

  @Override
  public Optional<NetworkObject> find(Scope scope, UUID id) {
    return findAll(scope, List.of(id)).stream().findFirst();
  }

  @Override
  public List<NetworkObject> findAll(Scope scope, Collection<UUID> ids) {
    List<NetworkObject> found = new ArrayList<>();
    for (List<UUID> some : Chunks.of(ids)) {
      found.addAll(
          ObjectQueries.list(
              objects
                  .reached(scope, " and o.id = any(:ids) order by o.name, o.id")
                  .param("ids", some.toArray(new UUID[0]))));
    }
    return found;
  }

  @Override
  public List<UUID> idsOf(Scope scope, @Nullable String type, @Nullable String source) {
    return objects
        .ids(
            scope,
            """
             and (cast(:type as text) is null or lower(o.type) = lower(:type))
             and (cast(:source as text) is null or o.source = :source)
            order by o.id
            """)
        .param("type", type)
        .param("source", source)
        .query(Columns::id)
        .list();
  }

  @Override
  public Map<String, UUID> aliases(Scope scope) {
    Map<String, UUID> aliases = new HashMap<>();
    Scoped.to(
            scope,
            database
                .sql(
                    """
                    select a.alias, a.object_id
                    from object_alias a join network_object o on o.id = a.object_id
                    where a.valid_to is null and\
                    """
                        + Scoped.CONDITION)
                .withFetchSize(FETCHED_ROWS))
        .query(
            row -> {
              aliases.put(row.getString(1), row.getObject(2, UUID.class));
            });
    return aliases;
  }

  @Override
  public Map<UUID, List<String>> aliasesOf(Scope scope, Collection<UUID> ids) {
    Map<UUID, List<String>> aliases = new LinkedHashMap<>();
    findAll(scope, ids).forEach(object -> aliases.put(object.id(), object.aliases()));
    return aliases;
  }

  @Override
  public void readNeeds(Scope scope, Consumer<ObjectNeeds> reader) {
    needs.all(scope, reader);
  }

  @Override
  public List<ObjectNeeds> needsOf(Scope scope, Collection<UUID> ids) {
    return needs.of(scope, ids);
  }

  @Override
  public List<ObjectNeeds> needsOverTime(Scope scope, Collection<UUID> ids) {
    return needs.overTime(scope, ids);
  }

  @Override
  public Optional<UUID> resolve(Scope scope, String alias) {
    return objects
        .ids(
            scope,
            """
             and o.id = (
              select object_id from object_alias where valid_to is null and alias = :alias)
            """)
        .param("alias", ObjectAlias.canonical(alias))
        .query(Columns::id)
        .optional();
  }

  @Override
  public Map<UUID, Instant> observedFrom(Scope scope, Collection<UUID> ids) {
    Map<UUID, Instant> observed = new HashMap<>();
    for (List<UUID> some : Chunks.of(ids)) {
      Scoped.to(
              scope,
              database.sql(
                  "select o.id, o.observed_from from network_object o where o.id = any(:ids) and"
                      + Scoped.CONDITION))
          .param("ids", some.toArray(new UUID[0]))
          .query(
              row -> {
                observed.put(row.getObject(1, UUID.class), Columns.instant(row, "observed_from"));
              });
    }
    return observed;
  }

  @Override
  public PageOf<NetworkObject> search(Scope scope, ObjectFilter filter, PageRequest page) {
    String text = filter.text();
    String like = text == null || text.isBlank() ? null : VietnameseText.foldedLike(text);
    long total = matching(objects.count(scope, MATCHES), filter, like).query(Long.class).single();
    List<NetworkObject> items =
        ObjectQueries.list(
            matching(
                    objects.reached(scope, MATCHES + BY_KIND + " limit :size offset :offset"),
                    filter,
                    like)
                .param("size", page.size())
                .param("offset", page.offset()));
    return PageOf.of(items, total, page);
  }

  private static JdbcClient.StatementSpec matching(
      JdbcClient.StatementSpec statement, ObjectFilter filter, @Nullable String like) {
    return statement
        .param("type", filter.type())
        .param("source", filter.source())
        .param("like", like);
  }

  @Override
  public Optional<ObjectDetail> detail(Scope scope, UUID id) {
    return find(scope, id)
        .map(
            object ->
                new ObjectDetail(
                    object,
                    neighbours.parents(scope, id),
                    neighbours.children(scope, id),
                    neighbours.childCount(scope, id),
                    neighbours.ends(scope, id),
                    neighbours.links(scope, id),
                    neighbours.linkCount(scope, id),
                    attributes(scope, id)));
  }

  private Map<String, String> attributes(Scope scope, UUID id) {
    return Columns.texts(
        json,
        Scoped.to(
                scope,
                database.sql(
                    "select o.attributes from network_object o where o.id = :id and"
                        + Scoped.CONDITION))
            .param("id", id)
            .query(String.class)
            .single());
  }

  @Override
  public Topology topology(Scope scope, @Nullable String source) {
    return topologies.topology(scope, source);
  }

  @Override
  public List<SourceSummary> sources(Scope scope) {
    Map<String, Map<String, Long>> objectsBySource = new LinkedHashMap<>();
    Map<String, Long> absent = new HashMap<>();
    Map<String, Instant> lastImport = new LinkedHashMap<>();
    Map<String, @Nullable String> notices = new HashMap<>();
    Scoped.to(
            scope,
            database.sql(
                "select o.name, o.last_import, o.notice from inventory_source o where"
                    + Scoped.CONDITION
                    + " order by o.name"))
        .query(
            row -> {
              lastImport.put(row.getString("name"), Columns.instant(row, "last_import"));
              notices.put(row.getString("name"), row.getString("notice"));
            });
    Scoped.to(
            scope,
            database.sql(
                """
                select o.source, o.type, count(*) objects, count(o.absent_since) absent
                from network_object o where\
                """
                    + Scoped.CONDITION
                    + " group by o.source, o.type order by o.source, o.type"))
        .query(
            row -> {
              String source = row.getString("source");
              objectsBySource
                  .computeIfAbsent(source, name -> new LinkedHashMap<>())
                  .put(row.getString("type"), row.getLong("objects"));
              absent.merge(source, row.getLong("absent"), Long::sum);
            });
    List<SourceSummary> sources = new ArrayList<>();
    lastImport.forEach(
        (source, at) ->
            sources.add(
                new SourceSummary(
                    source,
                    objectsBySource.getOrDefault(source, Map.of()),
                    absent.getOrDefault(source, 0L),
                    at,
                    notices.get(source))));
    return sources;
  }

  @Override
  public PageOf<ImportRecord> imports(Scope scope, PageRequest page) {
    String from = " from inventory_import o where" + Scoped.CONDITION;
    long total =
        Scoped.to(scope, database.sql("select count(*)" + from)).query(Long.class).single();
    List<ImportRecord> items =
        Scoped.to(
                scope,
                database.sql(
                    "select o.*"
                        + from
                        + " order by o.imported_at desc, o.id desc limit :size offset :offset"))
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, number) ->
                    new ImportRecord(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        ImportFormat.valueOf(row.getString("format")),
                        Columns.instant(row, "imported_at"),
                        row.getString("imported_by"),
                        row.getLong("file_bytes"),
                        HexFormat.of().formatHex(row.getBytes("file_hash")),
                        new ImportCounts(
                            row.getLong("created"),
                            row.getLong("changed"),
                            row.getLong("unchanged"),
                            row.getLong("absent")),
                        Columns.texts(json, row.getString("attributes"))))
            .list();
    return PageOf.of(items, total, page);
  }
}
