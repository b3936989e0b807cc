package vn.thongmach.meeting.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.meeting.MeetingSeries;
import vn.thongmach.meeting.model.SeriesRows;

@Repository
class JdbcMeetingSeriesRows implements SeriesRows {

  private final JdbcClient database;

  JdbcMeetingSeriesRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<MeetingSeries> find(Scope scope, UUID body) {
    return database
        .sql("select * from meeting_series where body = :body")
        .param("body", body)
        .query(JdbcMeetingSeriesRows::series)
        .optional();
  }

  @Override
  public void put(Scope scope, MeetingSeries series) {
    database
        .sql(
            """
            insert into meeting_series (body, day_of_month, at_time, place, link, secretary, ended,
              made_by, version)
            values (:body, :day, :time, :place, :link, :secretary, :ended, :by, :version)
            on conflict (body) do update set day_of_month = :day, at_time = :time, place = :place,
              link = :link, secretary = :secretary, ended = :ended, made_by = :by,
              version = :version
            """)
        .param("body", series.body())
        .param("day", series.dayOfMonth())
        .param("time", series.time())
        .param("place", series.place())
        .param("link", series.link())
        .param("secretary", series.secretary())
        .param("ended", series.ended())
        .param("by", scope.name())
        .param("version", series.version())
        .update();
  }

  @Override
  public List<MeetingSeries> running(Scope scope) {
    return database
        .sql("select * from meeting_series where not ended order by body")
        .query(JdbcMeetingSeriesRows::series)
        .list();
  }

  private static MeetingSeries series(ResultSet row, int number) throws SQLException {
    return new MeetingSeries(
        row.getObject("body", UUID.class),
        row.getInt("day_of_month"),
        row.getString("at_time"),
        row.getString("place"),
        row.getString("link"),
        row.getObject("secretary", UUID.class),
        row.getBoolean("ended"),
        row.getInt("version"));
  }
}
