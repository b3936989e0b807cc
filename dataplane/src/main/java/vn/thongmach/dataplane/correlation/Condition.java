package vn.thongmach.dataplane.correlation;

/** How an object comes to report: the reports of each are learned apart from the start. */
enum Condition {
  /** It failed itself. */
  ROOT(0.6),
  /** It is down through something that it needs. */
  FALLEN(0.5),
  /** It is well, but something that ends at it is down. */
  WITNESS(0.3);

  private final double neutral;

  Condition(double neutral) {
    this.neutral = neutral;
  }

  /** The chance to report, before anything was learned. */
  double neutral() {
    return neutral;
  }
}
