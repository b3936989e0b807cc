package vn.thongmach.notice.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.model.NoticeRows;

@Repository
class JdbcNoticeRows implements NoticeRows {

  private static final String DAY = "day";

  private static final String WANTED =
      " from notice where person = :person and (not :unread or seen_at is null)";

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcNoticeRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Notice insert(
      Scope by,
      UUID person,
      NoticeDraft draft,
      String byName,
      @Nullable String toldFor,
      Instant at) {
    return database
        .sql(
            """
            insert into notice (person, kind, urgent, subject_type, subject_id, title, address,
              line, arguments, by_name, told_for, told_at)
            values (:person, :kind, :urgent, :type, :id, :title, :address, :line,
              cast(:arguments as jsonb), :by, :for, :at)
            returning *
            """)
        .param("person", person)
        .param("kind", draft.kind().name())
        .param("urgent", draft.urgent())
        .param("type", draft.subject().type())
        .param("id", draft.subject().id())
        .param("title", draft.subject().title())
        .param("address", draft.address())
        .param("line", draft.line())
        .param("arguments", written(draft.arguments()))
        .param("by", byName)
        .param("for", toldFor)
        .param("at", utc(at))
        .query((row, number) -> notice(json, row))
        .single();
  }

  @Override
  public void trim(Scope by, UUID person, int kept) {
    database
        .sql(
            """
            delete from notice where person = :person and id <= (
              select id from notice where person = :person order by id desc offset :kept limit 1)
            """)
        .param("person", person)
        .param("kept", kept)
        .update();
  }

  @Override
  public PageOf<Notice> page(Scope scope, UUID person, boolean unread, PageRequest page) {
    long total =
        database
            .sql("select count(*)" + WANTED)
            .param("person", person)
            .param("unread", unread)
            .query(Long.class)
            .single();
    return PageOf.of(
        database
            .sql("select *" + WANTED + " order by id desc limit :size offset :offset")
            .param("person", person)
            .param("unread", unread)
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, number) -> notice(json, row))
            .list(),
        total,
        page);
  }

  @Override
  public Optional<Notice> find(Scope scope, UUID person, long notice) {
    return database
        .sql("select * from notice where person = :person and id = :id")
        .param("person", person)
        .param("id", notice)
        .query((row, number) -> notice(json, row))
        .optional();
  }

  @Override
  public long unread(Scope scope, UUID person) {
    return database
        .sql("select count(*) from notice where person = :person and seen_at is null")
        .param("person", person)
        .query(Long.class)
        .single();
  }

  @Override
  public void see(Scope scope, UUID person, long first, long last, Instant at) {
    database
        .sql(
            """
            update notice set seen_at = :at
            where person = :person and seen_at is null and id between :first and :last
            """)
        .param("at", utc(at))
        .param("person", person)
        .param("first", first)
        .param("last", last)
        .update();
  }

  /** A row of table notice. */
  static Notice notice(JsonMapper json, ResultSet row) throws SQLException {
    OffsetDateTime seen = row.getObject("seen_at", OffsetDateTime.class);
    return new Notice(
        row.getLong("id"),
        row.getObject("person", UUID.class),
        NoticeKind.valueOf(row.getString("kind")),
        row.getBoolean("urgent"),
        new NoticeDraft.Subject(
            row.getString("subject_type"), row.getString("subject_id"), row.getString("title")),
        row.getString("address"),
        row.getString("line"),
        read(json, row.getString("arguments")),
        row.getString("by_name"),
        row.getString("told_for"),
        row.getObject("told_at", OffsetDateTime.class).toInstant(),
        instant(seen));
  }

  /** Days are told apart from texts that look like days. */
  private String written(List<Object> arguments) {
    return json.writeValueAsString(
        arguments.stream()
            .map(
                argument ->
                    argument instanceof LocalDate day ? Map.of(DAY, day.toString()) : argument)
            .toList());
  }

  private static List<Object> read(JsonMapper json, String arguments) {
    return json.readTree(arguments).valueStream().map(JdbcNoticeRows::argument).toList();
  }

  private static Object argument(JsonNode node) {
    if (node.isObject()) {
      return LocalDate.parse(node.required(DAY).stringValue());
    }
    return node.isNumber() ? (Object) node.intValue() : node.stringValue();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
