package vn.thongmach.assembly.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BallotForm;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.Batch;
import vn.thongmach.assembly.CongressElection.Decision;
import vn.thongmach.assembly.CongressElection.EntryPost;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.CongressElection.Office;
import vn.thongmach.assembly.CongressElection.Outcome;
import vn.thongmach.assembly.CongressElection.Source;
import vn.thongmach.assembly.CongressElection.State;
import vn.thongmach.assembly.EntryMode;
import vn.thongmach.assembly.model.ElectionRows;

@Repository
class JdbcElectionRows implements ElectionRows {

  private static final String FROM =
      " from congress_election x join congress c on c.id = x.congress where " + CongressReach.READ;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcElectionRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void insert(Scope scope, CongressElection one) {
    database
        .sql(
            """
            insert into congress_election
              (id, congress, earlier, office, mandate, seats, day, round, state, version)
            values (:id, :congress, :earlier, :office, :mandate, :seats, :day, :round, :state,
              :version)
            """)
        .param("id", one.id())
        .param("congress", one.congress())
        .param("earlier", one.earlier())
        .param("office", one.office().name())
        .param("mandate", one.mandate())
        .param("seats", one.seats())
        .param("day", one.day())
        .param("round", one.round())
        .param("state", one.state().name())
        .param("version", one.version())
        .update();
  }

  @Override
  public void update(Scope scope, CongressElection one) {
    database
        .sql(
            """
            update congress_election set office = :office, mandate = :mandate, seats = :seats,
              day = :day, form = :form, state = :state, returned = :returned,
              set_aside = :setAside, set_aside_reason = :reason, entry = :entry,
              outcome = cast(:outcome as jsonb), version = :version
            where id = :id
            """)
        .param("id", one.id())
        .param("office", one.office().name())
        .param("mandate", one.mandate())
        .param("seats", one.seats())
        .param("day", one.day())
        .param("form", one.form() == null ? null : one.form().name())
        .param("state", one.state().name())
        .param("returned", one.returned())
        .param("setAside", one.setAside())
        .param("reason", one.setAsideReason())
        .param("entry", one.entry().name())
        .param("outcome", one.outcome() == null ? null : json.writeValueAsString(one.outcome()))
        .param("version", one.version())
        .update();
  }

  @Override
  public Optional<CongressElection> find(Scope scope, UUID id) {
    return CongressReach.bound(scope, database.sql("select x.*" + FROM + " and x.id = :id"))
        .param("id", id)
        .query(this::election)
        .optional();
  }

  @Override
  public List<CongressElection> of(Scope scope, UUID congress) {
    return CongressReach.bound(
            scope,
            database.sql(
                "select x.*" + FROM + " and c.id = :congress order by x.day, x.round, x.id"))
        .param("congress", congress)
        .query(this::election)
        .list();
  }

