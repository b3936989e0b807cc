package vn.thongmach.supervision;

import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.SupervisionFinding.SupervisionFindingDraft;

/** What the team of a case found; for those who read its file, which is recorded. */
public interface SupervisionFindings {

  /**
   * Adds one; by those of the team from the day the case is conducted until it is concluded.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.not-finding}, else all problems
   */
  SupervisionFinding add(Scope scope, UUID supervisionCase, SupervisionFindingDraft draft);

  /**
   * Changes or withdraws one.
   *
   * @throws vn.thongmach.kernel.CodedException as {@link #add}, {@code kernel.changed-meanwhile}
   */
  SupervisionFinding change(
      Scope scope, UUID supervisionCase, int number, SupervisionFindingDraft draft);

  /**
   * In order, withdrawn ones included.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  Found list(Scope scope, UUID supervisionCase);

  /**
   * The findings of a case.
   *
   * @param writes whether the reader may add and change
   */
  record Found(List<SupervisionFinding> findings, boolean writes) {

    public Found {
      findings = List.copyOf(findings);
    }
  }
}
