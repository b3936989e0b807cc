package vn.thongmach.membership;

/** By what somebody pays Party fees; how much each kind pays says rule {@code membership.fees}. */
public enum FeeKind {
  /** A share of wage, allowances and other pay. */
  WAGE(true),
  /** A share of the pension. */
  PENSION(true),
  /** A fixed amount: pupils and students without a wage. */
  STUDENT(false),
  /** A fixed amount: farming, trade, household and other work without a wage. */
  OTHER(false),
  /** A fixed amount: the same beyond the working age. */
  OTHER_PAST_WORKING_AGE(false);

  private final boolean ofIncome;

  FeeKind(boolean ofIncome) {
    this.ofIncome = ofIncome;
  }

  /** Whether an income is asked for. */
  public boolean ofIncome() {
    return ofIncome;
  }
}
