package vn.thongmach.programme.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.SteeringCommittee;
import vn.thongmach.programme.model.CommitteeRows;

@Repository
class JdbcCommitteeRows implements CommitteeRows {

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcCommitteeRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void insert(Scope scope, SteeringCommittee committee) {
    written(
            scope,
            """
            insert into steering_committee (id, resolution, name, chair, members, version)
            values (:id, :resolution, :name, :chair, cast(:members as jsonb), :version)
            """,
            committee)
        .param("resolution", committee.resolution())
        .update();
  }

  @Override
  public void update(Scope scope, SteeringCommittee committee) {
    written(
            scope,
            """
            update steering_committee set name = :name, chair = :chair,
              members = cast(:members as jsonb), version = :version
            where id = :id
            """,
            committee)
        .update();
  }

  private JdbcClient.StatementSpec written(Scope scope, String sql, SteeringCommittee committee) {
    return database
        .sql(sql)
        .param("id", committee.id())
        .param("name", committee.name())
        .param("chair", committee.chair())
        .param("members", json.writeValueAsString(committee.members()))
        .param("version", committee.version());
  }

  @Override
  public Optional<SteeringCommittee> locked(Scope scope, UUID committee) {
    return database
        .sql("select * from steering_committee where id = :id for update")
        .param("id", committee)
        .query(this::committee)
        .optional();
  }

  @Override
  public List<SteeringCommittee> all(Scope scope, @Nullable UUID resolution) {
    return database
        .sql(
            """
            select * from steering_committee
            where cast(:resolution as uuid) is null or resolution = :resolution
            order by name, id
            """)
        .param("resolution", resolution)
        .query(this::committee)
        .list();
  }

  private SteeringCommittee committee(ResultSet row, int number) throws SQLException {
    return new SteeringCommittee(
        row.getObject("id", UUID.class),
        row.getObject("resolution", UUID.class),
        row.getString("name"),
        row.getObject("chair", UUID.class),
        json.readValue(
            row.getString("members"), new TypeReference<List<SteeringCommittee.Member>>() {}),
        row.getInt("version"));
  }
}
