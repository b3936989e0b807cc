package vn.thongmach.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports. Nothing in it is checked yet.
 *
 * @param occurredOn the day in Asia/Ho_Chi_Minh; either it or {@code occurredAt}
 * @param numerator for a share the part; a count without it counts 1
 * @param denominator for a share the whole, else absent; 0 of 0 in a correction takes back what was
 *     reported
 * @param corrects id of the event that this one takes the place of
 * @param reference what the reporter calls it: the same again from the same reporter is recorded
 *     once
 */
public record BusinessEventDraft(
    @Nullable SubjectDraft subject,
    @Nullable LocalDate occurredOn,
    @Nullable Instant occurredAt,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Long corrects,
    @Nullable String note,
    @Nullable String reference) {

  /** What it happened to. */
  public record SubjectDraft(@Nullable SubjectKind kind, @Nullable UUID id) {}

  /** A fact about one subject on one day. */
  public static BusinessEventDraft on(
      SubjectKind kind,
      UUID subject,
      LocalDate day,
      BigDecimal numerator,
      @Nullable BigDecimal denominator,
      String reference) {
    return new BusinessEventDraft(
        new SubjectDraft(kind, subject), day, null, numerator, denominator, null, null, reference);
  }
}
