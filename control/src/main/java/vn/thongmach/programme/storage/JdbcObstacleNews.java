package vn.thongmach.programme.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.ObstacleNews;

/** Read from when obstacles were raised, put on desks and removed. */
@Repository
class JdbcObstacleNews implements ObstacleNews {

  private static final String RAISED =
      "select o.id, o.title, 'RAISED' as kind, o.raised_at as at, o.must_decide as person,"
          + " o.raised_by as by"
          + JdbcObstacleRows.REACHED
          + " and o.raised_at > :since order by at desc limit :most";

  private static final String DECIDED =
      "select o.id, o.title, 'DECIDED' as kind, o.removed_at as at, null::uuid as person,"
          + " o.removed_by as by"
          + JdbcObstacleRows.REACHED
          + " and o.removed_at > :since and not o.withdrawn order by at desc limit :most";

  private static final String ESCALATED =
      """
      select s.obstacle as id, x.title, 'ESCALATED' as kind, s.noticed_at as at, s.person,
        null::text as by
      from obstacle_stage s join obstacle x on x.id = s.obstacle
      where s.level > 0 and s.noticed_at > :since and exists (select      """
          + JdbcObstacleRows.REACHED
          + " and o.id = s.obstacle) order by at desc limit :most";

  private final JdbcClient database;

  JdbcObstacleNews(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<News> since(Scope scope, Instant since, int most) {
    return Programmes.held(
            scope,
            database.sql(
                "select * from ((%s) union all (%s) union all (%s)) news order by at desc, id"
                    .formatted(RAISED, DECIDED, ESCALATED)))
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query(
            (row, _) ->
                new News(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    Kind.valueOf(row.getString("kind")),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("person", UUID.class),
                    row.getString("by")))
        .list();
  }
}
