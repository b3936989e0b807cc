package vn.thongmach.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * A dated fact that somebody reported, for example that a unit admitted 13 members. It never
 * changes; a correction is a new event that names it, and from then on the corrected one no longer
 * counts.
 *
 * @param occurredOn the day in Asia/Ho_Chi_Minh
 * @param occurredAt the instant, null where only the day is known
 * @param numerator in {@code unit}; for a share the part
 * @param denominator for a share the whole, else null
 * @param unit the measure's unit
 * @param corrects id of the event it corrects, null where it corrects none
 * @param correctedBy id of the event that corrects it, null while it counts
 * @param reference what the reporter calls it
 * @param source name of the user or token that recorded it
 * @param rowHash SHA-256 of the row as the ledger holds it, in hexadecimal
 * @param batch the ledger's batch; null until it is sealed
 */
public record BusinessEvent(
    long id,
    String measure,
    EventSubject subject,
    LocalDate occurredOn,
    @Nullable Instant occurredAt,
    BigDecimal numerator,
    @Nullable BigDecimal denominator,
    String unit,
    Origin origin,
    @Nullable Long corrects,
    @Nullable Long correctedBy,
    @Nullable String note,
    @Nullable String reference,
    String source,
    Instant receivedTime,
    String rowHash,
    @Nullable Long batch) {

  /** The same event with the hash of its row. */
  public BusinessEvent withRowHash(String hash) {
    return new BusinessEvent(
        id,
        measure,
        subject,
        occurredOn,
        occurredAt,
        numerator,
        denominator,
        unit,
        origin,
        corrects,
        correctedBy,
        note,
        reference,
        source,
        receivedTime,
        hash,
        batch);
  }

  /** What an event happened to. */
  public record EventSubject(SubjectKind kind, UUID id) {}
}
