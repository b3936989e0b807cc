package vn.thongmach.study;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * The yearly review of commitments made in campaigns that began in the year: each says how far they
 * kept them, and who heads their unit confirms it or returns it for a reason. Read by the person
 * and by leaders and heads who reach the unit.
 */
public interface StudyReviews {

  /** When the commitments of a year are reviewed, by the rule of its last day. */
  ReviewTerm term(Scope scope, int year);

  /** One's own, by first day of the campaign; empty for who is no person. */
  List<CommitmentReview> own(Scope scope, int year);

  /**
   * Those of others in units that the scope heads, what waits for an answer first.
   *
   * @param state null for all
   */
  PageOf<CommitmentReview> led(
      Scope scope, int year, CommitmentReview.@Nullable State state, PageRequest page);

  /**
   * Says for oneself how far a commitment was kept; audited without the words.
   *
   * @throws vn.thongmach.kernel.CodedException {@code study.no-person}, {@code kernel.not-found}
   *     where one made no commitment, {@code study.review-early}, {@code study.review-confirmed},
   *     {@code kernel.changed-meanwhile}, all problems of the draft
   */
  CommitmentReview write(Scope scope, UUID campaign, CommitmentReviewDraft draft);

  /**
   * Confirms or returns what somebody else said, and tells them.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     study.review-answered}, {@code kernel.changed-meanwhile}, all problems of the answer
   */
  CommitmentReview answer(Scope scope, UUID campaign, UUID person, CommitmentReviewAnswer answer);
}
