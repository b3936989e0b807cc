package vn.thongmach.assembly.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.model.ClockRows;
import vn.thongmach.assembly.model.ElectionClock;

@Repository
class JdbcClockRows implements ClockRows {

  private final JdbcClient database;

  JdbcClockRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<UUID> unplanned(Scope scope, int most) {
    return List.copyOf(
        database
            .sql(
                """
            select id from congress_election where state = 'COUNTED' and clocks_planned_at is null
            order by id limit :most for update skip locked
            """)
            .param("most", most)
            .query(UUID.class)
            .list());
  }

  @Override
  public void plan(Scope scope, UUID election, Collection<ElectionClock> clocks, Instant at) {
    for (ElectionClock clock : clocks) {
      database
          .sql(
              """
              insert into election_clock (election, about, due, day)
              values (:election, :about, :due, :day)
              """)
          .param("election", election)
          .param("about", clock.about().name())
          .param("due", clock.due())
          .param("day", clock.on())
          .update();
    }
    database
        .sql("update congress_election set clocks_planned_at = :at where id = :id")
        .param("at", CongressReach.utc(at))
        .param("id", election)
        .update();
  }

  @Override
  public List<ElectionClock> due(Scope scope, LocalDate today, int most) {
    return database
        .sql(
            """
            select * from election_clock where day <= :today and told_at is null
            order by day, election, about limit :most for update skip locked
            """)
        .param("today", today)
        .param("most", most)
        .query(
            (row, number) ->
                new ElectionClock(
                    row.getObject("election", UUID.class),
                    ElectionClock.About.valueOf(row.getString("about")),
                    row.getObject("due", LocalDate.class),
                    row.getObject("day", LocalDate.class)))
        .list();
  }

  @Override
  public void told(Scope scope, ElectionClock clock, Instant at) {
    database
        .sql(
            "update election_clock set told_at = :at where election = :election and about = :about")
        .param("at", CongressReach.utc(at))
        .param("election", clock.election())
        .param("about", clock.about().name())
        .update();
  }
}
