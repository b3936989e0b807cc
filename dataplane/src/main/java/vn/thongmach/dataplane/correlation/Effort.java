package vn.thongmach.dataplane.correlation;

/**
 * How widely is searched for what explains an alarm.
 *
 * @param ranked how many roots of each ranking are looked at
 * @param weighed how many of those that look best are weighed exactly
 * @param starts near how many reports' stamps a failure may have begun
 * @param slack by how much a failure may gain more than it looked like and still be found
 */
record Effort(int ranked, int weighed, int starts, double slack) {

  /** Everything that may be, as for a file that is read once. */
  static final Effort THOROUGH = new Effort(8, 16, 24, Double.POSITIVE_INFINITY);

  /** What mostly suffices, as for a running network: what comes later mends the rest. */
  static final Effort BRISK = new Effort(3, 3, 10, 40);
}
