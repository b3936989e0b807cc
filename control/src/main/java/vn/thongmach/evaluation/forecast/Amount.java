package vn.thongmach.evaluation.forecast;

/**
 * What a measure's value is made of, as in a measure's reading.
 *
 * @param denominator 0 for what is no share
 */
public record Amount(double numerator, double denominator) {

  /** Nothing yet. */
  public static final Amount NONE = new Amount(0, 0);

  Amount plus(Amount other) {
    return new Amount(numerator + other.numerator, denominator + other.denominator);
  }

  Amount times(double factor) {
    return new Amount(numerator * factor, denominator * factor);
  }
}
