package vn.thongmach.inventory.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.ImportRecord;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.ServedObjects;
import vn.thongmach.inventory.model.AppliedPlan;
import vn.thongmach.inventory.model.FileObject;
import vn.thongmach.inventory.model.FileReference;
import vn.thongmach.inventory.model.HeldAlias;
import vn.thongmach.inventory.model.ImportPlan;
import vn.thongmach.inventory.model.ObjectKey;
import vn.thongmach.inventory.model.SourceOwner;
import vn.thongmach.inventory.model.SourceState;
import vn.thongmach.inventory.model.WantedAlias;
import vn.thongmach.kernel.VietnameseText;

/** Writes one plan, some thousand rows a statement. */
final class PlanWriter {

  private static final String TOLD =
      """
       from unnest(cast(:ids as uuid[]), cast(:types as text[]), cast(:nativeIds as text[]),
         cast(:sourceNames as text[]), cast(:names as text[]), cast(:searchKeys as text[]),
         cast(:latitudes as float8[]), cast(:longitudes as float8[]),
         cast(:attributes as text[]), cast(:hashes as bytea[]))
       as told (id, type, native_id, source_name, name, search_key, latitude, longitude,
         attributes, content_hash)
      """;

  private final JdbcClient database;
  private final JsonMapper json;
  private final String source;
  private final UUID importId;
  private final OffsetDateTime at;
  private final SourceOwner owner;
  private final OffsetDateTime observedFrom;
  private final Origin origin;
  private final AppliedPlan applied;
  private final Map<ObjectKey, UUID> ids;

  PlanWriter(
      JdbcClient database,
      JsonMapper json,
      ImportRecord done,
      SourceOwner owner,
      Instant observedFrom,
      Origin origin,
      SourceState state,
      AppliedPlan applied) {
    this.database = database;
    this.json = json;
    this.source = done.source();
    this.importId = done.id();
    this.at = done.importedAt().atOffset(ZoneOffset.UTC);
    this.owner = owner;
    this.origin = origin;
    this.observedFrom = observedFrom.atOffset(ZoneOffset.UTC);
    this.applied = applied;
    this.ids = applied.idsByKey(state);
  }

  private record Row(UUID id, FileObject object) {}

  /** What an object stands in or ends at, in the order of the file. */
  record Relation(UUID object, int position, UUID other) {}

  void write(Scope scope) {
    ImportPlan plan = applied.plan();
    List<Row> created = rows(applied.created());
    List<Row> changed = rows(plan.changed());
    Chunks.of(created).forEach(this::insertObjects);
    Chunks.of(changed).forEach(this::updateObjects);
    new KeepingNeeds(database, at, importId)
        .keep(
            scope,
            plan.changed().keySet(),
            relations(changed, FileObject::parents),
            relations(changed, FileObject::ends));
    Chunks.of(plan.changed().keySet()).forEach(this::deleteRelations);
    Chunks.of(created).forEach(rows -> keepCustomers(rows, observedFrom));
    Chunks.of(changed).forEach(rows -> keepCustomers(rows, at));
    for (List<Row> written : List.of(created, changed)) {
      insertRelations("object_parent", "parent_id", relations(written, FileObject::parents));
      insertRelations("object_end", "end_id", relations(written, FileObject::ends));
    }
    Chunks.of(plan.newlyAbsent()).forEach(this::markAbsent);
    Chunks.of(plan.closed()).forEach(this::closeAliases);
    Chunks.of(plan.opened()).forEach(this::openAliases);
  }

  private static List<Row> rows(Map<UUID, FileObject> objects) {
    List<Row> rows = new ArrayList<>(objects.size());
    objects.forEach((id, object) -> rows.add(new Row(id, object)));
    return rows;
  }

  private void insertObjects(List<Row> rows) {
    told(
            """
            insert into network_object (id, source, type, native_id, source_name, name, search_key,
              latitude, longitude, attributes, content_hash, owner_unit, observed_from,
              origin)
            select id, :source, type, native_id, source_name, name, search_key,
              latitude, longitude, cast(attributes as jsonb), content_hash, :owner, :observedFrom,
              :origin
            """
                + TOLD,
            rows)
        .param("source", source)
        .param("owner", owner.unit())
        .param("observedFrom", observedFrom)
        .param("origin", origin.name())
        .update();
  }

  private void updateObjects(List<Row> rows) {
    told(
            """
            update network_object o set source_name = told.source_name, name = told.name,
              search_key = told.search_key, latitude = told.latitude, longitude = told.longitude,
              attributes = cast(told.attributes as jsonb), content_hash = told.content_hash,
              absent_since = null
            """
                + TOLD
                + " where o.id = told.id",
            rows)
        .update();
  }

