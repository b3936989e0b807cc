package vn.thongmach.comment.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.comment.Comment.CommentWording;
import vn.thongmach.comment.model.CommentRow;
import vn.thongmach.comment.model.CommentRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Tables remark and remark_wording. */
@Repository
class JdbcCommentRows implements CommentRows {

  private static final String SELECT =
      """
      select r.*, w.words, w.mentions, w.written_at from remark r
      join lateral (select * from remark_wording w where w.remark = r.id
        order by w.version desc limit 1) w on true
      """;

  private final JdbcClient database;

  JdbcCommentRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, CommentRow row) {
    database
        .sql(
            """
            insert into remark (id, subject_type, subject, author, made_by, person, made_at, version)
            values (:id, :type, :subject, :author, :by, :person, :at, :version)
            """)
        .param("id", row.id())
        .param("type", row.type())
        .param("subject", row.subject())
        .param("author", row.author())
        .param("by", row.by())
        .param("person", row.person())
        .param("at", utc(row.at()))
        .param("version", row.version())
        .update();
    insertWording(row);
  }

  private void insertWording(CommentRow row) {
    database
        .sql(
            """
            insert into remark_wording (remark, version, words, mentions, written_at)
            values (:id, :version, :words, :mentions, :at)
            """)
        .param("id", row.id())
        .param("version", row.version())
        .param("words", row.text())
        .param("mentions", row.mentions().toArray(UUID[]::new))
        .param("at", utc(row.writtenAt()))
        .update();
  }

  @Override
  public boolean reword(Scope scope, CommentRow row) {
    boolean newer = advance(row);
    if (newer) {
      insertWording(row);
    }
    return newer;
  }

  @Override
  public boolean withdraw(Scope scope, CommentRow row) {
    return advance(row);
  }

  private boolean advance(CommentRow row) {
    Instant withdrawn = row.withdrawnAt();
    return database
            .sql(
                """
                update remark set version = :version, withdrawn_at = :withdrawn
                where id = :id and version = :version - 1 and withdrawn_at is null
                """)
            .param("version", row.version())
            .param("withdrawn", withdrawn == null ? null : utc(withdrawn))
            .param("id", row.id())
            .update()
        == 1;
  }

  @Override
  public Optional<CommentRow> find(Scope scope, UUID comment) {
    return database
        .sql(SELECT + " where r.id = :id")
        .param("id", comment)
        .query(JdbcCommentRows::row)
        .optional();
  }

  @Override
  public PageOf<CommentRow> page(Scope scope, String type, String subject, PageRequest page) {
    long total =
        database
            .sql("select count(*) from remark where subject_type = :type and subject = :subject")
            .param("type", type)
            .param("subject", subject)
            .query(Long.class)
            .single();
    List<CommentRow> rows =
        database
            .sql(
                SELECT
                    + """
                    where r.subject_type = :type and r.subject = :subject
                    order by r.made_at desc, r.id limit :size offset :skip
                    """)
            .param("type", type)
            .param("subject", subject)
            .param("size", page.size())
            .param("skip", page.offset())
            .query(JdbcCommentRows::row)
            .list();
    return PageOf.of(rows, total, page);
  }

  @Override
  public List<CommentWording> wordings(Scope scope, UUID comment) {
    return database
        .sql("select * from remark_wording where remark = :id order by version")
        .param("id", comment)
        .query(
            (row, _) ->
                new CommentWording(
                    row.getInt("version"), row.getString("words"), instant(row, "written_at")))
        .list();
  }

  private static CommentRow row(ResultSet row, int number) throws SQLException {
    UUID[] mentions = (UUID[]) row.getArray("mentions").getArray();
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new CommentRow(
        row.getObject("id", UUID.class),
        row.getString("subject_type"),
        row.getString("subject"),
        row.getObject("author", UUID.class),
        row.getString("made_by"),
        row.getObject("person", UUID.class),
        row.getString("words"),
        Arrays.stream(mentions).filter(Objects::nonNull).toList(),
        instant(row, "made_at"),
        instant(row, "written_at"),
        withdrawn == null ? null : withdrawn.toInstant(),
        row.getInt("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
