package vn.thongmach.simulator.world;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance; the same seed and the same questions give the same answers. One thread. */
public final class Chance {

  private final SplittableRandom random;

  public Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  /** A chance of its own, so that more questions here change nothing there. */
  public Chance split() {
    return new Chance(random.split());
  }

  /** From 0 to below the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public double between(double from, double to) {
    return random.nextDouble(from, to);
  }

  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Exponentially distributed with this mean: the time to the next of many rare events. */
  public double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  /** Many small values and a few large ones, with this median. */
  public double logNormal(double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }
}