  private JdbcClient.StatementSpec told(String sql, List<Row> rows) {
    return database
        .sql(sql)
        .param("ids", column(rows, Row::id, UUID[]::new))
        .param("types", column(rows, row -> row.object().key().type(), String[]::new))
        .param("nativeIds", column(rows, row -> row.object().key().id(), String[]::new))
        .param(
            "sourceNames",
            column(rows, row -> ImportPlan.sourceName(source, row.object()), String[]::new))
        .param("names", column(rows, row -> row.object().name(), String[]::new))
        .param(
            "searchKeys",
            column(rows, row -> VietnameseText.folded(row.object().name()), String[]::new))
        .param("latitudes", rows.stream().map(row -> latitude(row.object())).toArray(Double[]::new))
        .param(
            "longitudes", rows.stream().map(row -> longitude(row.object())).toArray(Double[]::new))
        .param(
            "attributes",
            column(rows, row -> json.writeValueAsString(row.object().attributes()), String[]::new))
        .param("hashes", column(rows, row -> row.object().contentHash().bytes(), byte[][]::new));
  }

  private static <T> T[] column(List<Row> rows, Function<Row, T> value, IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }

  private static @Nullable Double latitude(FileObject object) {
    Location location = object.location();
    return location == null ? null : location.latitude();
  }

  private static @Nullable Double longitude(FileObject object) {
    Location location = object.location();
    return location == null ? null : location.longitude();
  }

  private List<Relation> relations(
      List<Row> rows, Function<FileObject, List<FileReference>> references) {
    List<Relation> relations = new ArrayList<>();
    for (Row row : rows) {
      int position = 0;
      for (FileReference reference : references.apply(row.object())) {
        UUID other = AppliedPlan.id(ids, reference.key());
        relations.add(new Relation(row.id(), position++, other));
      }
    }
    return relations;
  }

  private void insertRelations(String table, String column, List<Relation> relations) {
    String sql =
        "insert into "
            + table
            + " (object_id, position, "
            + column
            + ") select * from unnest(:objects, :positions, :others)";
    for (List<Relation> some : Chunks.of(relations)) {
      database
          .sql(sql)
          .param("objects", some.stream().map(Relation::object).toArray(UUID[]::new))
          .param("positions", some.stream().map(Relation::position).toArray(Integer[]::new))
          .param("others", some.stream().map(Relation::other).toArray(UUID[]::new))
          .update();
    }
  }

  private void deleteRelations(Collection<UUID> objects) {
    for (String table : List.of("object_parent", "object_end")) {
      database
          .sql("delete from " + table + " where object_id = any(:objects)")
          .param("objects", objects.toArray(new UUID[0]))
          .update();
    }
  }

  /** A number that changes ends where the next begins, so that each holds for its time. */
  private void keepCustomers(List<Row> rows, OffsetDateTime from) {
    customers(
        """
        update object_customers held set valid_to = :from
        from unnest(cast(:objects as uuid[]), cast(:customers as bigint[])) told (id, customers)
        where held.object_id = told.id and held.valid_to is null
          and held.customers is distinct from told.customers
        """,
        rows,
        from);
    customers(
        """
        insert into object_customers (object_id, customers, valid_from)
        select told.id, told.customers, :from
        from unnest(cast(:objects as uuid[]), cast(:customers as bigint[])) told (id, customers)
        where told.customers is not null and not exists (
          select from object_customers held where held.object_id = told.id and held.valid_to is null)
        """,
        rows,
        from);
  }

  private void customers(String sql, List<Row> rows, OffsetDateTime from) {
    database
        .sql(sql)
        .param("objects", column(rows, Row::id, UUID[]::new))
        .param("customers", rows.stream().map(row -> customers(row.object())).toArray(Long[]::new))
        .param("from", from)
        .update();
  }

  private static @Nullable Long customers(FileObject object) {
    String text = object.attributes().get(ServedObjects.CUSTOMERS);
    return text != null && text.matches("\\d{1,9}") ? Long.valueOf(text) : null;
  }

  private void markAbsent(Collection<UUID> objects) {
    database
        .sql("update network_object set absent_since = :at where id = any(:objects)")
        .param("at", at)
        .param("objects", objects.toArray(new UUID[0]))
        .update();
  }

  private void closeAliases(List<HeldAlias> aliases) {
    database
        .sql(
            """
            update object_alias set valid_to = :at
            where valid_to is null and alias = any(:aliases)
            """)
        .param("at", at)
        .param("aliases", aliases.stream().map(HeldAlias::alias).toArray(String[]::new))
        .update();
  }

  private void openAliases(List<WantedAlias> aliases) {
    database
        .sql(
            """
            insert into object_alias (object_id, alias, search_key, is_natural, valid_from)
            select opened.*, :at from unnest(:objects, :aliases, :searchKeys, :natural) as opened
            """)
        .param(
            "objects",
            aliases.stream().map(alias -> AppliedPlan.id(ids, alias.key())).toArray(UUID[]::new))
        .param("aliases", aliases.stream().map(WantedAlias::alias).toArray(String[]::new))
        .param(
            "searchKeys",
            aliases.stream()
                .map(alias -> VietnameseText.folded(alias.alias()))
                .toArray(String[]::new))
        .param("natural", aliases.stream().map(WantedAlias::natural).toArray(Boolean[]::new))
        .param("at", at)
        .update();
  }
}
