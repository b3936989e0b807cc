package vn.thongmach.supervision.storage;

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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.ConcludingCases.Owed;
import vn.thongmach.supervision.ConclusionNotice;
import vn.thongmach.supervision.ConclusionNotice.Mending;
import vn.thongmach.supervision.ConclusionNotice.Shortcoming;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.Shortcomings.Standing;
import vn.thongmach.supervision.SupervisionKind;
import vn.thongmach.supervision.model.ConclusionRows;

@Repository
class JdbcConclusionRows implements ConclusionRows {

  private static final String MENDED =
      """
      (select m.day from supervision_mending m
       join supervision_mending_decision d on d.mending = m.id and d.accepted
       where m.shortcoming = s.id limit 1)
      """;

  private final JdbcClient database;
  private final JdbcTies ties;

  JdbcConclusionRows(JdbcClient database, JdbcTies ties) {
    this.database = database;
    this.ties = ties;
  }

  @Override
  public void insert(Scope scope, ConclusionNotice notice) {
    database
        .sql(
            """
            insert into supervision_conclusion (supervision_case, kind, symbol, announced_on, text,
              discipline, warning, file_due, person, at)
            values (:case, :kind, :symbol, :announcedOn, :text, :discipline, :warning, :fileDue,
              :person, :at)
            """)
        .param("case", notice.supervisionCase())
        .param("kind", notice.kind().name())
        .param("symbol", notice.symbol())
        .param("announcedOn", notice.announcedOn())
        .param("text", notice.text())
        .param("discipline", notice.discipline())
        .param("warning", notice.warning())
        .param("fileDue", notice.fileDue())
        .param("person", notice.by())
        .param("at", utc(notice.at()))
        .update();
    for (Shortcoming each : notice.shortcomings()) {
      database
          .sql(
              """
              insert into supervision_shortcoming (id, supervision_case, number, finding, text,
                unit, due)
              values (:id, :case, :number, :finding, :text, :unit, :due)
              """)
          .param("id", each.id())
          .param("case", notice.supervisionCase())
          .param("number", each.number())
          .param("finding", each.finding())
          .param("text", each.text())
          .param("unit", each.unit())
          .param("due", each.due())
          .update();
    }
  }

  @Override
  public void acknowledge(Scope scope, UUID supervisionCase, UUID person, Instant at) {
    database
        .sql("insert into supervision_acknowledgement values (:case, :person, :at)")
        .param("case", supervisionCase)
        .param("person", person)
        .param("at", utc(at))
        .update();
  }

  @Override
  public void insert(Scope scope, UUID shortcoming, Mending mending) {
    database
        .sql(
            """
            insert into supervision_mending (id, shortcoming, number, day, text, person, at)
            values (:id, :shortcoming, :number, :day, :text, :person, :at)
            """)
        .param("id", mending.id())
        .param("shortcoming", shortcoming)
        .param("number", mending.number())
        .param("day", mending.day())
        .param("text", mending.text())
        .param("person", mending.by())
        .param("at", utc(mending.at()))
        .update();
    ties.insert(scope, mending.id(), mending.ties());
  }

  @Override
  public void decide(Scope scope, Mending mending) {
    Instant at = mending.decidedAt();
    database
        .sql(
            """
            insert into supervision_mending_decision (mending, accepted, words, person, at)
            values (:mending, :accepted, :words, :person, :at)
            """)
        .param("mending", mending.id())
        .param("accepted", mending.accepted())
        .param("words", mending.words())
        .param("person", mending.decidedBy())
        .param("at", at == null ? null : utc(at))
        .update();
  }

