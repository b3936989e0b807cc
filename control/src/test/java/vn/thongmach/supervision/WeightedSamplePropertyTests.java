package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.thongmach.supervision.model.WeightedSample;

/** Samples by weight: reproducible, without replacement, each draw in proportion. */
class WeightedSamplePropertyTests {

  @Property(tries = 200)
  void drawsTheSameOfTheSameSeedInWhateverOrderAndNothingTwice(
      @ForAll @Size(min = 1, max = 40)
          Map<
                  @AlphaChars @StringLength(min = 1, max = 8) String,
                  @DoubleRange(min = 0.01, max = 50) Double>
              weights,
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 1, max = 60) int size) {
    List<String> drawn = WeightedSample.draw(weights, seed, size);
    assertThat(drawn).hasSize(Math.min(size, weights.size())).doesNotHaveDuplicates();
    assertThat(weights).containsKeys(drawn.toArray(String[]::new));
    List<String> codes = new ArrayList<>(weights.keySet());
    Collections.shuffle(codes, new Random(seed));
    Map<String, Double> shuffled = new LinkedHashMap<>();
    codes.forEach(code -> shuffled.put(code, weights.get(code)));
    assertThat(WeightedSample.draw(shuffled, seed, size)).isEqualTo(drawn);
    assertThat(WeightedSample.draw(weights, seed, size + 1))
        .startsWith(drawn.toArray(String[]::new));
  }

  @Test
  void drawsEachInProportionToItsWeightAmongThoseLeft() {
    Map<String, Double> weights = new TreeMap<>(Map.of("A", 1.0, "B", 2.0, "C", 5.0));
    int tries = 20_000;
    Map<String, Integer> first = new TreeMap<>();
    int thenB = 0;
    int firstC = 0;
    for (long seed = 0; seed < tries; seed++) {
      List<String> drawn = WeightedSample.draw(weights, seed, 2);
      first.merge(drawn.getFirst(), 1, Integer::sum);
      if (drawn.getFirst().equals("C")) {
        firstC++;
        thenB += drawn.get(1).equals("B") ? 1 : 0;
      }
    }
    assertThat(first.getOrDefault("A", 0) / (double) tries).isBetween(0.11, 0.14);
    assertThat(first.getOrDefault("B", 0) / (double) tries).isBetween(0.235, 0.265);
    assertThat(first.getOrDefault("C", 0) / (double) tries).isBetween(0.61, 0.64);
    assertThat(thenB / (double) firstC).as("2 of the 3 that are left").isBetween(0.645, 0.69);
  }
}
