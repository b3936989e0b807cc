package vn.thongmach.notice.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.notice.MailMessage;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.model.Letter;
import vn.thongmach.notice.model.MailRows;

@Repository
class JdbcMailRows implements MailRows {

  private static final String OF_STATE =
      " from mail_message where (cast(:state as text) is null or state = :state)";

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcMailRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public void enqueue(Scope scope, Notice notice, boolean digest, boolean passes, Instant due) {
    database
        .sql(
            """
            insert into notice_mail (notice, person, digest, passes, due_at)
            values (:notice, :person, :digest, :passes, :due)
            """)
        .param("notice", notice.id())
        .param("person", notice.person())
        .param("digest", digest)
        .param("passes", passes)
        .param("due", utc(due))
        .update();
  }

  @Override
  public Optional<Due> due(Scope scope, Instant now) {
    return database
        .sql(
            """
            select m.person, m.digest from notice_mail m
            join notice_preference p on p.person = m.person
            where m.due_at <= :now order by m.due_at, m.notice limit 1
            for update of p skip locked
            """)
        .param("now", utc(now))
        .query(
            (row, number) -> new Due(row.getObject("person", UUID.class), row.getBoolean("digest")))
        .optional();
  }

  @Override
  public void postpone(Scope scope, Due due, Instant now, Instant until) {
    database
        .sql(
            """
            update notice_mail set due_at = :until
            where person = :person and digest = :digest and due_at <= :now and not passes
            """)
        .param("until", utc(until))
        .param("person", due.person())
        .param("digest", due.digest())
        .param("now", utc(now))
        .update();
  }

  @Override
  public List<Waiting> take(Scope scope, Due due, Instant now) {
    return database
        .sql(
            """
            with taken as (
              delete from notice_mail
              where person = :person and digest = :digest and due_at <= :now
              returning notice, passes)
            select n.*, taken.passes from taken join notice n on n.id = taken.notice
            """)
        .param("person", due.person())
        .param("digest", due.digest())
        .param("now", utc(now))
        .query(
            (row, number) ->
                new Waiting(JdbcNoticeRows.notice(json, row), row.getBoolean("passes")))
        .list()
        .stream()
        .sorted(Comparator.comparing(waiting -> waiting.notice().id()))
        .toList();
  }

  @Override
  public void drop(Scope scope, UUID person) {
    database.sql("delete from notice_mail where person = :person").param("person", person).update();
  }

  @Override
  public void insert(Scope scope, Letter letter) {
    MailMessage message = letter.message();
    database
        .sql(
            """
            insert into mail_message (id, person, address, subject, body_text, body_html,
              message_id, notices, digest, passes, state, attempts, made_at, due_at)
            values (:id, :person, :address, :subject, :text, :html, :messageId, :notices, :digest,
              :passes, :state, :attempts, :madeAt, :dueAt)
            """)
        .param("id", message.id())
        .param("person", message.person())
        .param("address", message.address())
        .param("subject", message.subject())
        .param("text", letter.text())
        .param("html", letter.html())
        .param("messageId", message.messageId())
        .param("notices", message.notices())
        .param("digest", message.digest())
        .param("passes", letter.passes())
        .param("state", message.state().name())
        .param("attempts", message.attempts())
        .param("madeAt", utc(message.madeAt()))
        .param("dueAt", utc(message.dueAt()))
        .update();
  }

  @Override
  public Optional<Letter> dueLetter(Scope scope, Instant now) {
    return database
        .sql(
            """
            select * from mail_message where state = 'WAITING' and due_at <= :now
            order by due_at, id limit 1 for update skip locked
            """)
        .param("now", utc(now))
        .query(
            (row, number) ->
                new Letter(
                    message(row, number),
                    row.getString("body_text"),
                    row.getString("body_html"),
                    row.getBoolean("passes")))
        .optional();
  }

  @Override
  public void update(Scope scope, MailMessage message) {
    Instant ended = message.endedAt();
    database
        .sql(
            """
            update mail_message set state = :state, attempts = :attempts, due_at = :dueAt,
              ended_at = :endedAt, answer = :answer
            where id = :id
            """)
        .param("state", message.state().name())
        .param("attempts", message.attempts())
        .param("dueAt", utc(message.dueAt()))
        .param("endedAt", ended == null ? null : utc(ended))
        .param("answer", message.answer())
        .param("id", message.id())
        .update();
  }

  @Override
  public Optional<MailMessage> find(Scope scope, UUID message) {
    return database
        .sql("select * from mail_message where id = :id for update")
        .param("id", message)
        .query(JdbcMailRows::message)
        .optional();
  }

  @Override
  public PageOf<MailMessage> page(
      Scope scope, MailMessage.@Nullable State state, PageRequest page) {
    String wanted = state == null ? null : state.name();
    long total =
        database
            .sql("select count(*)" + OF_STATE)
            .param("state", wanted)
            .query(Long.class)
            .single();
    return PageOf.of(
        database
            .sql("select *" + OF_STATE + " order by made_at desc, id limit :size offset :offset")
            .param("state", wanted)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcMailRows::message)
            .list(),
        total,
        page);
  }

  @Override
  public void forget(Scope scope, MailMessage.State state, Instant before) {
    database
        .sql("delete from mail_message where state = :state and ended_at < :before")
        .param("state", state.name())
        .param("before", utc(before))
        .update();
  }

  private static MailMessage message(ResultSet row, int number) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return new MailMessage(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("address"),
        row.getString("subject"),
        row.getString("message_id"),
        row.getInt("notices"),
        row.getBoolean("digest"),
        MailMessage.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getString("answer"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
