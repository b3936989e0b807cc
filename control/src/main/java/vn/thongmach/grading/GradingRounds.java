package vn.thongmach.grading;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Rounds. Leaders and offices hold those of the units they reach; whoever is graded in one, heads
 * somebody who is, or inspects them sees the round with those subjects; to everybody else it is not
 * there. Drafts are seen by those who hold them.
 */
public interface GradingRounds {

  /**
   * Begins a round without groups; audited.
   *
   * @throws vn.thongmach.kernel.CodedException {@code grading.round-exists}, else all problems
   */
  GradingRound.File begin(Scope scope, GradingRoundDraft draft);

  /**
   * Sets all groups of a round that is drafted or in review; who has reviewed themselves stays.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code grading.not-yours},
   *     {@code grading.state-wrong}, else all problems
   */
  GradingRound.File group(Scope scope, UUID round, GradingRoundDraft.SubjectGroupsDraft draft);

  /**
   * Enters the next state; the last issues the grades of all who are not left out.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code grading.not-yours},
   *     {@code grading.state-order}, {@code grading.review-too-short}, {@code grading.no-subjects},
   *     {@code grading.not-decided}, {@code grading.results-missing}
   */
  GradingRound.File step(Scope scope, UUID round, GradingRoundDraft.GradingStateStep step);

  /** Latest period first. */
  PageOf<GradingRound> list(Scope scope, GradingRound.@Nullable State state, PageRequest page);

  Optional<GradingRound.File> find(Scope scope, UUID round);

  /**
   * Who held a post below the round's unit on its last day, and units that stood there, in no
   * group; people by unit. For those who hold the round.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  PageOf<GradingRound.Missing> missing(
      Scope scope, UUID round, SubjectGroup.Kind kind, PageRequest page);
}
