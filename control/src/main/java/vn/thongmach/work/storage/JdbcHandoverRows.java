package vn.thongmach.work.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.work.Handover;
import vn.thongmach.work.HandoverFilter;
import vn.thongmach.work.HandoverSeam;
import vn.thongmach.work.model.HandoverRows;

@Repository
class JdbcHandoverRows implements HandoverRows {

  private static final TypeReference<List<Handover.Step>> STEPS = new TypeReference<>() {};

  private static final String GIVEN =
      " (:all or h.from_unit = any(:units) or h.from_person = any(:mine)) ";

  private static final String TAKEN =
      " (:all or h.to_unit = any(:units) or h.to_person = any(:mine)) ";

  private static final String REACHED = " from handover h where (" + GIVEN + " or " + TAKEN + ") ";

  private static final String OPEN = "h.state in ('ASKED', 'ACCEPTED', 'DELIVERED', 'RETURNED')";

  private static final String WITH_RECEIVER = "h.state in ('ASKED', 'ACCEPTED', 'RETURNED')";

  private static final String WANTED =
      REACHED
          + " and (cast(:side as text) is null or :side = 'GIVEN' and "
          + GIVEN
          + " or :side = 'TAKEN' and "
          + TAKEN
          + ") and (cast(:open as boolean) is null or ("
          + OPEN
          + ") = :open) "
          + """
          and (cast(:unit as uuid) is null or
            case :side when 'GIVEN' then h.from_unit = :unit when 'TAKEN' then h.to_unit = :unit
              else :unit in (h.from_unit, h.to_unit) end)
          and (cast(:from as uuid) is null or h.from_unit = :from)
          and (cast(:to as uuid) is null or h.to_unit = :to)
          and (cast(:like as text) is null or h.search_key like :like)
          """;

  private static final String ORDER =
      " order by not ("
          + OPEN
          + "), coalesce((h.state = 'DELIVERED') <> (:side = 'GIVEN'), false), h.due, h.id"
          + " limit :size offset :offset";

  private static final String SEAMS =
      """
      select h.from_unit, h.to_unit, count(*) as handovers,
        count(h.answer_minutes) as answered,
        percentile_cont(0.5) within group (order by h.answer_minutes) / 60 as answer_median,
        avg(h.answer_minutes) / 60 as answer_mean,
        count(h.deliver_minutes) as delivered,
        percentile_cont(0.5) within group (order by h.deliver_minutes) / 60 as deliver_median,
        avg(h.deliver_minutes) / 60 as deliver_mean,
        count(*) filter (where h.state = 'REFUSED') as refused,
      """
          + " count(*) filter (where "
          + WITH_RECEIVER
          + ") as waiting, count(*) filter (where "
          + WITH_RECEIVER
          + " and h.due < :today) as overdue"
          + REACHED
          + """
           and h.state <> 'WITHDRAWN'
           and (cast(:from as timestamptz) is null or h.asked_at >= :from)
           and (cast(:before as timestamptz) is null or h.asked_at < :before)
          group by h.from_unit, h.to_unit order by h.from_unit, h.to_unit
          """;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcHandoverRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void insert(Scope scope, Handover handover) {
    Handover.Subject type = handover.onType();
    written(
            scope,
            """
            insert into handover (id, what, on_type, on_code, from_unit, from_person, to_unit,
              to_person, asked_at, due, state, steps, answer_minutes, deliver_minutes, version,
              search_key)
            values (:id, :what, :onType, :onCode, :fromUnit, :fromPerson, :toUnit, :toPerson,
              :askedAt, :due, :state, cast(:steps as jsonb), :answer, :deliver, :version, :key)
            """,
            handover)
        .param("what", handover.what())
        .param("onType", type == null ? null : type.name())
        .param("onCode", handover.onCode())
        .param("fromUnit", handover.fromUnit())
        .param("fromPerson", handover.fromPerson())
        .param("toUnit", handover.toUnit())
        .param("toPerson", handover.toPerson())
        .param("askedAt", utc(handover.askedAt()))
        .param("due", handover.due())
        .param("key", VietnameseText.folded(handover.what()))
        .update();
  }

