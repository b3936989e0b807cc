package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.kernel.Period;

/** A dispute as it is stored; see {@link Dispute}. */
public record DisputeRow(
    UUID id,
    UUID target,
    Period period,
    @Nullable UUID reported,
    String wrong,
    String openedBy,
    @Nullable UUID openedByPerson,
    Instant openedAt,
    UUID respondent,
    LocalDate due,
    @Nullable Said explained,
    @Nullable Settled settled,
    int version) {

  /** What the respondent said. */
  public record Said(String text, String by, Instant at) {}

  /** How it ended. */
  public record Settled(Dispute.Outcome outcome, String reason, String by, Instant at) {}

  DisputeRow explained(Said said) {
    return new DisputeRow(
        id,
        target,
        period,
        reported,
        wrong,
        openedBy,
        openedByPerson,
        openedAt,
        respondent,
        due,
        said,
        settled,
        version + 1);
  }

  DisputeRow settled(Settled ended) {
    return new DisputeRow(
        id,
        target,
        period,
        reported,
        wrong,
        openedBy,
        openedByPerson,
        openedAt,
        respondent,
        due,
        explained,
        ended,
        version + 1);
  }
}
