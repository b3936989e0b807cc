package vn.thongmach.evaluation.forecast;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far off a forecast may be: the miss that so many of the earlier ones did not exceed, with the
 * next one counted among them, so that the margin holds for it too where it is like the others.
 */
public final class Margin {

  /** Share of all outcomes that are to lie within. */
  public static final double SHARE = 0.8;

  /** Fewer trials than these tell nothing. */
  public static final int ENOUGH = 8;

  private Margin() {}

  /**
   * @param misses absolute, in any order
   * @return empty where there are fewer than {@link #ENOUGH}
   */
  public static OptionalDouble of(double[] misses) {
    int count = misses.length;
    int rank = (int) Math.ceil((count + 1) * SHARE);
    if (count < ENOUGH || rank > count) {
      return OptionalDouble.empty();
    }
    double[] sorted = misses.clone();
    Arrays.sort(sorted);
    return OptionalDouble.of(sorted[rank - 1]);
  }
}
