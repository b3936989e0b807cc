package vn.thongmach.membership.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.MembershipReading;
import vn.thongmach.membership.MembershipStep;
import vn.thongmach.membership.MembershipStep.Kind;
import vn.thongmach.membership.MembershipStep.StepWithdrawn;
import vn.thongmach.membership.ReadingPurpose;
import vn.thongmach.membership.RegisterFilter;
import vn.thongmach.membership.model.FileRows;

@Repository
class JdbcFileRows implements FileRows {

  private static final String STOOD =
      """
       from membership_stay s join membership_file f on f.id = s.file
      where (:all or s.cell = any(:cells)) and s.from_day <= :day
        and (s.to_day is null or s.to_day > :day)
        and (cast(:cell as uuid) is null or s.cell = :cell)
        and (cast(:status as text) is null or s.status = :status)
      """;

  private final JdbcClient database;

  JdbcFileRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, StoredFile file) {
    database
        .sql(
            """
            insert into membership_file (id, person, born_on, consent_on, entered_by, entered_at,
              version)
            values (:id, :person, :bornOn, :consentOn, :by, :at, :version)
            """)
        .param("id", file.id())
        .param("person", file.person())
        .param("bornOn", file.bornOn())
        .param("consentOn", file.consentOn())
        .param("by", file.enteredBy())
        .param("at", utc(file.enteredAt()))
        .param("version", file.version())
        .update();
  }

  @Override
  public void insert(Scope scope, UUID file, MembershipStep step) {
    database
        .sql(
            """
            insert into membership_step (id, file, number, kind, day, cell, symbol, decided_by,
              introducers, convened, present, agreed, passed, note, event, recorded_by,
              recorded_at)
            values (:id, :file, :number, :kind, :day, :cell, :symbol, :decidedBy, :introducers,
              :convened, :present, :agreed, :passed, :note, :event, :by, :at)
            """)
        .param("id", step.id())
        .param("file", file)
        .param("number", step.number())
        .param("kind", step.kind().name())
        .param("day", step.day())
        .param("cell", step.cell())
        .param("symbol", step.symbol())
        .param("decidedBy", step.decidedBy())
        .param("introducers", step.introducers().toArray(UUID[]::new))
        .param("convened", step.convened())
        .param("present", step.present())
        .param("agreed", step.agreed())
        .param("passed", step.passed())
        .param("note", step.note())
        .param("event", step.event())
        .param("by", step.recordedBy())
        .param("at", utc(step.recordedAt()))
        .update();
  }

  @Override
  public void replaceStays(Scope scope, UUID file, List<StoredStay> stays) {
    database.sql("delete from membership_stay where file = :file").param("file", file).update();
    for (StoredStay stay : stays) {
      database
          .sql(
              """
              insert into membership_stay (file, status, cell, from_day, to_day)
              values (:file, :status, :cell, :from, :to)
              """)
          .param("file", file)
          .param("status", stay.status().name())
          .param("cell", stay.cell())
          .param("from", stay.from())
          .param("to", stay.to())
          .update();
    }
    database
        .sql("update membership_file set version = version + 1 where id = :file")
        .param("file", file)
        .update();
  }

  @Override
  public Optional<StoredFile> find(Scope scope, UUID file, boolean locked) {
    return database
        .sql("select * from membership_file where id = :id" + (locked ? " for update" : ""))
        .param("id", file)
        .query(JdbcFileRows::file)
        .optional();
  }

  @Override
  public Optional<StoredFile> ofPerson(Scope scope, UUID person) {
    return database
        .sql("select * from membership_file where person = :person")
        .param("person", person)
        .query(JdbcFileRows::file)
        .optional();
  }

  private static StoredFile file(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("born_on", LocalDate.class),
        row.getObject("consent_on", LocalDate.class),
        row.getString("entered_by"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }

  @Override
  public List<MembershipStep> steps(Scope scope, UUID file) {
    return steps(scope, List.of(file)).stream().map(FileStep::step).toList();
  }

  @Override
  public List<FileStep> steps(Scope scope, Collection<UUID> files) {
    return database
        .sql("select * from membership_step where file = any(:files) order by file, number")
        .param("files", files.toArray(UUID[]::new))
        .query((row, number) -> new FileStep(row.getObject("file", UUID.class), step(row, number)))
        .list();
  }

  private static MembershipStep step(ResultSet row, int number) throws SQLException {
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new MembershipStep(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        Kind.valueOf(row.getString("kind")),
        row.getObject("day", LocalDate.class),
        row.getObject("cell", UUID.class),
        row.getString("symbol"),
        row.getString("decided_by"),
        List.of((UUID[]) row.getArray("introducers").getArray()),
        row.getObject("convened", Integer.class),
        row.getObject("present", Integer.class),
        row.getObject("agreed", Integer.class),
        row.getObject("passed", Boolean.class),
        row.getString("note"),
        row.getObject("event", Long.class),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        withdrawn == null
            ? null
            : new StepWithdrawn(
                withdrawn.toInstant(), row.getString("withdrawn_by"), row.getString("reason")));
  }

  @Override
  public void withdraw(Scope scope, UUID step, StepWithdrawn withdrawn) {
    database
        .sql(
            """
            update membership_step set withdrawn_at = :at, withdrawn_by = :by, reason = :reason
            where id = :id
            """)
        .param("id", step)
        .param("at", utc(withdrawn.at()))
        .param("by", withdrawn.by())
        .param("reason", withdrawn.reason())
        .update();
  }

  @Override
  public Set<UUID> officialOn(Scope scope, Collection<UUID> people, LocalDate day) {
    return new HashSet<>(
        database
            .sql(
                """
                select f.person from membership_stay s join membership_file f on f.id = s.file
                where f.person = any(:people) and s.status = 'OFFICIAL' and s.from_day <= :day
                  and (s.to_day is null or s.to_day > :day)
                """)
            .param("people", people.toArray(UUID[]::new))
            .param("day", day)
            .query((row, number) -> row.getObject("person", UUID.class))
            .list());
  }

  @Override
  public PageOf<StoodRow> register(
      Scope scope,
      boolean all,
      Collection<UUID> cells,
      RegisterFilter filter,
      LocalDate day,
      PageRequest page) {
    long total =
        stood("select count(*)" + STOOD, all, cells, filter, day).query(Long.class).single();
    return PageOf.of(
        stood(
                "select s.*, f.person"
                    + STOOD
                    + """
                     order by s.cell,
                      array_position(array['OFFICIAL', 'PROBATIONARY', 'CANDIDATE'], s.status),
                      s.from_day, s.file
                    limit :size offset :offset
                    """,
                all,
                cells,
                filter,
                day)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, number) ->
                    new StoodRow(
                        row.getObject("file", UUID.class),
                        row.getObject("person", UUID.class),
                        new StoredStay(
                            Status.valueOf(row.getString("status")),
                            row.getObject("cell", UUID.class),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("to_day", LocalDate.class))))
            .list(),
        total,
        page);
  }

  private StatementSpec stood(
      String sql, boolean all, Collection<UUID> cells, RegisterFilter filter, LocalDate day) {
    Status status = filter.status();
    return database
        .sql(sql)
        .param("all", all)
        .param("cells", cells.toArray(UUID[]::new))
        .param("day", day)
        .param("cell", filter.cell())
        .param("status", status == null ? null : status.name());
  }

  @Override
  public void read(Scope scope, Collection<UUID> files, ReadingPurpose purpose, Instant at) {
    database
        .sql(
            """
            insert into membership_reading (at, person, account, purpose, files)
            values (:at, :person, :account, :purpose, :files)
            """)
        .param("at", utc(at))
        .param("person", scope.person())
        .param("account", scope.name())
        .param("purpose", purpose.name())
        .param("files", files.toArray(UUID[]::new))
        .update();
  }

  @Override
  public PageOf<MembershipReading> readings(Scope scope, UUID file, PageRequest page) {
    UUID[] wanted = {file};
    long total =
        database
            .sql("select count(*) from membership_reading where files @> :file")
            .param("file", wanted)
            .query(Long.class)
            .single();
    return PageOf.of(
        database
            .sql(
                """
                select * from membership_reading where files @> :file
                order by id desc limit :size offset :offset
                """)
            .param("file", wanted)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, number) ->
                    new MembershipReading(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("person", UUID.class),
                        row.getString("account"),
                        ReadingPurpose.valueOf(row.getString("purpose"))))
            .list(),
        total,
        page);
  }

  @Override
  public void erase(Scope scope, UUID file) {
    database.sql("delete from membership_file where id = :id").param("id", file).update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
