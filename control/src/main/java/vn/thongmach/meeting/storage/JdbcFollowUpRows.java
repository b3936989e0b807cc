package vn.thongmach.meeting.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.meeting.model.FollowUpRows;

@Repository
class JdbcFollowUpRows implements FollowUpRows {

  private final JdbcClient database;

  JdbcFollowUpRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void gave(Scope scope, UUID meeting, @Nullable UUID item, String task, Instant at) {
    database
        .sql(
            """
            insert into meeting_task (meeting, item, task, given_at, given_by)
            values (:meeting, :item, :task, :at, :by)
            """)
        .param("meeting", meeting)
        .param("item", item)
        .param("task", task)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", scope.name())
        .update();
  }

  @Override
  public void adopted(Scope scope, UUID meeting, UUID resolution, Instant at) {
    database
        .sql(
            """
            insert into meeting_resolution (resolution, meeting, recorded_at, recorded_by)
            values (:resolution, :meeting, :at, :by)
            """)
        .param("resolution", resolution)
        .param("meeting", meeting)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", scope.name())
        .update();
  }

  @Override
  public List<FollowedTask> tasks(Scope scope, UUID meeting) {
    return database
        .sql("select * from meeting_task where meeting = :meeting order by given_at, task")
        .param("meeting", meeting)
        .query(
            (row, number) ->
                new FollowedTask(row.getObject("item", UUID.class), row.getString("task")))
        .list();
  }

  @Override
  public List<UUID> resolutions(Scope scope, UUID meeting) {
    return database
        .sql("select resolution from meeting_resolution where meeting = :meeting")
        .param("meeting", meeting)
        .query((row, number) -> row.getObject("resolution", UUID.class))
        .list();
  }

  @Override
  public List<String> before(Scope scope, UUID body, LocalDate day, int most) {
    return MeetingReach.bound(
            scope,
            database.sql(
                "select t.task from meeting_task t where t.meeting in (select m.id"
                    + MeetingReach.MEETING
                    + "and m.body = :body and m.day < :day)"
                    + " order by t.given_at desc, t.task limit :most"))
        .param("body", body)
        .param("day", day)
        .param("most", most)
        .query((row, number) -> row.getString("task"))
        .list();
  }
}
