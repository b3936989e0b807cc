package vn.thongmach.target;

/** How the value of a target without a measure of its own comes from its children. */
public enum Aggregation {
  SUM,
  WEIGHTED_MEAN,
  MIN,
  MAX,
  /** Sum of the children's numerators over the sum of their denominators. */
  RATIO_OF_SUMS
}