  @Override
  public boolean concluded(Scope scope, UUID supervisionCase) {
    return database
        .sql("select exists (select from supervision_conclusion where supervision_case = :case)")
        .param("case", supervisionCase)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<ConclusionNotice> of(Scope scope, UUID supervisionCase) {
    List<Shortcoming> shortcomings =
        shortcomings(
            scope,
            database
                .sql(
                    """
                    select * from supervision_shortcoming where supervision_case = :case
                    order by number
                    """)
                .param("case", supervisionCase)
                .query(JdbcConclusionRows::shortcoming)
                .list());
    return database
        .sql(
            """
            select c.*, a.person as acknowledged_by, a.at as acknowledged_at
            from supervision_conclusion c
            left join supervision_acknowledgement a on a.supervision_case = c.supervision_case
            where c.supervision_case = :case
            """)
        .param("case", supervisionCase)
        .query(
            (row, number) ->
                new ConclusionNotice(
                    supervisionCase,
                    SupervisionKind.valueOf(row.getString("kind")),
                    row.getString("symbol"),
                    row.getObject("announced_on", LocalDate.class),
                    row.getString("text"),
                    row.getString("discipline"),
                    row.getString("warning"),
                    row.getObject("file_due", LocalDate.class),
                    row.getObject("person", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("acknowledged_by", UUID.class),
                    instant(row, "acknowledged_at"),
                    shortcomings))
        .optional();
  }

  private static Shortcoming shortcoming(ResultSet row, int number) throws SQLException {
    return new Shortcoming(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getObject("finding", Integer.class),
        row.getString("text"),
        row.getObject("unit", UUID.class),
        row.getObject("due", LocalDate.class),
        List.of());
  }

  /** The same with what was done about them. */
  private List<Shortcoming> shortcomings(Scope scope, List<Shortcoming> bare) {
    UUID[] ids = bare.stream().map(Shortcoming::id).toArray(UUID[]::new);
    Map<UUID, List<EvidenceTie>> named =
        ties.of(
            scope,
            List.copyOf(
                database
                    .sql("select id from supervision_mending where shortcoming = any(:ids)")
                    .param("ids", ids)
                    .query(UUID.class)
                    .list()));
    Map<UUID, List<Mending>> mendings = new HashMap<>();
    database
        .sql(
            """
            select m.*, d.accepted, d.words, d.person as decided_by, d.at as decided_at
            from supervision_mending m left join supervision_mending_decision d on d.mending = m.id
            where m.shortcoming = any(:ids) order by m.number
            """)
        .param("ids", ids)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              mendings
                  .computeIfAbsent(row.getObject("shortcoming", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Mending(
                          id,
                          row.getInt("number"),
                          row.getObject("day", LocalDate.class),
                          row.getString("text"),
                          named.getOrDefault(id, List.of()),
                          row.getObject("person", UUID.class),
                          row.getObject("at", OffsetDateTime.class).toInstant(),
                          row.getObject("accepted", Boolean.class),
                          row.getString("words"),
                          row.getObject("decided_by", UUID.class),
                          instant(row, "decided_at")));
            });
    return bare.stream()
        .map(
            one ->
                new Shortcoming(
                    one.id(),
                    one.number(),
                    one.finding(),
                    one.text(),
                    one.unit(),
                    one.due(),
                    mendings.getOrDefault(one.id(), List.of())))
        .toList();
  }

  @Override
  public PageOf<Owed> owed(
      Scope scope, Set<UUID> headed, Set<UUID> own, boolean open, PageRequest page) {
    String wanted =
        " from supervision_shortcoming s join supervision_case c on c.id = s.supervision_case"
            + " join supervision_conclusion n on n.supervision_case = c.id where ("
            + JdbcCaseRows.OPEN
            + " or "
            + JdbcCaseRows.SERVED
            + ") and (not :open or "
            + MENDED
            + " is null)";
    UUID[] shut = own.toArray(UUID[]::new);
    long total =
        JdbcCaseRows.bound(scope, headed, database.sql("select count(*)" + wanted))
            .param("own", shut)
            .param("open", open)
            .query(Long.class)
            .single();
    List<Owed> bare =
        JdbcCaseRows.bound(
                scope,
                headed,
                database.sql(
                    "select s.*, n.symbol"
                        + wanted
                        + " order by s.due, n.symbol, s.number, s.id limit :size offset :offset"))
            .param("own", shut)
            .param("open", open)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, number) ->
                    new Owed(
                        row.getObject("supervision_case", UUID.class),
                        row.getString("symbol"),
                        shortcoming(row, number)))
            .list();
    List<Shortcoming> whole = shortcomings(scope, bare.stream().map(Owed::of).toList());
    List<Owed> owed = new ArrayList<>();
    for (int at = 0; at < bare.size(); at++) {
      owed.add(new Owed(bare.get(at).supervisionCase(), bare.get(at).symbol(), whole.get(at)));
    }
    return PageOf.of(owed, total, page);
  }

  @Override
  public Map<UUID, List<Standing>> standing(
      Scope scope, Set<UUID> units, LocalDate first, LocalDate last) {
    Map<UUID, List<Standing>> found = new HashMap<>();
    database
        .sql(
            "select * from (select asked.unit as asked, s.id, s.unit, n.symbol, n.announced_on, s.due, "
                + MENDED
                + """
                  as mended_on
                from unnest(cast(:units as uuid[])) as asked(unit)
                join supervision_case c on true
                join supervision_conclusion n on n.supervision_case = c.id
                join supervision_shortcoming s on s.supervision_case = c.id
                where asked.unit in (s.unit, c.subject) and n.announced_on <= :last) o
                where mended_on is null or mended_on >= :first order by due, id
                """)
        .param("units", units.toArray(UUID[]::new))
        .param("first", first)
        .param("last", last)
        .query(
            (RowCallbackHandler)
                row ->
                    found
                        .computeIfAbsent(row.getObject("asked", UUID.class), _ -> new ArrayList<>())
                        .add(
                            new Standing(
                                row.getObject("id", UUID.class),
                                row.getObject("unit", UUID.class),
                                row.getString("symbol"),
                                row.getObject("announced_on", LocalDate.class),
                                row.getObject("due", LocalDate.class),
                                row.getObject("mended_on", LocalDate.class))));
    return found;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
