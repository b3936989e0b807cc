package vn.thongmach.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.grading.Grade;

/**
 * Everything that was written about one subject on its way to a grade, oldest first; nothing in it
 * is ever changed, and of each kind the last counts.
 *
 * @param proposals empty for readers who may not see them yet
 * @param decisions empty for readers who may not see them yet
 */
public record ReviewSteps(
    List<SelfReview> reviews,
    List<CollectiveComment> comments,
    List<GradeProposal> proposals,
    List<GradeDecision> decisions) {

  /** Nothing was written. */
  public static final ReviewSteps NONE =
      new ReviewSteps(List.of(), List.of(), List.of(), List.of());

  public ReviewSteps {
    reviews = List.copyOf(reviews);
    comments = List.copyOf(comments);
    proposals = List.copyOf(proposals);
    decisions = List.copyOf(decisions);
  }

  /** The same without what is not open to a reader yet. */
  public ReviewSteps beforeProposal() {
    return new ReviewSteps(reviews, comments, List.of(), List.of());
  }

  /** Points for the common criteria as they stand on the highest step that gave them. */
  public @Nullable Map<String, BigDecimal> common() {
    return !decisions.isEmpty()
        ? decisions.getLast().text().points()
        : !proposals.isEmpty()
            ? proposals.getLast().text().points()
            : reviews.isEmpty() ? null : reviews.getLast().text().points();
  }

  /**
   * Who wrote a step, and when.
   *
   * @param account name of the account
   */
  public record Written(UUID by, String account, Instant at) {}

  /** What somebody, or the head for a collective, says of themselves. */
  public record SelfReview(Written written, SelfReviewText text) {}

  /** What the collective said, as it was written down. */
  public record CollectiveComment(Written written, CommentText text) {}

  /** What the head proposes. */
  public record GradeProposal(Written written, ProposalText text) {}

  /** What was decided above. */
  public record GradeDecision(Written written, DecisionText text) {}

  /**
   * @param achievements results, and how the common criteria were kept
   * @param weaknesses shortcomings with their causes
   * @param mended how those named before were mended
   * @param explanations what was asked; null where nothing was
   * @param responsibility for the shortcomings; null where none is named
   * @param remedies what is to be done, by when
   * @param points for each common criterion, by its code
   * @param grade what they grade themselves
   */
  public record SelfReviewText(
      String achievements,
      String weaknesses,
      String mended,
      @Nullable String explanations,
      @Nullable String responsibility,
      String remedies,
      Map<String, BigDecimal> points,
      Grade grade) {}

  /**
   * @param day of the meeting
   * @param present how many were there
   * @param votes how many were for each grade; empty where nobody voted
   */
  public record CommentText(LocalDate day, String text, int present, Map<Grade, Integer> votes) {}

  /**
   * @param points for each common criterion, by its code
   * @param reason why points differ from the self-review; null where none does
   */
  public record ProposalText(
      Map<String, BigDecimal> points, Grade grade, @Nullable String reason) {}

  /**
   * @param points for each common criterion, by its code
   * @param reason why points differ from the proposal; null where none does
   * @param reportedResults points for the results entered for want of a scorecard; null where
   *     scorecards give them
   * @param reportedReason why, with the papers; null where scorecards give them
   * @param cause why a grade that was issued is decided anew; null before it was issued
   */
  public record DecisionText(
      Map<String, BigDecimal> points,
      @Nullable String reason,
      @Nullable BigDecimal reportedResults,
      @Nullable String reportedReason,
      @Nullable String cause) {}
}
