package vn.thongmach.assembly.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BallotEntries.Decided;
import vn.thongmach.assembly.BallotEntries.Entered;
import vn.thongmach.assembly.BallotEntries.Picture;
import vn.thongmach.assembly.BallotReading;
import vn.thongmach.assembly.model.EntryRows;

@Repository
class JdbcEntryRows implements EntryRows {

  private static final String LATEST =
      """
      select distinct on (ballot) *, count(*) over (partition by ballot) as times
      from election_entry where election = :id and post = :post
        and (:ballot = 0 or ballot = :ballot)
      order by ballot, id desc
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcEntryRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void enter(
      Scope scope, UUID id, int post, int ballot, BallotReading reading, UUID person, Instant at) {
    database
        .sql(
            """
            insert into election_entry (election, post, ballot, content, person, at)
            values (:id, :post, :ballot, cast(:content as jsonb), :person, :at)
            """)
        .param("id", id)
        .param("post", post)
        .param("ballot", ballot)
        .param("content", json.writeValueAsString(reading))
        .param("person", person)
        .param("at", CongressReach.utc(at))
        .update();
  }

  @Override
  public void enter(
      Scope scope,
      UUID id,
      int post,
      Map<Integer, BallotReading> readings,
      UUID person,
      Instant at) {
    database
        .sql(
            """
            insert into election_entry (election, post, ballot, content, person, at)
            select :id, :post, ballot, cast(content as jsonb), :person, :at
            from unnest(cast(:ballots as int[]), cast(:contents as text[])) as each(ballot, content)
            """)
        .param("id", id)
        .param("post", post)
        .param("ballots", readings.keySet().toArray(Integer[]::new))
        .param(
            "contents",
            readings.values().stream().map(json::writeValueAsString).toArray(String[]::new))
        .param("person", person)
        .param("at", CongressReach.utc(at))
        .update();
  }

  @Override
  public List<Entered> entered(Scope scope, UUID id, int post) {
    return database
        .sql(LATEST)
        .param("id", id)
        .param("post", post)
        .param("ballot", 0)
        .query(this::entry)
        .list();
  }

  @Override
  public Optional<Entered> entered(Scope scope, UUID id, int post, int ballot) {
    return database
        .sql(LATEST)
        .param("id", id)
        .param("post", post)
        .param("ballot", ballot)
        .query(this::entry)
        .optional();
  }

  private Entered entry(ResultSet row, int number) throws SQLException {
    return new Entered(
        row.getInt("ballot"),
        json.readValue(row.getString("content"), BallotReading.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("times"));
  }

  @Override
  public void decide(Scope scope, UUID id, int ballot, Decided decision) {
    database
        .sql(
            """
            insert into election_decision (election, ballot, content, reason, image, person, at)
            values (:id, :ballot, cast(:content as jsonb), :reason, :image, :person, :at)
            """)
        .param("id", id)
        .param("ballot", ballot)
        .param("content", json.writeValueAsString(decision.reading()))
        .param("reason", decision.reason())
        .param("image", decision.image())
        .param("person", decision.by())
        .param("at", CongressReach.utc(decision.at()))
        .update();
  }

  @Override
  public Map<Integer, Decided> decisions(Scope scope, UUID id) {
    Map<Integer, Decided> found = new TreeMap<>();
    database
        .sql(
            """
            select distinct on (ballot) * from election_decision where election = :id
            order by ballot, id desc
            """)
        .param("id", id)
        .query(
            (row, number) ->
                Map.entry(
                    row.getInt("ballot"),
                    new Decided(
                        json.readValue(row.getString("content"), BallotReading.class),
                        row.getString("reason"),
                        row.getObject("image", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant())))
        .list()
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  @Override
  public void keep(
      Scope scope, UUID id, int ballot, UUID image, Picture picture, String digest, Instant at) {
    database
        .sql(
            """
            insert into election_image
              (id, election, ballot, type, bytes, digest, person, at, anew)
            values (:image, :id, :ballot, :type, :bytes, :digest, :person, :at, true)
            """)
        .param("image", image)
        .param("id", id)
        .param("ballot", ballot)
        .param("type", picture.type())
        .param("bytes", picture.bytes())
        .param("digest", digest)
        .param("person", scope.person())
        .param("at", CongressReach.utc(at))
        .update();
  }

  @Override
  public Optional<KeptPicture> picture(Scope scope, UUID id, UUID image, int ballot) {
    return database
        .sql(
            """
            select type, bytes, anew from election_image
            where id = :image and election = :id and (:ballot = 0 or ballot = :ballot)
            """)
        .param("image", image)
        .param("id", id)
        .param("ballot", ballot)
        .query(
            (row, number) ->
                new KeptPicture(
                    new Picture(row.getString("type"), row.getBytes("bytes")),
                    row.getBoolean("anew")))
        .optional();
  }

  @Override
  public void read(Scope scope, UUID id, String part, Instant at) {
    database
        .sql(
            """
            insert into election_reading (election, part, person, account, at)
            values (:id, :part, :person, :account, :at)
            """)
        .param("id", id)
        .param("part", part)
        .param("person", scope.person())
        .param("account", scope.name())
        .param("at", CongressReach.utc(at))
        .update();
  }

  @Override
  public boolean contested(Scope scope, UUID id) {
    return database
        .sql("select exists (select from election_complaint where election = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
