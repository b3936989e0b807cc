package vn.thongmach.access;

/** Who changed what, when. Append-only; its rows enter the ledger. */
public interface AuditTrail {

  /**
   * Records a change inside the caller's transaction.
   *
   * @param action past tense, for example {@code TargetAgreed}
   * @param detail what was changed to, written as JSON
   */
  void record(Scope scope, String action, String subjectType, String subjectId, Object detail);
}
