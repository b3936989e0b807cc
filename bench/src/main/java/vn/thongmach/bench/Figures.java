package vn.thongmach.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Prints what was measured, one line a figure, in the form that others parse. */
record Figures(PrintStream out) {

  /** A median over rounds; the rounds themselves are shown before it. */
  void median(String name, Collection<Double> rounds, String unit) {
    note(name + " by round: " + rounds.stream().map(Figures::plain).toList() + " " + unit);
    figure(name, median(rounds), unit);
  }

  void figure(String name, double value, String unit) {
    out.printf(Locale.ROOT, "figure: %s %s %s%n", name, plain(value), unit);
  }

  void ratio(String name, double value) {
    out.printf(Locale.ROOT, "ratio: %s %s%n", name, plain(value));
  }

  void note(String text) {
    out.println(text);
  }

  static double median(Collection<Double> values) {
    return quantile(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
  }

  /** The smallest value that at least this share of all values does not exceed. */
  static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
  }

  private static String plain(double value) {
    return value >= 1000 || value == Math.rint(value)
        ? "%.0f".formatted(value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
