package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Disputes over the figures of the targets in scope. */
public interface Disputes {

  /**
   * Objects to a figure, or asks to explain a report.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     evaluation.already-disputed}, else all problems of the draft
   */
  Dispute open(Scope scope, String target, DisputeDraft draft);

  /**
   * Explains, as its respondent or as who reaches the target's unit as its head.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     evaluation.not-respondent}, {@code evaluation.dispute-settled}
   */
  Dispute explain(Scope scope, UUID dispute, DisputeExplanation explanation);

  /**
   * Settles with a reason. Nobody settles what they are to explain.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     evaluation.own-dispute}, {@code evaluation.dispute-settled}, {@code
   *     evaluation.not-explained}
   */
  Dispute settle(Scope scope, UUID dispute, DisputeSettlement settlement);

  /** Those opened or settled after an instant, the latest first. */
  List<Dispute> changed(Scope scope, Instant since, int most);

  /**
   * Those that nobody has explained yet and that a person is asked to explain or that were opened
   * by a user, by day due.
   *
   * @param openedBy name of the user; null for nobody
   */
  List<Dispute> unexplained(Scope scope, UUID respondent, @Nullable String openedBy);

  /**
   * Those that wait longest first, then the settled ones, latest first.
   *
   * @param target code; null for all in scope
   * @param open whether they are not settled; null for all
   */
  PageOf<Dispute> list(
      Scope scope, @Nullable String target, @Nullable Boolean open, PageRequest page);
}
