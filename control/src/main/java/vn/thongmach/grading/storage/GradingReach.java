package vn.thongmach.grading.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.grading.model.Reach;

/** What of grading a reader reaches, as conditions on round {@code r} and subject {@code s}. */
final class GradingReach {

  /** Rounds the reader holds: drafts too, and everybody in them. */
  static final String HELD = "(:everything or (:holds and (:all or r.unit = any(:units))))";

  /** Subjects whose review the reader may read. */
  static final String SUBJECT =
      "("
          + HELD
          + """
           or (r.state <> 'DRAFT' and (s.person = cast(:me as uuid) or s.unit = any(:below)
             or (:inspects and (:all or s.unit = any(:units)))
             or (s.kind = 'COLLECTIVE' and s.unit = any(:belongs)))))
          """;

  static final String ROUND =
      "("
          + HELD
          + " or exists (select from grading_subject s where s.round = r.id and "
          + SUBJECT
          + "))";

  private GradingReach() {}

  static StatementSpec bound(Reach reach, StatementSpec statement) {
    return statement
        .param("everything", reach.everything())
        .param("holds", reach.holds())
        .param("inspects", reach.inspects())
        .param("all", reach.all())
        .param("units", array(reach.units()))
        .param("below", array(reach.below()))
        .param("belongs", array(reach.belongs()))
        .param("me", reach.me());
  }

  static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** From columns of a round under these names with a prefix. */
  static GradingRound round(ResultSet row, String prefix) throws SQLException {
    return new GradingRound(
        row.getObject(prefix + "id", UUID.class),
        row.getObject(prefix + "unit", UUID.class),
        GradingRound.Span.valueOf(row.getString(prefix + "span")),
        row.getObject(prefix + "first_day", LocalDate.class),
        row.getObject(prefix + "last_day", LocalDate.class),
        row.getString(prefix + "title"),
        GradingRound.State.valueOf(row.getString(prefix + "state")),
        row.getString(prefix + "on_paper"),
        row.getObject(prefix + "due", LocalDate.class),
        instant(row, prefix + "review_opened_at"),
        instant(row, prefix + "issued_at"),
        row.getInt(prefix + "version"));
  }

  static GradingSubject subject(ResultSet row) throws SQLException {
    return new GradingSubject(
        row.getObject("id", UUID.class),
        row.getObject("round", UUID.class),
        row.getObject("of_group", UUID.class),
        SubjectGroup.Kind.valueOf(row.getString("kind")),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("post"),
        row.getString("left_out"));
  }
}
