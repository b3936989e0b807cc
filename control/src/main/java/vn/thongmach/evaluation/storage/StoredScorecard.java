package vn.thongmach.evaluation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.model.ScorecardRow;
import vn.thongmach.kernel.Period;

/** Reads scorecards from rows that also say what superseded them. */
record StoredScorecard() {

  static ScorecardRow row(ResultSet row, int number) throws SQLException {
    return new ScorecardRow(
        row.getObject("target", UUID.class),
        card(row, number),
        row.getLong("numerator"),
        row.getLong("denominator"),
        row.getLong("last_event"),
        row.getLong("last_business_event"),
        instant(row.getObject("cascade_at", OffsetDateTime.class)),
        row.getString("rules"),
        row.getBytes("content"),
        row.getBytes("row_hash"));
  }

  static Scorecard card(ResultSet row, int number) throws SQLException {
    String origin = row.getString("origin");
    String words = row.getString("cause_words");
    return new Scorecard(
        row.getObject("id", UUID.class),
        row.getString("target_code"),
        row.getInt("version"),
        Period.parse(row.getString("period")),
        Scorecard.Kind.valueOf(row.getString("kind")),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getString("issued_by"),
        row.getObject("plan", Double.class),
        row.getObject("value", Double.class),
        row.getObject("score", Double.class),
        origin == null ? null : Origin.valueOf(origin),
        row.getDouble("completeness"),
        row.getObject("supersedes", UUID.class),
        row.getObject("superseded_by", UUID.class),
        words == null
            ? null
            : new Scorecard.Cause(
                row.getObject("cause_event", Long.class),
                row.getObject("cause_business_event", Long.class),
                instant(row.getObject("cause_received", OffsetDateTime.class)),
                words),
        HexFormat.of().formatHex(row.getBytes("row_hash")),
        row.getObject("batch", Long.class));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