  @Override
  public void update(Scope scope, Handover handover) {
    written(
            scope,
            """
            update handover set state = :state, steps = cast(:steps as jsonb),
              answer_minutes = :answer, deliver_minutes = :deliver, version = :version
            where id = :id
            """,
            handover)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, Handover handover) {
    return database
        .sql(sql)
        .param("id", handover.id())
        .param("state", handover.state().name())
        .param("steps", json.writeValueAsString(handover.steps()))
        .param("answer", handover.answerMinutes())
        .param("deliver", handover.deliverMinutes())
        .param("version", handover.version());
  }

  @Override
  public Optional<Handover> locked(Scope scope, UUID handover) {
    return one(scope, handover, " for update");
  }

  @Override
  public Optional<Handover> find(Scope scope, UUID handover) {
    return one(scope, handover, "");
  }

  private Optional<Handover> one(Scope scope, UUID handover, String lock) {
    return reached(scope, "select h.*" + REACHED + " and h.id = :id" + lock)
        .param("id", handover)
        .query(this::handover)
        .optional();
  }

  @Override
  public List<Handover> ofTasks(Scope scope, Collection<String> codes) {
    return reached(
            scope,
            "select h.*"
                + REACHED
                + " and h.on_type = 'TASK' and h.on_code = any(:codes) and h.state <> 'WITHDRAWN'"
                + " order by not ("
                + OPEN
                + "), h.due, h.id limit 100")
        .param("codes", codes.toArray(String[]::new))
        .query(this::handover)
        .list();
  }

  @Override
  public PageOf<Handover> page(Scope scope, HandoverFilter filter, PageRequest page) {
    long total = filtered(scope, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(scope, "select h.*" + WANTED + ORDER, filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(this::handover)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(Scope scope, String sql, HandoverFilter filter) {
    Handover.Side side = filter.side();
    String q = filter.q();
    return reached(scope, sql)
        .param("side", side == null ? null : side.name())
        .param("open", filter.open())
        .param("unit", filter.unit())
        .param("from", filter.from())
        .param("to", filter.to())
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  @Override
  public List<HandoverSeam> seams(
      Scope scope, @Nullable Instant from, @Nullable Instant before, LocalDate today) {
    return reached(scope, SEAMS)
        .param("from", from == null ? null : utc(from))
        .param("before", before == null ? null : utc(before))
        .param("today", today)
        .query(JdbcHandoverRows::seam)
        .list();
  }

  private StatementSpec reached(Scope scope, String sql) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("mine", scope.people(Desk.HANDOVERS).toArray(UUID[]::new));
  }

  private static HandoverSeam seam(ResultSet row, int number) throws SQLException {
    return new HandoverSeam(
        row.getObject("from_unit", UUID.class),
        row.getObject("to_unit", UUID.class),
        row.getLong("handovers"),
        row.getLong("answered"),
        hours(row, "answer_median"),
        hours(row, "answer_mean"),
        row.getLong("delivered"),
        hours(row, "deliver_median"),
        hours(row, "deliver_mean"),
        row.getLong("refused"),
        row.getLong("waiting"),
        row.getLong("overdue"));
  }

  private static @Nullable Double hours(ResultSet row, String column) throws SQLException {
    double hours = row.getDouble(column);
    return row.wasNull() ? null : hours;
  }

  private Handover handover(ResultSet row, int number) throws SQLException {
    String type = row.getString("on_type");
    return new Handover(
        row.getObject("id", UUID.class),
        row.getString("what"),
        type == null ? null : Handover.Subject.valueOf(type),
        row.getString("on_code"),
        row.getObject("from_unit", UUID.class),
        row.getObject("from_person", UUID.class),
        row.getObject("to_unit", UUID.class),
        row.getObject("to_person", UUID.class),
        row.getObject("due", LocalDate.class),
        json.readValue(row.getString("steps"), STEPS),
        row.getInt("version"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
