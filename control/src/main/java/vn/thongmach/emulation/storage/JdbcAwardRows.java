package vn.thongmach.emulation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationAward;
import vn.thongmach.emulation.EmulationAward.Achievement;
import vn.thongmach.emulation.EmulationAward.Decision;
import vn.thongmach.emulation.EmulationAward.Kind;
import vn.thongmach.emulation.EmulationAward.State;
import vn.thongmach.emulation.EmulationAward.Withdrawal;
import vn.thongmach.emulation.EmulationAwards.Filter;
import vn.thongmach.emulation.model.AwardRows;
import vn.thongmach.emulation.model.Circle;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcAwardRows implements AwardRows {

  private static final String COLUMNS =
      """
      select w.*, a.kind, a.registration, a.initiative, a.stands_in, a.text, a.evidence
      """;

  /** Given ones are open to everybody of the organisation. */
  private static final String REACHED =
      """
       from emulation_award w join emulation_achievement a on a.id = w.achievement
       where ((:holds and (:all or w.unit = any(:units)))
         or (w.state in ('AWARDED', 'WITHDRAWN') and (:all or w.unit = any(:organisation)
           or w.person = :me)))
      """;

  private static final String WANTED =
      REACHED
          + """
           and (cast(:state as text) is null or w.state = :state)
           and (cast(:year as int) is null or w.year = :year)
           and (cast(:below as uuid[]) is null or w.unit = any(:below) or a.stands_in = any(:below))
          """;

  private final JdbcClient database;

  JdbcAwardRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, Achievement achievement) {
    database
        .sql(
            """
            insert into emulation_achievement
              (id, kind, registration, initiative, holder_unit, person, stands_in, text, evidence)
            values (:id, :kind, :registration, :initiative, :unit, :person, :standsIn, :text, :evidence)
            """)
        .param("id", achievement.id())
        .param("kind", achievement.kind().name())
        .param("registration", achievement.kind() == Kind.MOVEMENT ? achievement.source() : null)
        .param("initiative", achievement.kind() == Kind.INITIATIVE ? achievement.source() : null)
        .param("unit", achievement.unit())
        .param("person", achievement.person())
        .param("standsIn", achievement.standsIn())
        .param("text", achievement.text())
        .param("evidence", achievement.evidence())
        .update();
  }

  @Override
  public @Nullable Achievement ofSource(Scope scope, UUID source, @Nullable UUID person) {
    return database
        .sql(
            """
            select * from emulation_achievement
            where registration = :source or (initiative = :source and person = :person)
            """)
        .param("source", source)
        .param("person", person)
        .query((row, number) -> achievement(row, "id"))
        .optional()
        .orElse(null);
  }

  @Override
  public Optional<Achievement> achievement(Scope scope, UUID achievement) {
    return database
        .sql(
            """
            select a.* from emulation_achievement a where a.id = :id and exists (
              select from emulation_award w where w.achievement = a.id
                and (:all or w.unit = any(:units)))
            """)
        .param("id", achievement)
        .param("all", scope.allUnits())
        .param("units", EmulationReach.array(scope.units()))
        .query((row, number) -> achievement(row, "id"))
        .optional();
  }

  @Override
  public void insert(Scope scope, EmulationAward award) {
    database
        .sql(
            """
            insert into emulation_award (id, title, achievement, holder_unit, person, unit, state,
              proposed_by, proposed_at, version)
            values (:id, :title, :achievement, :holder, :person, :unit, :state, :by, :at, :version)
            """)
        .param("id", award.id())
        .param("title", award.title())
        .param("achievement", award.achievement().id())
        .param("holder", award.achievement().unit())
        .param("person", award.achievement().person())
        .param("unit", award.unit())
        .param("state", award.state().name())
        .param("by", award.proposedBy())
        .param("at", award.proposedAt().atOffset(ZoneOffset.UTC))
        .param("version", award.version())
        .update();
  }

  @Override
  public void update(Scope scope, EmulationAward award) {
    Decision decision = award.decision();
    Withdrawal withdrawal = award.withdrawal();
    database
        .sql(
            """
            update emulation_award set state = :state, year = :year, symbol = :symbol,
              place = :place, decided_on = :day, decided_by = :by, capacity = :capacity,
              decline_reason = :declined, withdrawal_symbol = :withdrawalSymbol,
              withdrawn_on = :withdrawnOn, withdrawal_reason = :withdrawalReason,
              version = :version
            where id = :id
            """)
        .param("id", award.id())
        .param("state", award.state().name())
        .param("year", decision == null ? null : decision.year())
        .param("symbol", decision == null ? null : decision.symbol())
        .param("place", decision == null ? null : decision.place())
        .param("day", decision == null ? null : decision.day())
        .param("by", decision == null ? null : decision.by())
        .param("capacity", decision == null ? null : decision.capacity())
        .param("declined", award.declined())
        .param("withdrawalSymbol", withdrawal == null ? null : withdrawal.symbol())
        .param("withdrawnOn", withdrawal == null ? null : withdrawal.day())
        .param("withdrawalReason", withdrawal == null ? null : withdrawal.reason())
        .param("version", award.version())
        .update();
  }

  @Override
  public Optional<EmulationAward> locked(Scope scope, Circle circle, UUID award) {
    return one(scope, circle, award, " for update of w");
  }

  @Override
  public Optional<EmulationAward> find(Scope scope, Circle circle, UUID award) {
    return one(scope, circle, award, "");
  }

  private Optional<EmulationAward> one(Scope scope, Circle circle, UUID award, String ending) {
    return EmulationReach.bound(
            scope, circle, database.sql(COLUMNS + REACHED + " and w.id = :id" + ending))
        .param("id", award)
        .query(JdbcAwardRows::award)
        .optional();
  }

  @Override
  public Optional<EmulationAward> awardedFor(Scope scope, UUID achievement) {
    return database
        .sql(
            COLUMNS
                + """
                from emulation_award w join emulation_achievement a on a.id = w.achievement
                where a.id = :id and w.state in ('AWARDED', 'WITHDRAWN')
                """)
        .param("id", achievement)
        .query(JdbcAwardRows::award)
        .optional();
  }

  @Override
  public boolean held(Scope scope, EmulationAward award, int year) {
    return database
        .sql(
            """
            select exists (select from emulation_award where title = :title and year = :year
              and state = 'AWARDED' and (holder_unit = :unit or person = :person))
            """)
        .param("title", award.title())
        .param("year", year)
        .param("unit", award.achievement().unit())
        .param("person", award.achievement().person())
        .query(Boolean.class)
        .single();
  }

  @Override
  public int given(Scope scope, String title, UUID unit, int year) {
    return database
        .sql(
            """
            select count(*) from emulation_award
            where title = :title and unit = :unit and year = :year and state = 'AWARDED'
            """)
        .param("title", title)
        .param("unit", unit)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  @Override
  public void lock(Scope scope, String title, UUID unit, int year) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:key, 370))")
        .param("key", title + " " + unit + " " + year)
        .query((row, number) -> true)
        .single();
  }

  @Override
  public PageOf<EmulationAward> page(
      Scope scope, Circle circle, Filter filter, @Nullable Set<UUID> below, PageRequest page) {
    long total =
        filtered(scope, circle, "select count(*)" + WANTED, filter, below)
            .query(Long.class)
            .single();
    return PageOf.of(
        filtered(
                scope,
                circle,
                COLUMNS
                    + WANTED
                    + """
                     order by w.state <> 'PROPOSED', coalesce(w.decided_on,
                       cast(w.proposed_at at time zone 'Asia/Ho_Chi_Minh' as date)) desc, w.id
                     limit :size offset :offset
                    """,
                filter,
                below)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcAwardRows::award)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(
      Scope scope, Circle circle, String sql, Filter filter, @Nullable Set<UUID> below) {
    State state = filter.state();
    return EmulationReach.bound(scope, circle, database.sql(sql))
        .param("state", state == null ? null : state.name())
        .param("year", filter.year())
        .param("below", below == null ? null : EmulationReach.array(below));
  }

  private static Achievement achievement(ResultSet row, String id) throws SQLException {
    return new Achievement(
        row.getObject(id, UUID.class),
        Kind.valueOf(row.getString("kind")),
        Kind.INITIATIVE.name().equals(row.getString("kind"))
            ? row.getObject("initiative", UUID.class)
            : row.getObject("registration", UUID.class),
        row.getObject("holder_unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("stands_in", UUID.class),
        row.getString("text"),
        row.getString("evidence"));
  }

  private static EmulationAward award(ResultSet row, int number) throws SQLException {
    String symbol = row.getString("symbol");
    String withdrawn = row.getString("withdrawal_symbol");
    return new EmulationAward(
        row.getObject("id", UUID.class),
        row.getString("title"),
        achievement(row, "achievement"),
        row.getObject("unit", UUID.class),
        State.valueOf(row.getString("state")),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        symbol == null
            ? null
            : new Decision(
                symbol,
                row.getString("place"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("decided_by", UUID.class),
                row.getString("capacity")),
        row.getString("decline_reason"),
        withdrawn == null
            ? null
            : new Withdrawal(
                withdrawn,
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawal_reason")),
        row.getInt("version"));
  }
}
