package vn.thongmach.evaluation.grading;

/** The four grades of a year, best first. */
public enum Grade {
  EXCELLENT,
  GOOD,
  COMPLETED,
  NOT_COMPLETED;

  /** The worse of two. */
  Grade worse(Grade other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
