package vn.thongmach.programme.storage;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.AffectedParty;
import vn.thongmach.programme.ObstacleOption;
import vn.thongmach.programme.model.SharingRows;

/** Tables obstacle_option and obstacle_affected. */
@Repository
class JdbcSharingRows implements SharingRows {

  private static final String WITHIN_REACH =
      " where s.obstacle = any(:ids) and exists (select"
          + JdbcObstacleRows.REACHED
          + " and o.id = s.obstacle)";

  private final JdbcClient database;

  JdbcSharingRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, ObstacleOption option) {
    database
        .sql(
            """
            insert into obstacle_option (id, obstacle, text, cost, added_by, added_at)
            values (:id, :obstacle, :text, :cost, :by, :at)
            """)
        .param("id", option.id())
        .param("obstacle", option.obstacle())
        .param("text", option.text())
        .param("cost", option.cost())
        .param("by", option.addedBy())
        .param("at", option.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void put(Scope scope, AffectedParty party) {
    database
        .sql(
            """
            insert into obstacle_affected (obstacle, actor, name, person, unit, note, joined_at)
            values (:obstacle, :actor, :name, :person, :unit, :note, :at)
            on conflict (obstacle, actor) do update set note = excluded.note
            """)
        .param("obstacle", party.obstacle())
        .param("actor", party.actor())
        .param("name", party.name())
        .param("person", party.person())
        .param("unit", party.unit())
        .param("note", party.note())
        .param("at", party.joinedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<ObstacleOption> options(Scope scope, Collection<UUID> obstacles) {
    return Programmes.held(
            scope,
            database.sql(
                "select s.* from obstacle_option s" + WITHIN_REACH + " order by s.added_at, s.id"))
        .param("ids", Programmes.array(obstacles))
        .query(
            (row, number) ->
                new ObstacleOption(
                    row.getObject("id", UUID.class),
                    row.getObject("obstacle", UUID.class),
                    row.getString("text"),
                    row.getString("cost"),
                    row.getString("added_by"),
                    row.getObject("added_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public List<AffectedParty> affected(Scope scope, Collection<UUID> obstacles) {
    return Programmes.held(
            scope,
            database.sql(
                "select s.* from obstacle_affected s"
                    + WITHIN_REACH
                    + " order by s.joined_at, s.actor"))
        .param("ids", Programmes.array(obstacles))
        .query(
            (row, number) ->
                new AffectedParty(
                    row.getObject("obstacle", UUID.class),
                    row.getObject("actor", UUID.class),
                    row.getString("name"),
                    row.getObject("person", UUID.class),
                    row.getObject("unit", UUID.class),
                    row.getString("note"),
                    row.getObject("joined_at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
