package vn.thongmach.supervision.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.DiaryEntry;
import vn.thongmach.supervision.SupervisionCase.Listed;
import vn.thongmach.supervision.SupervisionCase.Member;
import vn.thongmach.supervision.SupervisionCase.Part;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionCase.PhaseChange;
import vn.thongmach.supervision.SupervisionCase.Reading;
import vn.thongmach.supervision.SupervisionKind;
import vn.thongmach.supervision.model.CaseRows;
import vn.thongmach.supervision.model.SupervisionRoles;

@Repository
class JdbcCaseRows implements CaseRows {

  private static final String FILE =
      """
      (c.decided_by = cast(:me as uuid) or c.delegate = cast(:me as uuid)
        or (:inspects and c.body = any(:headed))
        or exists (select from supervision_member m where m.supervision_case = c.id
          and m.person = cast(:me as uuid) and m.left_at is null))
      """;

  static final String OPEN = "(" + FILE + " and c.subject <> all(:own))";

  static final String SERVED = "(c.phase <> 'PREPARE' and c.subject = any(:headed))";

  private static final String FROM = " from supervision_case c where ";

  private final JdbcClient database;

  JdbcCaseRows(JdbcClient database) {
    this.database = database;
  }

  static StatementSpec bound(Scope scope, Set<UUID> headed, StatementSpec statement) {
    return statement
        .param("me", SupervisionRoles.reader(scope))
        .param("inspects", SupervisionRoles.inspects(scope))
        .param("headed", headed.toArray(UUID[]::new));
  }

  @Override
  public void insert(Scope scope, SupervisionCase one) {
    database
        .sql(
            """
            insert into supervision_case (id, kind, body, subject, directive, plan_item, ground,
              symbol, decided_on, decided_by, delegate, first_day, last_day, phase, version)
            values (:id, :kind, :body, :subject, :directive, :planItem, :ground, :symbol,
              :decidedOn, :decidedBy, :delegate, :first, :last, :phase, :version)
            """)
        .param("id", one.id())
        .param("kind", one.kind().name())
        .param("body", one.body())
        .param("subject", one.subject())
        .param("directive", one.directive())
        .param("planItem", one.planItem())
        .param("ground", one.ground())
        .param("symbol", one.symbol())
        .param("decidedOn", one.decidedOn())
        .param("decidedBy", one.decidedBy())
        .param("delegate", one.delegate())
        .param("first", one.first())
        .param("last", one.last())
        .param("phase", one.phase().name())
        .param("version", one.version())
        .update();
  }

  @Override
  public void update(Scope scope, SupervisionCase one) {
    database
        .sql("update supervision_case set phase = :phase, version = :version where id = :id")
        .param("id", one.id())
        .param("phase", one.phase().name())
        .param("version", one.version())
        .update();
  }

  @Override
  public void add(Scope scope, UUID id, Collection<Member> members) {
    for (Member member : members) {
      database
          .sql(
              """
              insert into supervision_member (supervision_case, person, head, joined_at, reason)
              values (:case, :person, :head, :at, :reason)
              """)
          .param("case", id)
          .param("person", member.person())
          .param("head", member.head())
          .param("at", utc(member.joinedAt()))
          .param("reason", member.reason())
          .update();
    }
  }

  @Override
  public void leave(Scope scope, UUID id, Collection<UUID> people, Member left) {
    database
        .sql(
            """
            update supervision_member set left_at = :at, left_reason = :reason
            where supervision_case = :case and person = any(:people) and left_at is null
            """)
        .param("case", id)
        .param("people", people.toArray(UUID[]::new))
        .param("at", utc(left.joinedAt()))
        .param("reason", left.reason())
        .update();
  }

  @Override
  public void add(Scope scope, UUID id, PhaseChange change) {
    database
        .sql(
            """
            insert into supervision_phase (supervision_case, phase, day, at, person)
            values (:case, :phase, :day, :at, :person)
            """)
        .param("case", id)
        .param("phase", change.phase().name())
        .param("day", change.day())
        .param("at", utc(change.at()))
        .param("person", change.by())
        .update();
  }

  @Override
  public Optional<SupervisionCase> locked(Scope scope, Set<UUID> headed, UUID id) {
    return one(scope, headed, id, FILE, " for update of c");
  }

  @Override
  public Optional<SupervisionCase> file(Scope scope, Set<UUID> headed, UUID id) {
    return one(scope, headed, id, FILE, "");
  }

  @Override
  public Optional<SupervisionCase> served(Scope scope, Set<UUID> headed, UUID id) {
    return one(scope, headed, id, SERVED, "");
  }

  @Override
  public Optional<SupervisionCase> servedLocked(Scope scope, Set<UUID> headed, UUID id) {
    return one(scope, headed, id, SERVED, " for update of c");
  }

  @Override
  public Optional<SupervisionCase> recorded(Scope scope, UUID id) {
    return one(scope, Set.of(), id, "true", "");
  }

  private Optional<SupervisionCase> one(
      Scope scope, Set<UUID> headed, UUID id, String reached, String ending) {
    return bound(
            scope, headed, database.sql("select c.*" + FROM + reached + " and c.id = :id" + ending))
        .param("id", id)
        .query(JdbcCaseRows::supervisionCase)
        .optional();
  }

  @Override
  public Set<UUID> subjects(Scope scope, Set<UUID> headed) {
    return Set.copyOf(
        bound(scope, headed, database.sql("select distinct c.subject" + FROM + FILE))
            .query(UUID.class)
            .list());
  }

