package vn.thongmach.capability.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.Requirement;
import vn.thongmach.capability.ShiftPost;
import vn.thongmach.capability.model.ShiftRows;

@Repository
class JdbcShiftRows implements ShiftRows {

  private static final String REACHED =
      """
      select s.*,
        array(select r.item from shift_requirement r where r.post = s.id order by r.item) items,
        array(select r.level from shift_requirement r where r.post = s.id order by r.item) levels
      from shift_post s where (:all or s.unit = any(:units))
      """;

  private final JdbcClient database;

  JdbcShiftRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<ShiftPost> page(Scope scope, int most) {
    return reached(scope, " and not s.ended order by s.unit, s.name, s.id limit :most")
        .param("most", most)
        .query(JdbcShiftRows::post)
        .list();
  }

  @Override
  public Optional<ShiftPost> find(Scope scope, UUID post) {
    return reached(scope, " and s.id = :id")
        .param("id", post)
        .query(JdbcShiftRows::post)
        .optional();
  }

  @Override
  public Optional<ShiftPost> locked(Scope scope, UUID post) {
    return reached(scope, " and s.id = :id for update of s")
        .param("id", post)
        .query(JdbcShiftRows::post)
        .optional();
  }

  private StatementSpec reached(Scope scope, String rest) {
    return database
        .sql(REACHED + rest)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new));
  }

  @Override
  public void insert(Scope scope, ShiftPost post) {
    database
        .sql(
            """
            insert into shift_post (id, unit, name, holder, ended, account, at, version)
            values (:id, :unit, :name, :holder, :ended, :account, now(), :version)
            """)
        .param("id", post.id())
        .param("unit", post.unit())
        .param("name", post.name())
        .param("holder", post.holder())
        .param("ended", post.ended())
        .param("account", scope.name())
        .param("version", post.version())
        .update();
    require(post);
  }

  @Override
  public void update(Scope scope, ShiftPost post) {
    database
        .sql(
            """
            update shift_post set name = :name, holder = :holder, ended = :ended,
              version = :version where id = :id
            """)
        .param("name", post.name())
        .param("holder", post.holder())
        .param("ended", post.ended())
        .param("version", post.version())
        .param("id", post.id())
        .update();
    database.sql("delete from shift_requirement where post = :id").param("id", post.id()).update();
    require(post);
  }

  private void require(ShiftPost post) {
    for (Requirement requirement : post.requirements()) {
      database
          .sql("insert into shift_requirement (post, item, level) values (:id, :item, :level)")
          .param("id", post.id())
          .param("item", requirement.item())
          .param("level", requirement.level())
          .update();
    }
  }

  private static ShiftPost post(ResultSet row, int number) throws SQLException {
    return new ShiftPost(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getString("name"),
        row.getObject("holder", UUID.class),
        JdbcNeedRows.requirements(row),
        row.getBoolean("ended"),
        row.getInt("version"));
  }
}
