package vn.thongmach.membership;

/** Whether somebody is excused from a part of the fees; decided with a reason. */
public enum FeeRelief {
  NONE(100),
  HALF(50),
  FULL(0);

  private final int percent;

  FeeRelief(int percent) {
    this.percent = percent;
  }

  /** How much of the fee is still to be paid, percent. */
  public int percent() {
    return percent;
  }
}
