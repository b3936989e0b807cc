package vn.thongmach.assembly.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.Congress.Credentials;
import vn.thongmach.assembly.Congress.Officer;
import vn.thongmach.assembly.Congress.Participant;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.Congress.Standing;
import vn.thongmach.assembly.Congress.StandingChange;
import vn.thongmach.assembly.Congress.State;
import vn.thongmach.assembly.CongressKind;
import vn.thongmach.assembly.model.CongressRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcCongressRows implements CongressRows {

  private static final String FROM = " from congress c where " + CongressReach.READ;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcCongressRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void insert(Scope scope, Congress one) {
    database
        .sql(
            """
            insert into congress (id, unit, parent, name, kind, term_from, term_to, first_day,
              last_day, place, state, version)
            values (:id, :unit, :parent, :name, :kind, :termFrom, :termTo, :first, :last, :place,
              :state, :version)
            """)
        .param("id", one.id())
        .param("unit", one.unit())
        .param("parent", one.parent())
        .param("name", one.name())
        .param("kind", one.kind().name())
        .param("termFrom", one.termFrom())
        .param("termTo", one.termTo())
        .param("first", one.first())
        .param("last", one.last())
        .param("place", one.place())
        .param("state", one.state().name())
        .param("version", one.version())
        .update();
  }

  @Override
  public void update(Scope scope, Congress one) {
    database
        .sql(
            """
            update congress set name = :name, term_from = :termFrom, term_to = :termTo,
              first_day = :first, last_day = :last, place = :place, state = :state,
              credentials = cast(:credentials as jsonb), version = :version
            where id = :id
            """)
        .param("id", one.id())
        .param("name", one.name())
        .param("termFrom", one.termFrom())
        .param("termTo", one.termTo())
        .param("first", one.first())
        .param("last", one.last())
        .param("place", one.place())
        .param("state", one.state().name())
        .param(
            "credentials",
            one.credentials() == null ? null : json.writeValueAsString(one.credentials()))
        .param("version", one.version())
        .update();
  }

  @Override
  public Optional<Congress> locked(Scope scope, UUID id) {
    return one(scope, id, " for update of c");
  }

  @Override
  public Optional<Congress> find(Scope scope, UUID id) {
    return one(scope, id, "");
  }

  private Optional<Congress> one(Scope scope, UUID id, String ending) {
    return CongressReach.bound(
            scope, database.sql("select c.*" + FROM + " and c.id = :id" + ending))
        .param("id", id)
        .query(this::congress)
        .optional();
  }

  @Override
  public PageOf<Congress> page(Scope scope, PageRequest page) {
    long total =
        CongressReach.bound(scope, database.sql("select count(*)" + FROM))
            .query(Long.class)
            .single();
    return PageOf.of(
        CongressReach.bound(
                scope,
                database.sql(
                    "select c.*"
                        + FROM
                        + " order by c.state = 'CLOSED', c.first_day desc, c.id"
                        + " limit :size offset :offset"))
            .param("size", page.size())
            .param("offset", page.offset())
            .query(this::congress)
            .list(),
        total,
        page);
  }

  @Override
  public void call(Scope scope, UUID id, List<Participant> participants) {
    database
        .sql(
            """
            delete from congress_participant where congress = :id and person <> all(:people)
            """)
        .param("id", id)
        .param("people", participants.stream().map(Participant::person).toArray(UUID[]::new))
        .update();
    database
        .sql(
            """
            insert into congress_participant (congress, person, unit, alternate, convener, place)
            select :id, person, unit, alternate, convener, place
            from unnest(cast(:people as uuid[]), cast(:units as uuid[]),
              cast(:alternates as boolean[]), cast(:conveners as boolean[])) with ordinality
              as each(person, unit, alternate, convener, place)
            on conflict (congress, person) do update set unit = excluded.unit,
              alternate = excluded.alternate, convener = excluded.convener, place = excluded.place
            """)
        .param("id", id)
        .param("people", participants.stream().map(Participant::person).toArray(UUID[]::new))
        .param("units", participants.stream().map(Participant::unit).toArray(UUID[]::new))
        .param(
            "alternates", participants.stream().map(Participant::alternate).toArray(Boolean[]::new))
        .param(
            "conveners", participants.stream().map(Participant::convener).toArray(Boolean[]::new))
        .update();
  }

  @Override
  public List<Participant> participants(Scope scope, UUID id) {
    return database
        .sql("select * from congress_participant where congress = :id order by place")
        .param("id", id)
        .query(
            (row, number) ->
                new Participant(
                    row.getObject("person", UUID.class),
                    row.getObject("unit", UUID.class),
                    row.getBoolean("alternate"),
                    row.getBoolean("convener")))
        .list();
  }

  @Override
  public void add(Scope scope, UUID id, StandingChange change) {
    database
        .sql(
            """
            insert into congress_standing
              (congress, person, day, standing, alternate, reason, at, account)
            values (:id, :person, :day, :standing, :alternate, :reason, :at, :account)
            """)
        .param("id", id)
        .param("person", change.person())
        .param("day", change.day())
        .param("standing", change.standing().name())
        .param("alternate", change.alternate())
        .param("reason", change.reason())
        .param("at", CongressReach.utc(change.at()))
        .param("account", change.account())
        .update();
  }

  @Override
  public List<StandingChange> changes(Scope scope, UUID id) {
    return database
        .sql("select * from congress_standing where congress = :id order by id")
        .param("id", id)
        .query(
            (row, number) ->
                new StandingChange(
                    row.getObject("person", UUID.class),
                    Standing.valueOf(row.getString("standing")),
                    row.getObject("day", LocalDate.class),
                    row.getObject("alternate", UUID.class),
                    row.getString("reason"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("account")))
        .list();
  }

  @Override
  public void appoint(Scope scope, UUID id, List<Officer> officers) {
    database.sql("delete from congress_officer where congress = :id").param("id", id).update();
    database
        .sql(
            """
            insert into congress_officer (congress, post, person, head)
            select :id, post, person, head
            from unnest(cast(:posts as text[]), cast(:people as uuid[]), cast(:heads as boolean[]))
              as each(post, person, head)
            """)
        .param("id", id)
        .param("posts", officers.stream().map(one -> one.post().name()).toArray(String[]::new))
        .param("people", officers.stream().map(Officer::person).toArray(UUID[]::new))
        .param("heads", officers.stream().map(Officer::head).toArray(Boolean[]::new))
        .update();
  }

  @Override
  public List<Officer> officers(Scope scope, UUID id) {
    return database
        .sql(
            """
            select o.* from congress_officer o
            join congress_participant p on p.congress = o.congress and p.person = o.person
            where o.congress = :id order by o.post, o.head desc, p.place
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Officer(
                    Post.valueOf(row.getString("post")),
                    row.getObject("person", UUID.class),
                    row.getBoolean("head")))
        .list();
  }

  @Override
  public boolean hasPlenum(Scope scope, UUID id) {
    return database
        .sql("select exists (select from congress where parent = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private Congress congress(ResultSet row, int number) throws SQLException {
    return new Congress(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("parent", UUID.class),
        row.getString("name"),
        CongressKind.valueOf(row.getString("kind")),
        row.getObject("term_from", LocalDate.class),
        row.getObject("term_to", LocalDate.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("place"),
        State.valueOf(row.getString("state")),
        credentials(row.getString("credentials")),
        row.getInt("version"));
  }

  private @Nullable Credentials credentials(@Nullable String kept) {
    return kept == null ? null : json.readValue(kept, Credentials.class);
  }
}
