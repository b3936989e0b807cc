package vn.thongmach.measure.storage;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.RowHash;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.measure.model.BusinessEventRows.Row;
import vn.thongmach.measure.model.BusinessEventTable;

/** Rows of business_event and their hashes; numbers are hashed without trailing zeros. */
final class BusinessEventHash {

  private BusinessEventHash() {}

  /** SHA-256 over everything a row holds but its batch. */
  static byte[] of(Row row) {
    BusinessEvent event = row.event();
    return RowHash.of(BusinessEventTable.NAME)
        .number(event.id())
        .text(event.measure())
        .text(event.subject().kind().name())
        .uuid(event.subject().id())
        .uuid(row.ownerUnit())
        .text(event.occurredOn().toString())
        .instant(event.occurredAt())
        .instant(row.countsAt())
        .text(plain(event.numerator()))
        .text(event.denominator() == null ? null : plain(event.denominator()))
        .text(event.unit())
        .text(event.origin().name())
        .text(event.corrects() == null ? null : event.corrects().toString())
        .text(event.note())
        .text(event.reference())
        .uuid(row.recordedBy())
        .text(event.source())
        .instant(event.receivedTime())
        .finish();
  }

  static Row row(ResultSet row) throws SQLException {
    return new Row(
        event(row, 0),
        row.getObject("owner_unit", UUID.class),
        row.getObject("counts_at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_by", UUID.class));
  }

  static BusinessEvent event(ResultSet row, int number) throws SQLException {
    BigDecimal denominator = row.getBigDecimal("denominator");
    return new BusinessEvent(
        row.getLong("id"),
        row.getString("measure"),
        new BusinessEvent.EventSubject(
            SubjectKind.valueOf(row.getString("subject_kind")),
            row.getObject("subject", UUID.class)),
        row.getObject("occurred_on", LocalDate.class),
        instant(row.getObject("occurred_at", OffsetDateTime.class)),
        stripped(row.getBigDecimal("numerator")),
        denominator == null ? null : stripped(denominator),
        row.getString("unit"),
        Origin.valueOf(row.getString("origin")),
        row.getObject("corrects", Long.class),
        row.getObject("corrected_by", Long.class),
        row.getString("note"),
        row.getString("reference"),
        row.getString("recorded_by_name"),
        row.getObject("received_time", OffsetDateTime.class).toInstant(),
        HexFormat.of().formatHex(row.getBytes("row_hash")),
        row.getObject("batch", Long.class));
  }

  private static BigDecimal stripped(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
