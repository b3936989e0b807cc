package vn.thongmach.meeting.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.meeting.MeetingAddition;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingAttendee.Presence;
import vn.thongmach.meeting.MeetingItem;
import vn.thongmach.meeting.model.MeetingPartRows;

@Repository
class JdbcMeetingPartRows implements MeetingPartRows {

  private final JdbcClient database;

  JdbcMeetingPartRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<MeetingItem> items(Scope scope, UUID meeting) {
    return database
        .sql("select * from meeting_item where meeting = :meeting order by place")
        .param("meeting", meeting)
        .query(JdbcMeetingPartRows::item)
        .list();
  }

  private static MeetingItem item(ResultSet row, int number) throws SQLException {
    return new MeetingItem(
        row.getObject("id", UUID.class),
        row.getString("title"),
        MeetingItem.Source.valueOf(row.getString("source")),
        row.getString("reference"),
        List.of((String[]) row.getArray("links").getArray()),
        row.getString("discussed"),
        row.getString("concluded"));
  }

  @Override
  public void replaceItems(Scope scope, UUID meeting, List<MeetingItem> items) {
    database
        .sql("delete from meeting_item where meeting = :meeting and id <> all(:ids)")
        .param("meeting", meeting)
        .param("ids", items.stream().map(MeetingItem::id).toArray(UUID[]::new))
        .update();
    for (int at = 0; at < items.size(); at++) {
      MeetingItem item = items.get(at);
      database
          .sql(
              """
              insert into meeting_item (id, meeting, place, title, source, reference, links)
              values (:id, :meeting, :place, :title, :source, :reference, :links)
              on conflict (id) do update set place = :place, title = :title, source = :source,
                reference = :reference, links = :links
              """)
          .param("id", item.id())
          .param("meeting", meeting)
          .param("place", at + 1)
          .param("title", item.title())
          .param("source", item.source().name())
          .param("reference", item.reference())
          .param("links", item.links().toArray(String[]::new))
          .update();
    }
  }

  @Override
  public void minute(
      Scope scope,
      UUID meeting,
      UUID item,
      @Nullable String discussed,
      @Nullable String concluded) {
    database
        .sql(
            """
            update meeting_item set discussed = :discussed, concluded = :concluded
            where id = :id and meeting = :meeting
            """)
        .param("discussed", discussed)
        .param("concluded", concluded)
        .param("id", item)
        .param("meeting", meeting)
        .update();
  }

  @Override
  public List<MeetingAttendee> people(Scope scope, UUID meeting) {
    return database
        .sql("select * from meeting_person where meeting = :meeting order by belongs desc, person")
        .param("meeting", meeting)
        .query(JdbcMeetingPartRows::attendee)
        .list();
  }

  private static MeetingAttendee attendee(ResultSet row, int number) throws SQLException {
    return new MeetingAttendee(
        row.getObject("person", UUID.class),
        row.getBoolean("belongs"),
        presence(row.getString("presence")),
        row.getString("reason"));
  }

  private static @Nullable Presence presence(@Nullable String name) {
    return name == null ? null : Presence.valueOf(name);
  }

  @Override
  public void replacePeople(Scope scope, UUID meeting, List<MeetingAttendee> people) {
    database
        .sql("delete from meeting_person where meeting = :meeting")
        .param("meeting", meeting)
        .update();
    database
        .sql(
            """
            insert into meeting_person (meeting, person, belongs)
            select :meeting, person, belongs
            from unnest(cast(:people as uuid[]), cast(:belong as boolean[]))
              as each(person, belongs)
            """)
        .param("meeting", meeting)
        .param("people", people.stream().map(MeetingAttendee::person).toArray(UUID[]::new))
        .param("belong", people.stream().map(MeetingAttendee::belongs).toArray(Boolean[]::new))
        .update();
  }

  @Override
  public void attended(
      Scope scope,
      UUID meeting,
      UUID person,
      @Nullable Presence presence,
      @Nullable String reason) {
    database
        .sql(
            """
            update meeting_person set presence = :presence, reason = :reason
            where meeting = :meeting and person = :person
            """)
        .param("presence", presence == null ? null : presence.name())
        .param("reason", reason)
        .param("meeting", meeting)
        .param("person", person)
        .update();
  }

  @Override
  public List<MeetingAddition> additions(Scope scope, UUID meeting) {
    return database
        .sql("select * from meeting_addition where meeting = :meeting order by added_at, id")
        .param("meeting", meeting)
        .query(
            (row, number) ->
                new MeetingAddition(
                    row.getString("text"),
                    row.getString("added_by"),
                    row.getObject("added_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public void add(Scope scope, UUID meeting, MeetingAddition addition) {
    database
        .sql(
            """
            insert into meeting_addition (id, meeting, text, added_by, added_at)
            values (:id, :meeting, :text, :by, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("meeting", meeting)
        .param("text", addition.text())
        .param("by", addition.addedBy())
        .param("at", addition.addedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Map<UUID, Heads> heads(Scope scope, Collection<UUID> meetings) {
    Map<UUID, Heads> found = new HashMap<>();
    database
        .sql(
            """
            select meeting,
              count(*) filter (where belongs) as belong,
              count(*) filter (where belongs and presence in ('PRESENT', 'ONLINE')) as present,
              count(*) filter (where belongs and presence = 'ONLINE') as online,
              max(presence) filter (where person = :me) as own
            from meeting_person where meeting = any(:meetings) group by meeting
            """)
        .param("me", scope.person())
        .param("meetings", meetings.toArray(UUID[]::new))
        .query(
            (row, number) ->
                found.put(
                    row.getObject("meeting", UUID.class),
                    new Heads(
                        row.getInt("belong"),
                        row.getInt("present"),
                        row.getInt("online"),
                        presence(row.getString("own")))))
        .list();
    return found;
  }
}
