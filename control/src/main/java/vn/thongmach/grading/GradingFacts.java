package vn.thongmach.grading;

import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingFact.GradingFactDraft;
import vn.thongmach.grading.GradingFact.GradingFactStep;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Discipline and shortcomings as documents tell of them. Recorded and read by leaders, offices and
 * inspectors of the unit; nobody records or changes one about themselves. Readings are recorded.
 */
public interface GradingFacts {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  GradingFact record(Scope scope, GradingFactDraft draft);

  /**
   * Notes that a shortcoming was mended.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     grading.already-mended}, {@code grading.withdrawn}, else all problems
   */
  GradingFact mend(Scope scope, UUID fact, GradingFactStep step);

  /**
   * Notes that it does not count; it stays readable.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code grading.withdrawn},
   *     else all problems
   */
  GradingFact withdraw(Scope scope, UUID fact, GradingFactStep step);

  /** Latest day first. */
  PageOf<GradingFact> list(Scope scope, PageRequest page);
}