  @Override
  public List<File> files(Scope scope, List<CongressElection> elections) {
    UUID[] ids = elections.stream().map(CongressElection::id).toArray(UUID[]::new);
    Map<UUID, List<Nomination>> names =
        each(
            ids,
            "select * from election_nomination where election = any(:ids) order by place, person",
            JdbcElectionRows::nomination);
    Map<UUID, List<Batch>> batches =
        each(
            ids,
            "select * from election_batch where election = any(:ids) order by number",
            (row, number) ->
                new Batch(
                    row.getInt("number"),
                    row.getInt("issued"),
                    row.getObject("person", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant()));
    Map<UUID, List<EntryPost>> posts =
        each(
            ids,
            """
            select p.*, (select count(distinct n.ballot) from election_entry n
                where n.election = p.election and n.post = p.number)
              + (select coalesce(sum(b.ballots), 0) from (
                  select distinct on (bundle) ballots from election_bundle
                  where election = p.election and post = p.number order by bundle, id desc) b)
              as entered
            from election_post p where p.election = any(:ids) order by p.number
            """,
            JdbcElectionRows::post);
    return elections.stream()
        .map(
            one ->
                new File(
                    one,
                    names.getOrDefault(one.id(), List.of()),
                    batches.getOrDefault(one.id(), List.of()),
                    posts.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private <T> Map<UUID, List<T>> each(UUID[] ids, String sql, RowMapper<T> mapper) {
    return database
        .sql(sql)
        .param("ids", ids)
        .query(
            (row, number) ->
                Map.entry(row.getObject("election", UUID.class), mapper.mapRow(row, number)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  @Override
  public void put(Scope scope, UUID id, Nomination one) {
    database
        .sql(
            """
            insert into election_nomination
              (election, person, source, proposer, support, decision, reason, place)
            values (:id, :person, :source, :proposer, :support, :decision, :reason, :place)
            on conflict (election, person) do update set source = excluded.source,
              proposer = excluded.proposer, support = excluded.support,
              decision = excluded.decision, reason = excluded.reason, place = excluded.place
            """)
        .param("id", id)
        .param("person", one.person())
        .param("source", one.source().name())
        .param("proposer", one.proposer())
        .param("support", one.support())
        .param("decision", one.decision().name())
        .param("reason", one.reason())
        .param("place", one.place())
        .update();
  }

  @Override
  public Set<UUID> onLists(Scope scope, UUID congress) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct n.person from election_nomination n
                join congress_election x on x.id = n.election
                where x.congress = :congress and x.state <> 'COUNTED' and n.decision = 'STANDING'
                """)
            .param("congress", congress)
            .query(UUID.class)
            .list());
  }

  @Override
  public boolean hasFurtherRound(Scope scope, UUID id) {
    return database
        .sql("select exists (select from congress_election where earlier = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void add(Scope scope, UUID id, Batch batch) {
    database
        .sql(
            """
            insert into election_batch (election, number, issued, person, at)
            values (:id, :number, :issued, :person, :at)
            """)
        .param("id", id)
        .param("number", batch.number())
        .param("issued", batch.issued())
        .param("person", batch.person())
        .param("at", CongressReach.utc(batch.at()))
        .update();
  }

  @Override
  public void open(Scope scope, UUID id, List<UUID> posts) {
    for (int at = 0; at < posts.size(); at++) {
      database
          .sql("insert into election_post (election, number, person) values (:id, :n, :person)")
          .param("id", id)
          .param("n", at + 1)
          .param("person", posts.get(at))
          .update();
    }
  }

  @Override
  public void closePost(Scope scope, UUID id, int post, Instant at) {
    database
        .sql("update election_post set closed_at = :at where election = :id and number = :post")
        .param("at", CongressReach.utc(at))
        .param("id", id)
        .param("post", post)
        .update();
  }

  private static EntryPost post(ResultSet row, int number) throws SQLException {
    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
    return new EntryPost(
        row.getInt("number"),
        row.getObject("person", UUID.class),
        closed == null ? null : closed.toInstant(),
        row.getInt("entered"));
  }

  private static Nomination nomination(ResultSet row, int number) throws SQLException {
    return new Nomination(
        row.getObject("person", UUID.class),
        Source.valueOf(row.getString("source")),
        row.getObject("proposer", UUID.class),
        row.getObject("support", Integer.class),
        Decision.valueOf(row.getString("decision")),
        row.getString("reason"),
        row.getObject("place", Integer.class));
  }

  private CongressElection election(ResultSet row, int number) throws SQLException {
    String form = row.getString("form");
    return new CongressElection(
        row.getObject("id", UUID.class),
        row.getObject("congress", UUID.class),
        row.getObject("earlier", UUID.class),
        Office.valueOf(row.getString("office")),
        row.getString("mandate"),
        row.getInt("seats"),
        row.getObject("day", LocalDate.class),
        row.getInt("round"),
        form == null ? null : BallotForm.valueOf(form),
        State.valueOf(row.getString("state")),
        row.getObject("returned", Integer.class),
        row.getObject("set_aside", Integer.class),
        row.getString("set_aside_reason"),
        EntryMode.valueOf(row.getString("entry")),
        outcome(row.getString("outcome")),
        row.getInt("version"));
  }

  private @Nullable Outcome outcome(@Nullable String kept) {
    return kept == null ? null : json.readValue(kept, Outcome.class);
  }
}
