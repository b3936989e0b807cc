package vn.thongmach.supervision.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A random sample without replacement, each draw in proportion to the weights of what is left, by
 * Efraimidis and Spirakis (Information Processing Letters 97, 2006): each thing gets the key {@code
 * ln(u) / weight}, and the largest keys are taken. {@code u} is made of the first 53 bits of
 * SHA-256 over the seed and the code of the thing, so that the same seed gives the same sample
 * whatever the order, on any machine.
 */
public final class WeightedSample {

  private static final double STEPS = 0x1p53;
  private static final int SPARE_BITS = 11;

  private WeightedSample() {}

  /**
   * Draws in the order of being drawn.
   *
   * @param weights by code, each above 0
   * @param size how many; all where there are fewer
   */
  public static List<String> draw(Map<String, Double> weights, long seed, int size) {
    return weights.entrySet().stream()
        .map(each -> Map.entry(each.getKey(), key(seed, each.getKey(), each.getValue())))
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(size)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double key(long seed, String code, double weight) {
    if (!(weight > 0)) {
      throw new IllegalArgumentException("Weight of " + code + " is not above 0: " + weight);
    }
    byte[] hash = sha256(seed + "\n" + code);
    long bits = ByteBuffer.wrap(hash).getLong() >>> SPARE_BITS;
    return Math.log((bits + 0.5) / STEPS) / weight;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
