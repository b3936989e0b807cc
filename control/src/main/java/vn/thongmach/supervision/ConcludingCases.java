package vn.thongmach.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.ConclusionNotice.ConclusionDraft;
import vn.thongmach.supervision.ConclusionNotice.MendingDecision;
import vn.thongmach.supervision.ConclusionNotice.MendingDraft;
import vn.thongmach.supervision.ConclusionNotice.Shortcoming;

/**
 * How cases end and what is mended afterwards. Those who read the file read it, which is recorded,
 * and the head of the unit, on whom it is served.
 */
public interface ConcludingCases {

  /**
   * Records the conclusion of an inspection or the assessment of a supervision, once, while the
   * case is finished; by the head of the team and those who direct it.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.not-finished}, {@code supervision.concluded},
   *     else all problems
   */
  Concluded conclude(Scope scope, UUID supervisionCase, ConclusionDraft draft);

  /**
   * Takes down that the head of the unit has it; once.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.acknowledged}
   */
  Concluded acknowledge(Scope scope, UUID supervisionCase);

  /**
   * Tells what was done about a shortcoming; by the head of the unit, also once the file is closed.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.mending-waits}, {@code supervision.mended}, else
   *     all problems
   */
  Concluded mend(Scope scope, UUID supervisionCase, int number, MendingDraft draft);

  /**
   * Accepts or returns what was done; by the head of the team and those who direct the case.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.nothing-waits}, else all problems
   */
  Concluded decide(Scope scope, UUID supervisionCase, int number, MendingDecision decision);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  Concluded read(Scope scope, UUID supervisionCase);

  /**
   * What is to be mended in the cases open to the reader or served on them, by due day.
   *
   * @param open whether only what is not mended is wanted
   */
  PageOf<Owed> owed(Scope scope, boolean open, PageRequest page);

  /**
   * How a case ended.
   *
   * @param of the case, of which the decision is known to all who read this
   * @param notice null while it has not
   * @param concludes whether the reader may conclude it now
   * @param decides whether the reader accepts and returns what is mended
   * @param answers whether the reader answers for the unit
   * @param inside whether the file is open to the reader
   */
  record Concluded(
      SupervisionCase of,
      @Nullable ConclusionNotice notice,
      boolean concludes,
      boolean decides,
      boolean answers,
      boolean inside) {}

  /** Something to be mended, with the case and the symbol of its conclusion. */
  record Owed(UUID supervisionCase, String symbol, Shortcoming of) {}
}
