package vn.thongmach.supervision.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.model.Chase;
import vn.thongmach.supervision.model.ChaseRows;

@Repository
class JdbcChaseRows implements ChaseRows {

  private final JdbcClient database;

  JdbcChaseRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void plan(Scope scope, Collection<Chase> chases) {
    for (Chase chase : chases) {
      database
          .sql(
              """
              insert into supervision_chase (supervision_case, about, owner, step, number, due, day)
              values (:case, :about, :owner, :step, :number, :due, :day)
              """)
          .param("case", chase.supervisionCase())
          .param("about", chase.about().name())
          .param("owner", chase.owner())
          .param("step", chase.step().name())
          .param("number", chase.number())
          .param("due", chase.due())
          .param("day", chase.on())
          .update();
    }
  }

  @Override
  public void settle(Scope scope, Chase.About about, UUID owner, Instant at) {
    database
        .sql(
            """
            update supervision_chase set settled_at = :at
            where about = :about and owner = :owner and told_at is null and settled_at is null
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("about", about.name())
        .param("owner", owner)
        .update();
  }

  @Override
  public void resume(Scope scope, Chase.About about, UUID owner) {
    database
        .sql(
            """
            update supervision_chase set settled_at = null
            where about = :about and owner = :owner and told_at is null
            """)
        .param("about", about.name())
        .param("owner", owner)
        .update();
  }

  @Override
  public List<Chase> due(Scope scope, LocalDate today, int most) {
    return database
        .sql(
            """
            select * from supervision_chase
            where day <= :today and told_at is null and settled_at is null
            order by day, id limit :most for update skip locked
            """)
        .param("today", today)
        .param("most", most)
        .query(
            (row, number) ->
                new Chase(
                    row.getObject("supervision_case", UUID.class),
                    Chase.About.valueOf(row.getString("about")),
                    row.getObject("owner", UUID.class),
                    Chase.Step.valueOf(row.getString("step")),
                    row.getInt("number"),
                    row.getObject("due", LocalDate.class),
                    row.getObject("day", LocalDate.class)))
        .list();
  }

  @Override
  public void told(Scope scope, Collection<Chase> chases, Instant at) {
    for (Chase chase : chases) {
      database
          .sql(
              """
              update supervision_chase set told_at = :at
              where about = :about and owner = :owner and step = :step and told_at is null
              """)
          .param("at", at.atOffset(ZoneOffset.UTC))
          .param("about", chase.about().name())
          .param("owner", chase.owner())
          .param("step", chase.step().name())
          .update();
    }
  }
}
