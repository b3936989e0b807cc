package vn.thongmach.meeting.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingFilter;
import vn.thongmach.meeting.model.MeetingRows;

@Repository
class JdbcMeetingRows implements MeetingRows {

  private static final String COLUMNS = "select m.*";

  private static final String WANTED =
      MeetingReach.MEETING
          + """
          and (cast(:body as uuid) is null or m.body = :body)
          and (cast(:from as date) is null or m.day >= :from)
          and (cast(:to as date) is null or m.day <= :to)
          and (cast(:state as text) is null or m.state = :state)
          and (cast(:resolution as uuid) is null or exists (select from meeting_resolution r
            where r.meeting = m.id and r.resolution = :resolution))
          and (cast(:like as text) is null or m.search_key like :like)
          and (not :mine or
          """
          + MeetingReach.OWN
          + ") ";

  private final JdbcClient database;

  JdbcMeetingRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, Meeting meeting, @Nullable LocalDate seriesMonth) {
    return written(
                """
                insert into meeting (id, body, kind, title, day, at_time, place, link, chair,
                  secretary, state, series_month, called_by, version, search_key)
                values (:id, :body, :kind, :title, :day, :time, :place, :link, :chair, :secretary,
                  :state, :month, :calledBy, :version, :key)
                on conflict (body, series_month) do nothing
                """,
                meeting)
            .param("body", meeting.body())
            .param("state", meeting.state().name())
            .param("month", seriesMonth)
            .param("calledBy", meeting.calledBy())
            .update()
        > 0;
  }

  @Override
  public void update(Scope scope, Meeting meeting) {
    written(
            """
            update meeting set kind = :kind, title = :title, day = :day, at_time = :time,
              place = :place, link = :link, chair = :chair, secretary = :secretary,
              version = :version, search_key = :key
            where id = :id
            """,
            meeting)
        .update();
  }

  private StatementSpec written(String sql, Meeting meeting) {
    String title = meeting.title();
    String place = meeting.place();
    return database
        .sql(sql)
        .param("id", meeting.id())
        .param("kind", meeting.kind().name())
        .param("title", title)
        .param("day", meeting.day())
        .param("time", meeting.time())
        .param("place", place)
        .param("link", meeting.link())
        .param("chair", meeting.chair())
        .param("secretary", meeting.secretary())
        .param("version", meeting.version())
        .param(
            "key",
            VietnameseText.folded(
                (title == null ? "" : title) + " " + (place == null ? "" : place)));
  }

  @Override
  public void cancelled(Scope scope, UUID meeting, String reason) {
    step("state = 'CANCELLED', reason = :reason", meeting).param("reason", reason).update();
  }

  @Override
  public void held(Scope scope, UUID meeting, Instant at) {
    step("state = 'HELD', held_at = :at", meeting)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void unsigned(Scope scope, UUID meeting) {
    step("chair_signed_at = null, secretary_signed_at = null", meeting).update();
  }

  @Override
  public void signed(Scope scope, UUID meeting, boolean asChair, Instant at) {
    step(asChair ? "chair_signed_at = :at" : "secretary_signed_at = :at", meeting)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void closed(Scope scope, UUID meeting, Instant at, String hash) {
    step("closed_at = :at, content_hash = :hash", meeting)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("hash", hash)
        .update();
  }

  private StatementSpec step(String what, UUID meeting) {
    return database
        .sql("update meeting set " + what + ", version = version + 1 where id = :id")
        .param("id", meeting);
  }

  @Override
  public Optional<Meeting> find(Scope scope, UUID meeting) {
    return MeetingReach.bound(
            scope, database.sql(COLUMNS + MeetingReach.MEETING + "and m.id = :id"))
        .param("id", meeting)
        .query(JdbcMeetingRows::meeting)
        .optional();
  }

  @Override
  public Optional<Meeting> locked(Scope scope, UUID meeting) {
    return MeetingReach.bound(
            scope, database.sql(COLUMNS + MeetingReach.MEETING + "and m.id = :id for update of m"))
        .param("id", meeting)
        .query(JdbcMeetingRows::meeting)
        .optional();
  }

  @Override
  public PageOf<Meeting> page(
      Scope scope, MeetingFilter filter, LocalDate today, PageRequest page) {
    long total = filtered(scope, "select count(*)" + WANTED, filter).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                COLUMNS
                    + WANTED
                    + """
                    order by m.day < :today, case when m.day >= :today then m.day end, m.day desc,
                      m.at_time, m.id
                    limit :size offset :offset
                    """,
                filter)
            .param("today", today)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcMeetingRows::meeting)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(Scope scope, String sql, MeetingFilter filter) {
    Meeting.State state = filter.state();
    String q = filter.q();
    return MeetingReach.bound(scope, database.sql(sql))
        .param("body", filter.body())
        .param("from", filter.from())
        .param("to", filter.to())
        .param("state", state == null ? null : state.name())
        .param("resolution", filter.resolution())
        .param("mine", filter.mine())
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  @Override
  public List<Meeting> ahead(Scope scope, LocalDate from, int most) {
    return MeetingReach.bound(
            scope,
            database.sql(
                COLUMNS
                    + MeetingReach.MEETING
                    + "and m.state = 'PLANNED' and m.day >= :from and "
                    + MeetingReach.OWN
                    + " order by m.day, m.at_time, m.id limit :most"))
        .param("from", from)
        .param("most", most)
        .query(JdbcMeetingRows::meeting)
        .list();
  }

  @Override
  public List<Meeting> planned(Scope scope, LocalDate from) {
    return MeetingReach.bound(
            scope,
            database.sql(
                COLUMNS
                    + MeetingReach.MEETING
                    + "and m.state = 'PLANNED' and m.day >= :from order by m.day, m.id"))
        .param("from", from)
        .query(JdbcMeetingRows::meeting)
        .list();
  }

  @Override
  public boolean meets(Scope scope, UUID body, LocalDate first, LocalDate last) {
    return MeetingReach.bound(
            scope,
            database.sql(
                "select exists (select"
                    + MeetingReach.MEETING
                    + """
                    and m.body = :body and m.kind = 'REGULAR' and m.state <> 'CANCELLED'
                    and m.day between :first and :last)
                    """))
        .param("body", body)
        .param("first", first)
        .param("last", last)
        .query(Boolean.class)
        .single();
  }

  private static Meeting meeting(ResultSet row, int number) throws SQLException {
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getObject("body", UUID.class),
        Meeting.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getObject("day", LocalDate.class),
        row.getString("at_time"),
        row.getString("place"),
        row.getString("link"),
        row.getObject("chair", UUID.class),
        row.getObject("secretary", UUID.class),
        Meeting.State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("series_month") != null,
        row.getString("called_by"),
        at(row, "held_at"),
        at(row, "chair_signed_at"),
        at(row, "secretary_signed_at"),
        at(row, "closed_at"),
        row.getString("content_hash"),
        row.getInt("version"));
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
