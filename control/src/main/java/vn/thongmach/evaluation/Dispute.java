package vn.thongmach.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.TargetItem.PersonReference;
import vn.thongmach.kernel.Period;

/**
 * Somebody's objection to a figure, or a request to explain why a report differs from what was
 * computed. The figure carries it until it is settled with a reason.
 *
 * @param target code of the target
 * @param targetName its name
 * @param kind what is disputed
 * @param reported the reported value in question; null for the figure itself
 * @param wrong what is wrong, in words
 * @param openedBy name of the user who raised it
 * @param respondent who is to explain: the head who answers for the target
 * @param due by when
 * @param explanation what they said; null while they have not
 * @param outcome null until it is settled
 * @param reason why it was settled so
 * @param version grows with every change
 * @param mayExplain whether the reader may explain it now
 * @param maySettle whether the reader may settle it now
 */
public record Dispute(
    UUID id,
    String target,
    String targetName,
    Period period,
    Kind kind,
    @Nullable UUID reported,
    String wrong,
    String openedBy,
    Instant openedAt,
    PersonReference respondent,
    LocalDate due,
    @Nullable String explanation,
    @Nullable String explainedBy,
    @Nullable Instant explainedAt,
    @Nullable Outcome outcome,
    @Nullable String reason,
    @Nullable String settledBy,
    @Nullable Instant settledAt,
    int version,
    boolean mayExplain,
    boolean maySettle) {

  /** What is disputed. */
  public enum Kind {
    /** The figure of the target. */
    FIGURE,
    /** A report that differs from what was computed. */
    REPORT
  }

  /** How it ended. */
  public enum Outcome {
    /** The explanation holds: the figure stands as it is. */
    EXPLAINED,
    /** The objection holds: what is wrong has to be corrected by events. */
    UPHELD
  }
}
