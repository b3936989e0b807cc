package vn.thongmach.emulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.GoodPractice.GoodPracticeDraft;
import vn.thongmach.emulation.GoodPractice.PracticeRatingDraft;
import vn.thongmach.emulation.GoodPractice.PracticeTrialDraft;
import vn.thongmach.emulation.GoodPractice.Rating;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Good practices, read by everybody of the organisation whose units they are: whoever stands in the
 * tree of the unit, above or below it.
 */
public interface GoodPractices {

  /**
   * Publishes one of a unit within reach.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  GoodPractice publish(Scope scope, GoodPracticeDraft draft);

  /**
   * Records that a unit within reach tries it, or how that went. The unit whose practice it is does
   * not try it.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, else all problems
   */
  GoodPractice tried(Scope scope, UUID practice, PracticeTrialDraft draft);

  /**
   * Rates it, once for each person who holds a post in a unit that tried it.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.no-person}, {@code emulation.not-tried}, {@code emulation.rated}, else all
   *     problems
   */
  GoodPractice rate(Scope scope, UUID practice, PracticeRatingDraft draft);

  /**
   * Newest first.
   *
   * @param q words of title and text; null for all
   */
  PageOf<GoodPractice> list(Scope scope, @Nullable String q, PageRequest page);

  Optional<GoodPractice> find(Scope scope, UUID practice);

  /** How it was rated, newest first. */
  List<Rating> ratings(Scope scope, GoodPractice practice);

  /** Whether the person behind the reader may rate it now. */
  boolean mayRate(Scope scope, GoodPractice practice);
}
