package vn.thongmach.measure.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.model.BusinessEventRows;

/** Table business_event. */
@Repository
class JdbcBusinessEventRows implements BusinessEventRows {

  private static final int ROWS_A_FETCH = 1000;

  private static final String SELECT =
      """
      select e.*, (select c.id from business_event c where c.corrects = e.id) as corrected_by
      from business_event e
      """;

  private static final String REACHED = " (:all or e.owner_unit = any(:units)) ";

  /** What counts in a sum. */
  static final String COUNTS =
      """
      e.measure = :measure and e.subject = any(:subjects) and e.counts_at >= :from
        and e.counts_at < :to and e.counts_at <= :asOf
        and not exists (select 1 from business_event c where c.corrects = e.id)
      """;

  private final JdbcClient database;

  JdbcBusinessEventRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void lock(Scope scope, String measure) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('business_event ' || :measure, 0))")
        .param("measure", measure)
        .query(row -> {});
  }

  @Override
  public long nextId(Scope scope) {
    return database
        .sql("select nextval(pg_get_serial_sequence('business_event', 'id'))")
        .query(Long.class)
        .single();
  }

  @Override
  public BusinessEvent insert(Scope scope, Row row) {
    BusinessEvent event = row.event();
    byte[] hash = BusinessEventHash.of(row);
    database
        .sql(
            """
            insert into business_event (id, measure, subject_kind, subject, owner_unit, occurred_on,
              occurred_at, counts_at, numerator, denominator, unit, origin, corrects, note,
              reference, recorded_by, recorded_by_name, received_time, row_hash)
            overriding system value
            values (:id, :measure, :kind, :subject, :owner, :on, :at, :countsAt, :numerator,
              :denominator, :unit, :origin, :corrects, :note, :reference, :by, :byName, :received,
              :hash)
            """)
        .param("id", event.id())
        .param("measure", event.measure())
        .param("kind", event.subject().kind().name())
        .param("subject", event.subject().id())
        .param("owner", row.ownerUnit())
        .param("on", event.occurredOn())
        .param("at", event.occurredAt() == null ? null : utc(event.occurredAt()))
        .param("countsAt", utc(row.countsAt()))
        .param("numerator", event.numerator())
        .param("denominator", event.denominator())
        .param("unit", event.unit())
        .param("origin", event.origin().name())
        .param("corrects", event.corrects())
        .param("note", event.note())
        .param("reference", event.reference())
        .param("by", row.recordedBy())
        .param("byName", event.source())
        .param("received", utc(event.receivedTime()))
        .param("hash", hash)
        .update();
    return event.withRowHash(java.util.HexFormat.of().formatHex(hash));
  }

  @Override
  public Map<String, BusinessEvent> byReference(
      Scope scope, String measure, Collection<String> references) {
    return references.isEmpty()
        ? Map.of()
        : database
            .sql(
                SELECT
                    + " where e.recorded_by = :by and e.measure = :measure"
                    + " and e.reference = any(:references)")
            .param("by", scope.principal())
            .param("measure", measure)
            .param("references", references.toArray(new String[0]))
            .query(BusinessEventHash::event)
            .list()
            .stream()
            .collect(
                Collectors.toMap(event -> String.valueOf(event.reference()), Function.identity()));
  }

  @Override
  public List<BusinessEvent> find(Scope scope, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : scoped(SELECT + " where e.id = any(:ids) and" + REACHED, scope)
            .param("ids", ids.toArray(new Long[0]))
            .query(BusinessEventHash::event)
            .list();
  }

  @Override
  public Optional<BusinessEvent> find(Scope scope, long id) {
    return find(scope, List.of(id)).stream().findFirst();
  }

  @Override
  public PageOf<BusinessEvent> page(Scope scope, String measure, PageRequest page) {
    String where = " where e.measure = :measure and" + REACHED;
    long total =
        scoped("select count(*) from business_event e" + where, scope)
            .param("measure", measure)
            .query(Long.class)
            .single();
    List<BusinessEvent> items =
        scoped(
                SELECT + where + " order by e.occurred_on desc, e.id desc limit :size offset :skip",
                scope)
            .param("measure", measure)
            .param("size", page.size())
            .param("skip", page.offset())
            .query(BusinessEventHash::event)
            .list();
    return PageOf.of(items, total, page);
  }

  private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(new UUID[0]));
  }

  @Override
  public Sum sum(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf) {
    return summed("select e.* from business_event e where " + COUNTS, measure, subjects)
        .param("from", utc(from))
        .param("to", utc(to))
        .param("asOf", utc(asOf))
        .query(JdbcBusinessEventRows::sum)
        .single();
  }

  @Override
  public Sum latest(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf) {
    return summed(
            "select distinct on (e.subject) e.* from business_event e where "
                + COUNTS
                + " order by e.subject, e.counts_at desc, e.id desc",
            measure,
            subjects)
        .param("from", utc(from))
        .param("to", utc(to))
        .param("asOf", utc(asOf))
        .query(JdbcBusinessEventRows::sum)
        .single();
  }

  private JdbcClient.StatementSpec summed(String rows, String measure, Set<UUID> subjects) {
    return database
        .sql(
            """
            select coalesce(sum(numerator), 0) as numerator,
              coalesce(sum(denominator), 0) as denominator, count(*) as events,
              coalesce(max(id), 0) as last, array_agg(distinct origin) as origins,
              array_agg(distinct subject) as reporters
            from (%s) counted
            """
                .formatted(rows))
        .param("measure", measure)
        .param("subjects", subjects.toArray(new UUID[0]));
  }

  private static Sum sum(ResultSet row, int number) throws SQLException {
    long events = row.getLong("events");
    return new Sum(
        row.getBigDecimal("numerator"),
        row.getBigDecimal("denominator"),
        events,
        events == 0 ? null : weakest(elements(row, "origins")),
        row.getLong("last"),
        events == 0
            ? Set.of()
            : elements(row, "reporters")
                .map(UUID.class::cast)
                .collect(Collectors.toCollection(HashSet::new)));
  }

  private static Stream<Object> elements(ResultSet row, String column) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(column).getArray());
  }

  private static @Nullable Origin weakest(Stream<Object> origins) {
    return origins
        .map(origin -> Origin.valueOf(origin.toString()))
        .reduce(Origin::weakest)
        .orElse(null);
  }

  @Override
  public List<BusinessEvent> counted(
      Scope scope,
      String measure,
      Set<UUID> subjects,
      Instant from,
      Instant to,
      Instant asOf,
      int most) {
    return database
        .sql(SELECT + " where " + COUNTS + " order by e.occurred_on desc, e.id desc limit :most")
        .param("measure", measure)
        .param("subjects", subjects.toArray(new UUID[0]))
        .param("from", utc(from))
        .param("to", utc(to))
        .param("asOf", utc(asOf))
        .param("most", most)
        .query(BusinessEventHash::event)
        .list();
  }

  @Override
  public List<Stored> stored(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to) {
    return database
        .sql(
            """
            select e.*, null::bigint as corrected_by from business_event e
            where e.measure = :measure and (
              e.subject = any(:subjects) and e.counts_at >= :from and e.counts_at < :to
              or e.corrects in (
                select c.id from business_event c
                where c.measure = :measure and c.subject = any(:subjects)
                  and c.counts_at >= :from and c.counts_at < :to))
            order by e.id
            """)
        .param("measure", measure)
        .param("subjects", subjects.toArray(new UUID[0]))
        .param("from", utc(from))
        .param("to", utc(to))
        .query(
            (row, _) -> {
              Row stored = BusinessEventHash.row(row);
              return new Stored(
                  stored, Arrays.equals(BusinessEventHash.of(stored), row.getBytes("row_hash")));
            })
        .list();
  }

  @Override
  public List<byte[]> seal(Scope scope, long batch) {
    int assigned =
        database
            .sql("update business_event set batch = ? where batch is null")
            .param(batch)
            .update();
    return assigned == 0
        ? List.of()
        : database
            .sql("select row_hash from business_event where batch = ? order by id")
            .param(batch)
            .query((row, number) -> row.getBytes("row_hash"))
            .list();
  }

  @Override
  public void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each) {
    database
        .sql(
            """
            select *, null::bigint as corrected_by from business_event
            where batch between ? and ? order by batch, id
            """)
        .withFetchSize(ROWS_A_FETCH)
        .param(firstBatch)
        .param(lastBatch)
        .query(
            row -> {
              each.accept(
                  new LedgerRow(
                      row.getLong("batch"),
                      Long.toString(row.getLong("id")),
                      row.getBytes("row_hash"),
                      BusinessEventHash.of(BusinessEventHash.row(row))));
            });
  }

  @Override
  public long rowsWithoutBatch(Scope scope) {
    return database
        .sql("select count(*) from business_event where batch is null")
        .query(Long.class)
        .single();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
