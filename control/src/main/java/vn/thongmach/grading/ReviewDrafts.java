package vn.thongmach.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.grading.Grade;

/** Steps of a review as somebody writes them; see {@link ReviewSteps}. Nothing is checked yet. */
public final class ReviewDrafts {

  private ReviewDrafts() {}

  /** What somebody says of themselves. */
  public record SelfReviewDraft(
      @Nullable String achievements,
      @Nullable String weaknesses,
      @Nullable String mended,
      @Nullable String explanations,
      @Nullable String responsibility,
      @Nullable String remedies,
      @Nullable Map<String, @Nullable BigDecimal> points,
      @Nullable Grade grade) {}

  /** What the collective said. */
  public record CollectiveCommentDraft(
      @Nullable LocalDate day,
      @Nullable String text,
      @Nullable Integer present,
      @Nullable Map<Grade, @Nullable Integer> votes) {}

  /** What the head proposes. */
  public record GradeProposalDraft(
      @Nullable Map<String, @Nullable BigDecimal> points,
      @Nullable Grade grade,
      @Nullable String reason) {}

  /** What is decided above. */
  public record GradeDecisionDraft(
      @Nullable Map<String, @Nullable BigDecimal> points,
      @Nullable String reason,
      @Nullable BigDecimal reportedResults,
      @Nullable String reportedReason,
      @Nullable String cause) {}

  /** Why somebody gets no grade. */
  public record LeftOutDraft(@Nullable String reason) {}
}