  @Override
  public PageOf<Listed> page(
      Scope scope, Set<UUID> headed, Set<UUID> own, @Nullable Phase phase, PageRequest page) {
    String wanted =
        (FROM + "(" + OPEN + " or " + SERVED + ")")
            + (" and (cast(:phase as text) is null or (c.phase = :phase and " + OPEN + "))");
    String ordered =
        (" order by c.phase = 'CLOSED' and " + OPEN)
            + ", c.decided_on desc, c.id limit :size offset :offset";
    UUID[] shut = own.toArray(UUID[]::new);
    long total =
        bound(scope, headed, database.sql("select count(*)" + wanted))
            .param("own", shut)
            .param("phase", phase == null ? null : phase.name())
            .query(Long.class)
            .single();
    return PageOf.of(
        bound(scope, headed, database.sql("select c.*, " + OPEN + " as open" + wanted + ordered))
            .param("own", shut)
            .param("phase", phase == null ? null : phase.name())
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, number) -> new Listed(supervisionCase(row, number), row.getBoolean("open")))
            .list(),
        total,
        page);
  }

  @Override
  public List<Member> team(Scope scope, UUID id) {
    return database
        .sql(
            """
            select * from supervision_member where supervision_case = :case
            order by left_at is not null, head desc, joined_at, id
            """)
        .param("case", id)
        .query(
            (row, number) -> {
              OffsetDateTime left = row.getObject("left_at", OffsetDateTime.class);
              return new Member(
                  row.getObject("person", UUID.class),
                  row.getBoolean("head"),
                  row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                  left == null ? null : left.toInstant(),
                  row.getString(left == null ? "reason" : "left_reason"));
            })
        .list();
  }

  @Override
  public List<PhaseChange> phases(Scope scope, UUID id) {
    return database
        .sql("select * from supervision_phase where supervision_case = :case order by id")
        .param("case", id)
        .query(
            (row, number) ->
                new PhaseChange(
                    Phase.valueOf(row.getString("phase")),
                    row.getObject("day", LocalDate.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("person", UUID.class)))
        .list();
  }

  @Override
  public DiaryEntry add(Scope scope, UUID id, DiaryEntry entry) {
    return database
        .sql(
            """
            insert into supervision_diary (supervision_case, number, day, text, corrects, person, at)
            select :case, coalesce(max(number), 0) + 1, :day, :text, cast(:corrects as int),
              cast(:person as uuid), cast(:at as timestamptz)
            from supervision_diary where supervision_case = :case
            returning *
            """)
        .param("case", id)
        .param("day", entry.day())
        .param("text", entry.text())
        .param("corrects", entry.corrects())
        .param("person", entry.by())
        .param("at", utc(entry.at()))
        .query(JdbcCaseRows::entry)
        .single();
  }

  private long count(String table, UUID id) {
    return database
        .sql("select count(*) from " + table + " where supervision_case = :case")
        .param("case", id)
        .query(Long.class)
        .single();
  }

  @Override
  public boolean hasEntry(Scope scope, UUID id, int number) {
    return database
        .sql(
            """
            select exists (
              select from supervision_diary where supervision_case = :case and number = :number)
            """)
        .param("case", id)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  @Override
  public PageOf<DiaryEntry> diary(Scope scope, UUID id, PageRequest page) {
    long total = count("supervision_diary", id);
    return PageOf.of(
        database
            .sql(
                """
                select * from supervision_diary where supervision_case = :case
                order by day desc, number desc limit :size offset :offset
                """)
            .param("case", id)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcCaseRows::entry)
            .list(),
        total,
        page);
  }

  @Override
  public void read(Scope scope, UUID id, Reading reading) {
    database
        .sql(
            """
            insert into supervision_reading (supervision_case, at, person, account, part)
            values (:case, :at, :person, :account, :part)
            """)
        .param("case", id)
        .param("at", utc(reading.at()))
        .param("person", reading.person())
        .param("account", reading.account())
        .param("part", reading.part().name())
        .update();
  }

  @Override
  public PageOf<Reading> readings(Scope scope, UUID id, PageRequest page) {
    long total = count("supervision_reading", id);
    return PageOf.of(
        database
            .sql(
                """
                select * from supervision_reading where supervision_case = :case
                order by id desc limit :size offset :offset
                """)
            .param("case", id)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, number) ->
                    new Reading(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("person", UUID.class),
                        row.getString("account"),
                        Part.valueOf(row.getString("part"))))
            .list(),
        total,
        page);
  }

  private static DiaryEntry entry(ResultSet row, int number) throws SQLException {
    return new DiaryEntry(
        row.getInt("number"),
        row.getObject("day", LocalDate.class),
        row.getString("text"),
        row.getObject("corrects", Integer.class),
        row.getObject("person", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static SupervisionCase supervisionCase(ResultSet row, int number) throws SQLException {
    return new SupervisionCase(
        row.getObject("id", UUID.class),
        SupervisionKind.valueOf(row.getString("kind")),
        row.getObject("body", UUID.class),
        row.getObject("subject", UUID.class),
        row.getObject("directive", UUID.class),
        row.getObject("plan_item", UUID.class),
        row.getString("ground"),
        row.getString("symbol"),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("decided_by", UUID.class),
        row.getObject("delegate", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        Phase.valueOf(row.getString("phase")),
        row.getInt("version"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
