package vn.thongmach.membership.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.membership.ErasureRequest;
import vn.thongmach.membership.model.ErasureRows;

@Repository
class JdbcErasureRows implements ErasureRows {

  private static final String KEPT = " from membership_erasure where (:all or cell = any(:cells)) ";

  private final JdbcClient database;

  JdbcErasureRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, ErasureRequest request) {
    database
        .sql(
            """
            insert into membership_erasure (id, file, person, cell, reason, asked_at)
            values (:id, :file, :person, :cell, :reason, :at)
            """)
        .param("id", request.id())
        .param("file", request.file())
        .param("person", request.person())
        .param("cell", request.cell())
        .param("reason", request.reason())
        .param("at", request.askedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Optional<ErasureRequest> find(Scope scope, UUID request) {
    return database
        .sql("select * from membership_erasure where id = :id")
        .param("id", request)
        .query(JdbcErasureRows::request)
        .optional();
  }

  @Override
  public List<ErasureRequest> ofPerson(Scope scope, UUID person) {
    return database
        .sql("select * from membership_erasure where person = :person order by asked_at desc, id")
        .param("person", person)
        .query(JdbcErasureRows::request)
        .list();
  }

  @Override
  public PageOf<ErasureRequest> page(
      Scope scope, boolean all, Collection<UUID> cells, PageRequest page) {
    UUID[] kept = cells.toArray(UUID[]::new);
    long total =
        database
            .sql("select count(*)" + KEPT)
            .param("all", all)
            .param("cells", kept)
            .query(Long.class)
            .single();
    return PageOf.of(
        database
            .sql(
                "select *"
                    + KEPT
                    + """
                    order by decided_at is not null, asked_at desc, id
                    limit :size offset :offset
                    """)
            .param("all", all)
            .param("cells", kept)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcErasureRows::request)
            .list(),
        total,
        page);
  }

  @Override
  public void decide(Scope scope, UUID request, boolean granted, String ground, Instant at) {
    database
        .sql(
            """
            update membership_erasure set granted = :granted, ground = :ground, decided_by = :by,
              decided_at = :at
            where id = :id
            """)
        .param("id", request)
        .param("granted", granted)
        .param("ground", ground)
        .param("by", scope.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static ErasureRequest request(ResultSet row, int number) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new ErasureRequest(
        row.getObject("id", UUID.class),
        row.getObject("file", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("cell", UUID.class),
        row.getString("reason"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("granted", Boolean.class),
        row.getString("ground"),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant());
  }
}
