package vn.thongmach.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** The declared compositions of the score of quality objectives, and the targets set by them. */
public interface QualityObjectives {

  /** All compositions, oldest first; empty while nobody declared one. */
  List<QualityComposition> all(Scope scope);

  /** The one that holds on a day. */
  Optional<QualityComposition> at(Scope scope, LocalDate day);

  /**
   * Declares what holds from a day on; audited.
   *
   * @throws vn.thongmach.kernel.CodedException all problems of the draft
   */
  QualityComposition declare(Scope scope, QualityDraft draft);

  /** Targets within reach that were set by a composition, each by its latest. */
  List<SetTarget> targets(Scope scope);

  /**
   * Sets a target by the composition that holds today.
   *
   * @throws vn.thongmach.kernel.CodedException {@code target.quality-undeclared}, else all problems
   */
  Target set(Scope scope, QualityDraft.QualityTargetDraft draft);

  /**
   * Makes a new version of such a target by the composition that holds today.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     target.quality-undeclared}, else all problems
   */
  Target follow(Scope scope, String code, @Nullable String reason);

  /** A target with the number of the composition by which it is judged. */
  record SetTarget(UUID target, String code, String name, int number) {}
}
