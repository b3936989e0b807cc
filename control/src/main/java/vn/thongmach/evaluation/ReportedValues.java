package vn.thongmach.evaluation;

import vn.thongmach.access.Scope;

/** What was reported on the targets in scope. */
public interface ReportedValues {

  /**
   * Takes down a reported value beside the measured one.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  ReportedValue report(Scope scope, String target, ReportedDraft draft);
}
