package vn.thongmach.assembly.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.BundleEntries.EnteredBundle;
import vn.thongmach.assembly.TalliedBundle;
import vn.thongmach.assembly.model.BundleRows;

@Repository
class JdbcBundleRows implements BundleRows {

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcBundleRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void enter(
      Scope scope,
      UUID id,
      int post,
      TalliedBundle bundle,
      @Nullable String reason,
      UUID person,
      Instant at) {
    database
        .sql(
            """
            insert into election_bundle
              (election, post, bundle, ballots, content, reason, person, at)
            values (:id, :post, :bundle, :ballots, cast(:content as jsonb), :reason, :person, :at)
            """)
        .param("id", id)
        .param("post", post)
        .param("bundle", bundle.number())
        .param("ballots", bundle.ballots())
        .param("content", json.writeValueAsString(bundle))
        .param("reason", reason)
        .param("person", person)
        .param("at", CongressReach.utc(at))
        .update();
  }

  @Override
  public List<EnteredBundle> entered(Scope scope, UUID id, int post) {
    return database
        .sql(
            """
            select distinct on (bundle) *, count(*) over (partition by bundle) as times
            from election_bundle where election = :id and post = :post
            order by bundle, id desc
            """)
        .param("id", id)
        .param("post", post)
        .query(
            (row, number) ->
                new EnteredBundle(
                    json.readValue(row.getString("content"), TalliedBundle.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getInt("times"),
                    row.getString("reason")))
        .list();
  }
}
